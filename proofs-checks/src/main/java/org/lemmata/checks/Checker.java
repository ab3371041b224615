package org.lemmata.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Control;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Examination;

/**
 * Runs claims and their controls and has them judged together.
 *
 * @param parallel the threads; whole examinations run side by side
 * @param progress hears how many examinations are done
 */
public record Checker(Parallel parallel, Progress progress) {

  /** One examination to run: a claim's own, or a control's. */
  private record Task(Claim claim, Examination examination) {}

  /** What an examination came to: evidence, or why there is none. */
  private record Outcome(Evidence evidence, String failure) {}

  /**
   * Examines claims.
   *
   * @param claims in any order; results keep it
   * @param seed the seed; it keys each claim's random streams together with the claim's id
   * @param scale how much work may be done; a claim that needs more is left out and says so
   */
  public Checked check(List<Claim> claims, long seed, Scale scale) {
    List<Task> tasks = new ArrayList<>();
    for (Claim claim : claims) {
      if (scale.atLeast(claim.from())) {
        tasks.add(new Task(claim, claim.examination()));
        claim.controls().forEach(control -> tasks.add(new Task(claim, control.examination())));
      }
    }
    AtomicInteger done = new AtomicInteger();
    List<Outcome> outcomes =
        parallel.map(
            tasks.size(),
            i -> {
              Outcome outcome = run(tasks.get(i), seed, scale);
              progress.report("claims and controls", done.incrementAndGet(), tasks.size());
              return outcome;
            });
    return judge(claims, tasks, outcomes, seed, scale);
  }

  private Outcome run(Task task, long seed, Scale scale) {
    try {
      Run run = new Run(task.claim().id(), seed, parallel, Progress.NONE);
      return new Outcome(task.examination().examine(run, scale), "");
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      return new Outcome(null, "The examination failed: " + e);
    }
  }

  private static Checked judge(
      List<Claim> claims, List<Task> tasks, List<Outcome> outcomes, long seed, Scale scale) {
    List<Evidence> family = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      if (task.examination() == task.claim().examination() && outcomes.get(i).evidence() != null) {
        family.add(outcomes.get(i).evidence());
      }
    }
    Judge judge = Judge.of(family);
    List<Result> results = new ArrayList<>();
    int next = 0;
    for (Claim claim : claims) {
      if (!scale.atLeast(claim.from())) {
        results.add(Result.leftOut(claim, "Needs --scale " + claim.from().label() + " or more."));
        continue;
      }
      Judged own = judged(judge, outcomes.get(next++));
      List<ControlResult> controls = new ArrayList<>();
      for (Control control : claim.controls()) {
        controls.add(new ControlResult(control, judged(judge, outcomes.get(next++))));
      }
      results.add(Result.of(claim, own, controls));
    }
    return new Checked(results, judge.errorRate(), scale, seed);
  }

  private static Judged judged(Judge judge, Outcome outcome) {
    return outcome.evidence() == null
        ? Judged.notRun(outcome.failure())
        : judge.judge(outcome.evidence());
  }
}

package org.lemmata.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.lemmata.study.Hindrance;
import org.lemmata.study.Need;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Control;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.run.Finished;
import org.lemmata.study.run.Piece;
import org.lemmata.study.run.Runner;

/**
 * Runs claims and their controls and has them judged together.
 *
 * @param runner examines and answers requests for tables; whole examinations run side by side, and
 *     its progress hears how many are done
 */
public record Checker(Runner runner) {

  /**
   * Examines claims.
   *
   * @param claims in any order; results keep it
   * @param seed the seed; it keys each claim's random streams together with the claim's id
   * @param scale how much work may be done; a claim that needs more is left out and says so
   */
  public Checked check(List<Claim> claims, long seed, Scale scale) {
    return check(claims, seed, scale, Optional.empty());
  }

  /**
   * Examines claims as they were judged in another run.
   *
   * @param claims in any order; results keep it
   * @param seed the seed
   * @param scale how much work may be done
   * @param family the rates of that run; empty for those of the claims given
   */
  public Checked check(List<Claim> claims, long seed, Scale scale, Optional<ErrorRate> family) {
    return check(claims, Claim::controls, seed, scale, family);
  }

  /**
   * Examines a claim and some of its controls; the verdicts are those of a run of this claim alone.
   *
   * @param claim the claim
   * @param controls controls of it
   * @param seed the seed
   * @param scale how much work may be done
   */
  public Result check(Claim claim, List<Control> controls, long seed, Scale scale) {
    return check(List.of(claim), one -> controls, seed, scale, Optional.empty()).results().get(0);
  }

  private Checked check(
      List<Claim> claims,
      Function<Claim, List<Control>> controls,
      long seed,
      Scale scale,
      Optional<ErrorRate> family) {
    List<Piece.Examination> tasks = new ArrayList<>();
    Map<Claim, String> leftOut = leftOut(claims, scale);
    for (Claim claim : claims) {
      if (!leftOut.containsKey(claim)) {
        tasks.add(new Piece.Examination(claim, Optional.empty(), seed, scale));
        for (Control control : controls.apply(claim)) {
          tasks.add(new Piece.Examination(claim, Optional.of(control), seed, scale));
        }
      }
    }
    AtomicInteger done = new AtomicInteger();
    Finished[] taken = new Finished[tasks.size()];
    runner.work(
        tasks,
        (index, finished) -> {
          taken[index] = finished;
          runner.progress().report("claims and controls", done.incrementAndGet(), tasks.size());
        });
    List<Finished> outcomes = List.of(taken);
    Judge judge = family.map(Judge::at).orElseGet(() -> Judge.of(ownEvidence(tasks, outcomes)));
    return new Checked(
        judge(claims, controls, outcomes, leftOut, judge), judge.errorRate(), scale, seed);
  }

  /** Why claims are not examined: they need a larger scale, or something that is not here. */
  private Map<Claim, String> leftOut(List<Claim> claims, Scale scale) {
    Map<Claim, String> reasons = new HashMap<>();
    for (Claim claim : claims) {
      scale
          .missing(claim.from())
          .or(() -> runner.missing(claim.needs()))
          .ifPresent(sentence -> reasons.put(claim, sentence));
    }
    return reasons;
  }

  private static List<Evidence> ownEvidence(
      List<Piece.Examination> tasks, List<Finished> outcomes) {
    List<Evidence> family = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      Piece.Examination task = tasks.get(i);
      if (task.control().isEmpty() && outcomes.get(i).examined() != null) {
        family.add(outcomes.get(i).examined().evidence());
      }
    }
    return family;
  }

  private static List<Result> judge(
      List<Claim> claims,
      Function<Claim, List<Control>> controls,
      List<Finished> outcomes,
      Map<Claim, String> leftOut,
      Judge judge) {
    List<Result> results = new ArrayList<>();
    int next = 0;
    for (Claim claim : claims) {
      if (leftOut.containsKey(claim)) {
        results.add(Result.leftOut(claim, leftOut.get(claim)));
        continue;
      }
      List<Control> broken = controls.apply(claim);
      List<Finished> own = outcomes.subList(next, next + 1 + broken.size());
      next += own.size();
      results.add(
          missing(own)
              .map(sentence -> Result.leftOut(claim, sentence))
              .orElseGet(() -> judge(claim, broken, own, judge)));
    }
    return results;
  }

  /** A claim without one of its controls shows as little as without its own examination. */
  private static Optional<String> missing(List<Finished> outcomes) {
    return outcomes.stream()
        .map(Finished::failure)
        .filter(Need.Missing.class::isInstance)
        .map(Throwable::getMessage)
        .findFirst();
  }

  /** The result of a claim from its own outcome and those of its controls, in this order. */
  private static Result judge(
      Claim claim, List<Control> controls, List<Finished> outcomes, Judge judge) {
    Finished outcome = outcomes.get(0);
    Judged own = judged(judge, outcome, Set.of());
    List<ControlResult> results = new ArrayList<>();
    Duration cpu = outcome.cpu();
    for (int i = 0; i < controls.size(); i++) {
      Control control = controls.get(i);
      Finished broken = outcomes.get(1 + i);
      results.add(new ControlResult(control, judged(judge, broken, control.breaks())));
      cpu = cpu.plus(broken.cpu());
    }
    return Result.of(claim, own, results, Optional.ofNullable(outcome.examined()), cpu);
  }

  private static Judged judged(Judge judge, Finished outcome, Set<String> broken) {
    // Whatever breaks an examination, such as a library that is missing, breaks only it.
    return outcome.failure() != null
        ? Judged.notRun("The examination failed: " + said(outcome.failure()) + ".")
        : judge.judge(outcome.examined().evidence(), broken);
  }

  private static String said(Throwable failure) {
    return failure instanceof Hindrance ? failure.getMessage() : failure.toString();
  }
}

package org.lemmata.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lemmata.checks.Checked;
import org.lemmata.checks.Checker;
import org.lemmata.checks.ErrorRate;
import org.lemmata.checks.Result;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.run.Runner;

/**
 * Judges claims under many seeds: a true claim must survive them all, and this is how that is seen.
 *
 * @param session where results go
 * @param claims what is judged
 * @param scale how much work is done for each seed
 * @param family the error rates of another run, or none
 * @param file where every seed is recorded
 */
record ManySeeds(
    Session session, List<Claim> claims, Scale scale, Optional<ErrorRate> family, Path file) {

  /**
   * Judges, prints a line a seed and a summary, and returns the exit code of the worst seed.
   *
   * @param kept whether what was examined is kept in the cache, since the seeds may be asked again
   */
  int run(
      long[] seeds,
      Effort effort,
      OnOption on,
      CacheFolder cache,
      RequireOption require,
      boolean kept) {
    SeedsRecord record = new SeedsRecord(file);
    Map<String, Integer> others = new TreeMap<>();
    List<Result.Status> statuses = new ArrayList<>();
    boolean missing = false;
    try (Feedback feedback = effort.feedback(session, "judging under many seeds");
        Parallel parallel = effort.parallel();
        OnOption.Workplace there = on.open(session, cache, feedback)) {
      for (long seed : seeds) {
        Runner runner =
            there.runner(
                effort.runner(
                    session,
                    parallel,
                    feedback,
                    kept ? cache.open(session, feedback) : Optional.empty()));
        Checked checked = new Checker(runner).check(claims, seed, scale, family);
        record.add(checked);
        statuses.add(checked.status());
        missing |= !checked.missing().isEmpty();
        feedback.aside(
            () -> {
              Prose.print(session, "", line(checked));
              session.out().flush();
            });
        checked.results().stream()
            .filter(result -> !result.problems().isEmpty())
            .forEach(result -> others.merge(key(result), 1, Integer::sum));
      }
    }
    session.line("");
    Prose.print(session, "", summary(statuses));
    others.forEach((claim, count) -> session.line(claim + ": " + count + " of " + seeds.length));
    session.line("The seeds are recorded in " + file);
    return require.exit(missing, exit(statuses));
  }

  /** The exit code of the worst, which is not the largest of their codes. */
  static int exit(List<Result.Status> statuses) {
    return CheckCommand.exit(Collections.max(statuses));
  }

  private static String line(Checked checked) {
    String others =
        checked.results().stream()
            .filter(result -> !result.problems().isEmpty())
            .map(ManySeeds::key)
            .collect(Collectors.joining(", "));
    long leftOut = checked.leftOut();
    String judged = leftOut == 0 ? "all" : "all that were judged";
    return "seed "
        + checked.seed()
        + ": "
        + (others.isEmpty() ? judged + " as expected" : "not as expected: " + others)
        + (leftOut == 0 ? "" : ", " + leftOut + " left out");
  }

  private static String key(Result result) {
    return result.claim().id() + " (" + Verdicts.word(result.status()) + ")";
  }

  private String summary(List<Result.Status> statuses) {
    Map<Result.Status, Long> counts =
        statuses.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    return String.format(
        Locale.ROOT,
        "%d seeds of %d claims at scale %s: %d as expected, %d inconclusive, %d unexpected, %d"
            + " broke down.",
        statuses.size(),
        claims.size(),
        scale.label(),
        counts.getOrDefault(Result.Status.AS_EXPECTED, 0L)
            + counts.getOrDefault(Result.Status.LEFT_OUT, 0L),
        counts.getOrDefault(Result.Status.INCONCLUSIVE, 0L),
        counts.getOrDefault(Result.Status.UNEXPECTED, 0L),
        counts.getOrDefault(Result.Status.FAILED, 0L));
  }
}

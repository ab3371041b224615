package org.lemmata.checks;

import java.util.Comparator;
import java.util.List;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Verdict;

/**
 * A run of claims.
 *
 * @param results one a claim, in the order given
 * @param errorRate what the verdicts are worth
 * @param scale how much work was done
 * @param seed the seed
 */
public record Checked(List<Result> results, ErrorRate errorRate, Scale scale, long seed) {

  /** Keeps an immutable copy. */
  public Checked {
    results = List.copyOf(results);
  }

  /** The worst status of any result; AS_EXPECTED for an empty run. */
  public Result.Status status() {
    return results.stream()
        .map(Result::status)
        .max(Comparator.naturalOrder())
        .orElse(Result.Status.AS_EXPECTED);
  }

  /** How many were left out, for whatever reason. */
  public long leftOut() {
    return results.stream().filter(Result::leftOut).count();
  }

  /** Those left out although the scale is large enough: something is not here that they need. */
  public List<Result> missing() {
    return results.stream()
        .filter(result -> result.leftOut() && scale.atLeast(result.claim().from()))
        .toList();
  }

  /** What the verdicts rest on. */
  public Tally tally() {
    return Tally.of(results, errorRate);
  }

  /** How many claims have a verdict. */
  public long count(Verdict verdict) {
    return results.stream().filter(result -> result.judged().verdict() == verdict).count();
  }
}

package org.lemmata.checks;

import java.util.List;
import org.lemmata.linalg.stats.Holm;

/**
 * The error rates that verdicts are given at.
 *
 * <p>They are nominal: exact for estimates that follow the normal or Student law, for frequencies
 * and for medians of runs. Means of skewed quantities follow those laws only nearly. For n
 * observations of skewness g, the chance of a deviation by z standard errors on one side is off by
 * a factor of about exp(|g| z^3 / (3 sqrt n)).
 *
 * @param tests how many sampled comparisons share the family-wise rate
 * @param rejected how many of them Holm's procedure rejects, at most {@code tests}
 */
public record ErrorRate(int tests, int rejected) {

  /** The family-wise error rate of every run: a fresh seed almost never refutes a true claim. */
  public static final double FAMILY_WISE = 1e-6;

  /** The error rate of each experiment, shared equally by its measured numbers. */
  public static final double EXPERIMENT = 0.01;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if there are more rejections than tests, or fewer than none
   */
  public ErrorRate {
    if (rejected < 0 || rejected > tests) {
      throw new IllegalArgumentException(rejected + " of " + tests + " tests rejected");
    }
  }

  /** The rates for a run with those p-values. */
  static ErrorRate of(List<Double> p) {
    boolean[] rejected =
        Holm.rejected(p.stream().mapToDouble(Double::doubleValue).toArray(), FAMILY_WISE);
    int count = 0;
    for (boolean one : rejected) {
      count += one ? 1 : 0;
    }
    return new ErrorRate(p.size(), count);
  }

  /** The level of each single interval: the family-wise rate shared equally (Bonferroni). */
  public double each() {
    return FAMILY_WISE / Math.max(1, tests);
  }

  /**
   * The largest p-value that rejects. Holm's procedure, once it has run, is a comparison with this
   * one level: the k smallest of m p-values are rejected, and the next exceeds it.
   */
  public double rejection() {
    return FAMILY_WISE / Math.max(1, tests - rejected);
  }
}

package org.lemmata.linalg.stats;

import org.hipparchus.special.Beta;

/**
 * Exact confidence bounds of a probability from how often its event occurred in independent trials
 * (Clopper and Pearson, "The use of confidence or fiducial limits illustrated in the case of the
 * binomial", Biometrika 26, 1934).
 *
 * @param occurred from 0 to trials
 * @param trials at least 1
 */
public record Binomial(long occurred, long trials) {

  private static final int HALVINGS = 200;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if they are out of range
   */
  public Binomial {
    if (trials < 1 || occurred < 0 || occurred > trials) {
      throw new IllegalArgumentException(
          "there must be at least 1 trial and from 0 to as many occurrences, not "
              + occurred
              + " in "
              + trials);
    }
  }

  /**
   * The upper bound: the largest probability with which so few occurrences are not rarer than
   * alpha. The true probability exceeds it with a probability of at most alpha.
   *
   * @param alpha in [1e-100, 1)
   * @throws IllegalArgumentException if alpha is out of range
   */
  public double atMost(double alpha) {
    requireLevel(alpha);
    return occurred == trials ? 1 : largest(alpha, (double) (trials - occurred), occurred + 1.0);
  }

  /**
   * The lower bound: the smallest probability with which so many occurrences are not rarer than
   * alpha. The true probability falls below it with a probability of at most alpha.
   *
   * @param alpha in [1e-100, 1)
   * @throws IllegalArgumentException if alpha is out of range
   */
  public double atLeast(double alpha) {
    requireLevel(alpha);
    return occurred == 0 ? 0 : 1 - largest(alpha, (double) occurred, trials - occurred + 1.0);
  }

  /**
   * The two-sided interval: the probability that it misses the true probability is at most a level.
   *
   * @param level in [2e-100, 1)
   * @throws IllegalArgumentException if the level is out of range
   */
  public Interval interval(double level) {
    return new Interval(atLeast(level / 2), atMost(level / 2));
  }

  /**
   * The two-sided p-value of the hypothesis that the probability lies in an interval: twice the
   * probability of so extreme a count at its nearer end, at most 1.
   *
   * @param asserted meets [0, 1]
   */
  public double p(Interval asserted) {
    return Math.min(1, 2 * Math.min(soMany(asserted.high()), soFew(asserted.low())));
  }

  /** The probability of at least so many occurrences. */
  private double soMany(double p) {
    return occurred == 0 || p >= 1 ? 1 : Beta.regularizedBeta(p, occurred, trials - occurred + 1.0);
  }

  /** The probability of at most so many occurrences. */
  private double soFew(double p) {
    return occurred == trials || p <= 0
        ? 1
        : Beta.regularizedBeta(1 - p, (double) (trials - occurred), occurred + 1.0);
  }

  /** The largest p with I_{1-p}(a, b) at least alpha. */
  private static double largest(double alpha, double a, double b) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS && low < high; i++) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (Beta.regularizedBeta(1 - middle, a, b) >= alpha) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static void requireLevel(double alpha) {
    if (!(alpha >= 1e-100 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must be in [1e-100, 1), not " + alpha);
    }
  }
}

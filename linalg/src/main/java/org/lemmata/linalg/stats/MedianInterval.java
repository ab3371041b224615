package org.lemmata.linalg.stats;

import java.util.Arrays;

/**
 * The median of a law from few independent values, exact whatever the law (sign test): with n
 * values, the interval from the k-th smallest to the k-th largest misses the median with a
 * probability of at most 2 P(B &lt; k), where B is binomial with n tries of probability 1/2.
 */
public final class MedianInterval {

  private MedianInterval() {}

  /**
   * Returns the sample median.
   *
   * @param sample at least 1 value, none NaN; not modified
   */
  public static double median(double[] sample) {
    double[] sorted = sorted(sample);
    int n = sorted.length;
    return sorted[(n - 1) / 2] / 2 + sorted[n / 2] / 2;
  }

  /**
   * Returns the narrowest interval of order statistics that misses the median with a probability of
   * at most a level; all numbers if the sample is too small for any.
   *
   * @param sample at least 1 value, none NaN; not modified
   * @param level in (0, 1)
   */
  public static Interval of(double[] sample, double level) {
    double[] sorted = sorted(sample);
    int k = 0;
    while (2 * (k + 1) <= sorted.length && 2 * atMost(k, sorted.length) <= level) {
      k++;
    }
    return k == 0
        ? new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
        : new Interval(sorted[k - 1], sorted[sorted.length - k]);
  }

  /**
   * Returns the two-sided p-value of the hypothesis that the median lies in an interval, by the
   * sign test; a value on an end counts in favour.
   *
   * @param sample at least 1 value, none NaN; not modified
   */
  public static double p(double[] sample, Interval asserted) {
    int n = sorted(sample).length;
    int notBelow = (int) Arrays.stream(sample).filter(x -> x >= asserted.low()).count();
    int notAbove = (int) Arrays.stream(sample).filter(x -> x <= asserted.high()).count();
    return Math.min(1, 2 * Math.min(atMost(notBelow, n), atMost(notAbove, n)));
  }

  /** P(B &lt;= k) for n tries of probability 1/2. */
  private static double atMost(int k, int n) {
    double sum = 0;
    double binomial = 1;
    for (int j = 0; j <= k; j++) {
      sum += binomial;
      binomial = binomial * (n - j) / (j + 1);
    }
    return Math.min(1, Math.scalb(sum, -n));
  }

  private static double[] sorted(double[] sample) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    if (sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException(
          sorted.length == 0 ? "the sample is empty" : "a value is not a number");
    }
    return sorted;
  }
}

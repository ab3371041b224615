package org.lemmata.linalg.stats;

import java.util.Arrays;

/**
 * A quantile of a law, from a sample of independent values.
 *
 * <p>Its standard error comes, as that of a {@link Median}, from the distance of two order
 * statistics about it, those between which the true quantile lies with a probability of about 95%
 * whatever the law: no density has to be estimated. Values beyond them do not matter, so a sample
 * may be cut off at some distance below.
 */
public final class SampleQuantile {

  private static final double DEVIATES = 1.959963984540054;
  private static final double FEWEST = 20;

  private SampleQuantile() {}

  /**
   * The sample quantile with its standard error.
   *
   * @param sample independent values, of which at least 20 are expected on either side of the
   *     quantile; not modified
   * @param p the probability of a smaller value, in (0, 1)
   * @throws IllegalArgumentException if there are fewer values, p is out of range or one is NaN
   */
  public static Estimate of(double[] sample, double p) {
    int n = sample.length;
    if (!(n * Math.min(p, 1 - p) >= FEWEST)) {
      throw new IllegalArgumentException(
          "needs 20 values on either side of the quantile, not p = " + p + " of " + n + " values");
    }
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    if (Double.isNaN(sorted[n - 1])) {
      throw new IllegalArgumentException("a value is not a number");
    }
    double reach = DEVIATES * Math.sqrt(n * p * (1 - p));
    int below = (int) Math.round(n * p - reach);
    int above = (int) Math.round(n * p + reach);
    double width = sorted[above] - sorted[below - 1];
    return new Estimate(sorted[(int) Math.floor(n * p)], width / (2 * DEVIATES));
  }
}

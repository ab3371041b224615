package org.lemmata.linalg.stats;

/**
 * A quantile of a law, from a sample of independent values.
 *
 * <p>Its standard error comes, as that of a {@link Median}, from the distance of two order
 * statistics about it, those between which the true quantile lies with a probability of about 95%
 * whatever the law; the degrees of freedom are half the places between them, as there. A law whose
 * density falls steeply at the quantile may exceed the level: Cauchy's, at 0.01% and p = 0.99 of
 * 4000 values, by a factor of 2. Values beyond the two do not matter, so a sample may be cut off at
 * some distance below.
 */
public final class SampleQuantile {

  private static final double FEWEST = 20;

  private SampleQuantile() {}

  /**
   * The sample quantile with its standard error: the value with floor(n p) smaller ones. A product
   * n p that is whole but for the rounding of p and of itself, such as 0.29 times 100, is taken as
   * whole.
   *
   * @param sample independent values, of which at least 20 are expected on either side of the
   *     quantile; not modified
   * @param p the probability of a smaller value, in (0, 1)
   * @throws IllegalArgumentException if there are fewer values, p is out of range or one is NaN
   */
  public static Estimate of(double[] sample, double p) {
    int n = sample.length;
    double place = OrderStatistics.place(n, p);
    if (!(Math.min(place, n - place) >= FEWEST)) {
      throw new IllegalArgumentException(
          "needs 20 values on either side of the quantile, not p = " + p + " of " + n + " values");
    }
    double[] sorted = OrderStatistics.sorted(sample);
    double reach = OrderStatistics.DEVIATES * Math.sqrt(n * p * (1 - p));
    int below = (int) Math.round(place - reach);
    int above = (int) Math.round(place + reach);
    return OrderStatistics.estimate(sorted[(int) place], sorted, below - 1, above);
  }
}

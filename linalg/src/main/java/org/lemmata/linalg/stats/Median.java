package org.lemmata.linalg.stats;

import java.util.Arrays;

/**
 * The median of a law, from a sample of independent values.
 *
 * <p>Its standard error comes from the distance of two order statistics about it, those between
 * which the true median lies with a probability of about 95% whatever the law (McKean and Schrader,
 * "A comparison of methods for studentizing the sample median", Commun. Stat. Simul. Comput. 13,
 * 1984): no density has to be estimated.
 */
public final class Median {

  private static final double DEVIATES = 1.959963984540054;

  private Median() {}

  /**
   * The sample median with its standard error.
   *
   * @param sample at least 20 values; not modified
   * @throws IllegalArgumentException if there are fewer values, or one is NaN
   */
  public static Estimate of(double[] sample) {
    int n = sample.length;
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    if (n < 20 || Double.isNaN(sorted[n - 1])) {
      throw new IllegalArgumentException(
          n < 20 ? "needs at least 20 values, has " + n : "a value is not a number");
    }
    double middle = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    int below = (int) Math.round((n + 1) / 2.0 - DEVIATES * Math.sqrt(n) / 2);
    double reach = sorted[n - below] - sorted[below - 1];
    return new Estimate(middle, reach / (2 * DEVIATES));
  }
}

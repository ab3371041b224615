package org.lemmata.linalg.stats;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.util.FastMath;

/**
 * The one-sample test of Kolmogorov and Smirnov against a continuous distribution.
 *
 * <p>Where D is at least 1/2 the two-sided probability is exactly twice the one-sided one of
 * Birnbaum and Tingey ("One-sided confidence contours for probability distribution functions", Ann.
 * Math. Stat. 22, 1951), for both sides cannot be that far. Otherwise, with λ = (√n + 0.12 + 0.11 /
 * √n) D, the correction of Stephens ("EDF statistics for goodness of fit and some comparisons",
 * JASA 69, 1974), the p-value is
 *
 * <ul>
 *   <li>for λ above 1.5 and n up to 100000 again twice the one-sided one, too large by a fraction
 *       of about exp(-6 λ²), less than 2e-6, but for rounding, less than 1e-11;
 *   <li>for smaller λ and n up to 100 exact by the law of Durbin, with an error below 1e-13;
 *   <li>otherwise Kolmogorov's limit at λ: for λ up to 1.5 from half a percent too small to 3
 *       percent too large; for larger λ, of more than 100000 values, too small by up to 4 percent
 *       where the p-value is above 1e-31, and within 11 percent beyond.
 * </ul>
 *
 * <p>The limit alone is wrong by a factor of 200 at n = 10 and p = 1e-10.
 */
public final class KolmogorovSmirnov {

  private static final int FEW = 100;
  private static final int MOST = 100_000;

  private KolmogorovSmirnov() {}

  /**
   * Returns D, the largest distance between the empirical and the given distribution function.
   *
   * @param sample at least one number, none NaN, in any order; not modified
   * @param cdf a continuous distribution function
   * @throws IllegalArgumentException if the sample is empty or contains NaN, or {@code cdf} returns
   *     it
   */
  public static double statistic(double[] sample, DoubleUnaryOperator cdf) {
    if (sample.length == 0) {
      throw new IllegalArgumentException("the sample is empty");
    }
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    if (Double.isNaN(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException("the sample contains NaN");
    }
    double n = sorted.length;
    double largest = 0;
    for (int i = 0; i < sorted.length; i++) {
      double p = cdf.applyAsDouble(sorted[i]);
      if (Double.isNaN(p)) {
        throw new IllegalArgumentException(
            "the distribution function is not a number at " + sorted[i]);
      }
      largest = Math.max(largest, Math.max(p - i / n, (i + 1) / n - p));
    }
    return largest;
  }

  /**
   * Returns the probability of a statistic of at least D under the null hypothesis.
   *
   * @param d the statistic, in [0, 1]
   * @param n sample size, at least 1
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double pValue(double d, int n) {
    if (!(d >= 0 && d <= 1) || n < 1) {
      throw new IllegalArgumentException(
          "the statistic must be in [0, 1] and n at least 1, not " + d + " and " + n);
    }
    double root = Math.sqrt(n);
    double lambda = (root + 0.12 + 0.11 / root) * d;
    if (n <= MOST && (lambda > 1.5 || d >= 0.5)) {
      return Math.min(1, 2 * oneSided(d, n));
    }
    return n <= FEW ? 1 - MarsagliaTsangWang.below(d, n) : tail(lambda);
  }

  /** Returns the p-value of a sample; see {@link #statistic} and {@link #pValue(double, int)}. */
  public static double pValue(double[] sample, DoubleUnaryOperator cdf) {
    return pValue(statistic(sample, cdf), sample.length);
  }

  /**
   * P(D+ &gt;= d) = d sum over j &lt; n (1 - d) of C(n, j) (1 - d - j/n)ⁿ⁻ʲ (d + j/n)ʲ⁻¹; all terms
   * are positive. Those after the first are n / (j (n - j)) (d + j/n)ʲ⁻¹ (1 - d - j/n)ⁿ⁻ʲ / B(j, n
   * - j), where large powers do not cancel.
   */
  private static double oneSided(double d, int n) {
    double sum = 0;
    for (int j = 1; j < n; j++) {
      double rest = 1 - d - (double) j / n;
      if (rest <= 0) {
        break;
      }
      double above = d + (double) j / n;
      double power = IncompleteBeta.power(above, rest, j, (double) n - j, -n * d);
      sum += power * n / ((double) j * (n - j)) / above;
    }
    return StrictMath.exp(n * StrictMath.log1p(-d)) + d * sum;
  }

  /** P(K &gt; λ) for Kolmogorov's limit distribution. */
  static double tail(double lambda) {
    if (lambda < 0.8) {
      return 1 - body(lambda);
    }
    double sum = 0;
    for (int k = 6; k >= 1; k--) {
      sum += (k % 2 == 1 ? 2 : -2) * FastMath.exp(-2.0 * k * k * lambda * lambda);
    }
    return sum;
  }

  /** P(K &lt;= λ) by the dual theta series, which converges fast where the other does not. */
  private static double body(double lambda) {
    if (lambda < 0.04) {
      return 0;
    }
    double sum = 0;
    for (int k = 7; k >= 1; k -= 2) {
      double exponent = k * Math.PI / lambda;
      sum += FastMath.exp(-exponent * exponent / 8);
    }
    return Math.sqrt(2 * Math.PI) / lambda * sum;
  }
}

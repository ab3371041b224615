package org.lemmata.linalg.stats;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The exact confidence interval of a median from few independent values, and the sign test.
 *
 * <p>Of n values of a continuous law the number below the median follows the binomial law with
 * probability 1/2, whatever the law. So the median lies outside the k-th smallest and the k-th
 * largest value with probability 2 B(k - 1), where B(j) = 2⁻ⁿ sum over i &lt;= j of C(n, i)
 * (Thompson, "On confidence ranges for the median and other expectation distributions", Ann. Math.
 * Stat. 7, 1936). For laws with atoms the probabilities are at most these. The sums are exact
 * integers; infinite values are welcome, for only the order counts.
 */
public final class MedianInterval {

  private static final int MOST = 100_000;

  private MedianInterval() {}

  /**
   * Returns the shortest interval [k-th smallest, k-th largest value] whose probability of missing
   * the median is at most {@code level}, or the whole line where even [smallest, largest] misses it
   * more often, with probability 2¹⁻ⁿ.
   *
   * @param sample from 1 to 100000 independent values, none NaN; not modified
   * @param level the allowed probability of an error, in (0, 1)
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static Interval of(double[] sample, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be in (0, 1), not " + level);
    }
    requireValues(sample);
    int n = sample.length;
    BigDecimal allowed =
        new BigDecimal(level).multiply(new BigDecimal(BigInteger.ONE.shiftLeft(n - 1)));
    BigInteger most = allowed.toBigInteger();
    BigInteger term = BigInteger.ONE;
    BigInteger sum = term;
    int k = 0;
    while (sum.compareTo(most) <= 0) {
      k++;
      term = next(term, n, k);
      sum = sum.add(term);
    }
    if (k == 0) {
      return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double[] sorted = OrderStatistics.sorted(sample);
    return new Interval(sorted[k - 1], sorted[n - k]);
  }

  /**
   * Returns the two-sided p-value of "the median lies in {@code asserted}" by the sign test. With b
   * values below the interval and a above it, it is the smaller of P(X &gt;= b) and P(X &gt;= a)
   * for binomial X, doubled, and at most 1. A value equal to an end is not outside.
   *
   * @param sample from 1 to 100000 independent values, none NaN; not modified
   * @param asserted the interval that is claimed to contain the median
   * @throws IllegalArgumentException if the sample is out of range
   */
  public static double p(double[] sample, Interval asserted) {
    requireValues(sample);
    int below = 0;
    int above = 0;
    for (double value : sample) {
      below += value < asserted.low() ? 1 : 0;
      above += value > asserted.high() ? 1 : 0;
    }
    return Math.min(1, 2 * atMost(sample.length - Math.max(below, above), sample.length));
  }

  /** B(j) for n values. */
  private static double atMost(int j, int n) {
    BigInteger term = BigInteger.ONE;
    BigInteger sum = term;
    for (int i = 1; i <= j; i++) {
      term = next(term, n, i);
      sum = sum.add(term);
    }
    int shift = Math.max(0, sum.bitLength() - 64);
    return Math.scalb(sum.shiftRight(shift).doubleValue(), shift - n);
  }

  /** C(n, k) from C(n, k - 1). */
  private static BigInteger next(BigInteger term, int n, int k) {
    return term.multiply(BigInteger.valueOf(n - k + 1)).divide(BigInteger.valueOf(k));
  }

  private static void requireValues(double[] sample) {
    if (sample.length < 1 || sample.length > MOST) {
      throw new IllegalArgumentException("needs from 1 to 100000 values, has " + sample.length);
    }
    for (double value : sample) {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("a value is not a number");
      }
    }
  }
}

package org.lemmata.harmonics.polynomial;

import java.math.BigInteger;
import org.lemmata.study.param.Param;

/**
 * The space of spherical harmonics of degree k on Sᵈ⁻¹, the sphere of Rᵈ: homogeneous harmonic
 * polynomials in d variables, restricted to unit vectors.
 *
 * @param d dimension of the surrounding space, at least 2
 * @param k degree, at least 0
 */
public record HarmonicSpace(
    @Param(
            value = "dimension d of the surrounding space",
            byDefault = "10",
            min = 2,
            max = 1000,
            trial = {2, 60})
        int d,
    @Param(
            value = "degree k",
            byDefault = "8",
            min = 0,
            max = 1000,
            trial = {0, 60})
        int k) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if d &lt; 2 or k &lt; 0
   */
  public HarmonicSpace {
    if (d < 2 || k < 0) {
      throw new IllegalArgumentException(
          "d must be at least 2 and k at least 0, not " + d + " and " + k);
    }
  }

  /** The dimension N_{k,d} = C(d+k-1, d-1) - C(d+k-3, d-1), exactly (Dong and Ma, Section 2). */
  public BigInteger dimension() {
    long sum = (long) d + k;
    BigInteger whole = binomial(sum - 1, d - 1);
    return k < 2 ? whole : whole.subtract(binomial(sum - 3, d - 1));
  }

  /** N_{k,d} rounded to a double; infinite beyond the largest one. */
  public double size() {
    return dimension().doubleValue();
  }

  /**
   * The natural logarithm of N_{k,d}, to 1e-14 relative, for dimensions and degrees whose N no
   * double holds.
   */
  public double logSize() {
    if (k == 0) {
      return 0;
    }
    if (d == 2) {
      return StrictMath.log(2);
    }
    // N = (2k + d - 2)/k C(k + d - 3, k - 1).
    return StrictMath.log((2.0 * k + d - 2) / k) + LogBinomial.of(k - 1, d - 2);
  }

  /** N_{k+1,d}/N_{k,d}, to rounding. */
  public double growth() {
    double degree = k;
    return k == 0 ? d : (2 * degree + d) * (degree + d - 2) / ((2 * degree + d - 2) * (degree + 1));
  }

  /**
   * The largest ratio of sup norm to L² norm of a harmonic of this space, √(N_{k,d}), which zonal
   * harmonics attain (Fact 2).
   */
  public double zonalRatio() {
    BigInteger size = dimension();
    // The integer root is exact enough where N itself is beyond the largest double.
    return size.bitLength() < 1000 ? Math.sqrt(size.doubleValue()) : size.sqrt().doubleValue();
  }

  /** The dimension of all polynomials of degree at most k on the sphere, sum over l ≤ k of N. */
  public BigInteger upTo() {
    long sum = (long) d + k;
    BigInteger whole = binomial(sum - 1, d - 1);
    return k == 0 ? whole : whole.add(binomial(sum - 2, d - 1));
  }

  private static BigInteger binomial(long n, long m) {
    BigInteger product = BigInteger.ONE;
    long small = Math.min(m, n - m);
    for (long i = 1; i <= small; i++) {
      product = product.multiply(BigInteger.valueOf(n - small + i)).divide(BigInteger.valueOf(i));
    }
    return product;
  }
}

package org.lemmata.harmonics.euler;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import org.lemmata.harmonics.polynomial.HarmonicSpace;

/**
 * The polynomial in the expected Euler characteristic, with integer coefficients and as many digits
 * as its cancellation needs.
 *
 * <p>The terms j ≥ 1 of the sum over curvatures all hold the factor (1 - t²)^{(N−2−δ)/2} t^δ, t =
 * u/√N, δ = d mod 2. All powers of π cancel, and so do all roots but one, and what remains is a
 * polynomial in z = t²/(1 - t²) with rational coefficients
 *
 * <p>sum over j of C(d-1, j) (d-j-2)!!/(d-2)!! λ^{(j−1+δ)/2} h_{j,m} (N - δ - 2)(N - δ - 4)...(N -
 * δ - 2m),
 *
 * <p>with h_{j,m} the coefficient of u^{2m+δ} in the Hermite polynomial of degree j - 1 (derived).
 * Immutable.
 */
final class EulerSeries {

  private final BigDecimal size;
  private final BigDecimal[] coefficients;
  private final BigDecimal divisor;
  private final MathContext digits;

  /** For d of at least 2 and k of at least 1, with at least this many digits at every step. */
  EulerSeries(HarmonicSpace space, int precision) {
    int d = space.d();
    int delta = d & 1;
    digits = new MathContext(precision);
    size = new BigDecimal(space.dimension());
    BigInteger numerator = BigInteger.valueOf(space.k()).multiply(of(space.k() + d - 2));
    int most = (d - 2 + delta) / 2;
    BigInteger[] sums = new BigInteger[(d - 2 - delta) / 2 + 1];
    Arrays.fill(sums, BigInteger.ZERO);
    BigInteger binomial = BigInteger.ONE;
    BigInteger odd = BigInteger.ONE;
    // j = d - 1, d - 3, ...: binomial is C(d-1, j) and odd is (d-j-2)!!.
    for (int j = d - 1; j >= 1; j -= 2) {
      int power = (j - 1 + delta) / 2;
      BigInteger weight =
          binomial
              .multiply(odd)
              .multiply(numerator.pow(power))
              .multiply(of(d - 1).pow(most - power));
      addHermite(sums, j - 1, delta, weight);
      binomial =
          binomial.multiply(of(j)).multiply(of(j - 1)).divide(of(d - j).multiply(of(d - j + 1)));
      odd = odd.multiply(of(d - j));
    }
    coefficients = new BigDecimal[sums.length];
    BigDecimal falling = BigDecimal.ONE;
    for (int m = 0; m < sums.length; m++) {
      coefficients[m] = falling.multiply(new BigDecimal(sums[m]), digits);
      falling = falling.multiply(size.subtract(BigDecimal.valueOf(delta + 2L * (m + 1))), digits);
    }
    divisor = new BigDecimal(of(d - 1).pow(most).multiply(doubleFactorial(d - 2)));
  }

  /** Adds weight times the coefficient of u^{2m+δ} in Heₙ to sums[m]. */
  private static void addHermite(BigInteger[] sums, int n, int delta, BigInteger weight) {
    BigInteger coefficient = BigInteger.ONE;
    for (int m = (n - delta) / 2, i = 1; m >= 0; m--, i++) {
      sums[m] = sums[m].add(weight.multiply(coefficient));
      int p = 2 * m + delta;
      coefficient = coefficient.multiply(of(p)).multiply(of(p - 1)).divide(of(2L * i)).negate();
    }
  }

  private static BigInteger doubleFactorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int i = n; i > 1; i -= 2) {
      product = product.multiply(of(i));
    }
    return product;
  }

  private static BigInteger of(long value) {
    return BigInteger.valueOf(value);
  }

  /**
   * The polynomial at z = u²/(N - u²).
   *
   * @param u from 0 to less than √N
   */
  BigDecimal at(double u) {
    BigDecimal square = new BigDecimal(u).pow(2);
    BigDecimal z = square.divide(size.subtract(square), digits);
    BigDecimal sum = BigDecimal.ZERO;
    for (int m = coefficients.length - 1; m >= 0; m--) {
      sum = sum.multiply(z, digits).add(coefficients[m], digits);
    }
    return sum.divide(divisor, digits);
  }
}

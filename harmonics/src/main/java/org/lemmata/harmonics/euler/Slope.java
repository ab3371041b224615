package org.lemmata.harmonics.euler;

import java.math.BigInteger;
import org.lemmata.harmonics.polynomial.GammaStep;
import org.lemmata.harmonics.polynomial.HarmonicSpace;

/**
 * How fast the expected Euler characteristic falls, in closed form and without cancellation
 * (derived).
 *
 * <p>With t = u/√N, λ = k(k + d - 2)/(d - 1) and the Legendre polynomial P of degree d - 1 and
 * dimension D = N - d + 1,
 *
 * <p>-dEchi/dt = 2/B(d/2, (N - d)/2) (1 - t²)^{(N−d)/2−1} (λ - 1 + t²)^{(d−1)/2} P(y), y = t √(λ/(λ
 * - 1 + t²)).
 *
 * <p>So Echi decreases from the largest zero of P on. Polynomials are multiplied by D^{1/2} a
 * degree, with which an N beyond 10¹⁰⁰ is no harder than a small one; for N to infinity they become
 * those of Hermite. Immutable.
 */
final class Slope {

  private static final double LARGE = 1e100;

  private final int d;
  private final double size;
  private final double lambda;
  private final double dimension;
  private final double constant;

  /** For d of at least 3, k of at least 2 and an N that a double holds. */
  Slope(HarmonicSpace space) {
    d = space.d();
    int k = space.k();
    size = space.size();
    lambda = k * (k + d - 2.0) / (d - 1);
    dimension = space.dimension().subtract(BigInteger.valueOf(d - 1L)).doubleValue();
    constant = constant();
  }

  /** 2/B(d/2, (N-d)/2) N^{−1/2} D^{−(d−1)/2}. */
  private double constant() {
    boolean odd = (d & 1) == 1;
    double product =
        odd
            ? 2 / Math.sqrt(Math.PI) * GammaStep.at((size - 1) / 2) / Math.sqrt(size)
            : Math.sqrt(dimension / size);
    double shift = odd ? 1 : 0;
    for (int i = 1; i <= d / 2; i++) {
      product *= (size - shift - 2 * i) / dimension;
    }
    for (int i = d - 2; i > 1; i -= 2) {
      product /= i;
    }
    return product;
  }

  /**
   * -dEchi/du, to about 1e-13 of its value beyond the turning point.
   *
   * @param u from 0 to less than √N
   */
  double at(double u) {
    double square = u * u / size;
    double x = u * Math.sqrt(lambda * (dimension / size));
    double spread = lambda - 1 + square;
    double log = (size - d - 2) * new PointTail(size).logCosine(u);
    double before = 1;
    double value = x;
    for (int l = 2; l < d; l++) {
      double next = step(l, x, value, spread * before);
      before = value;
      value = next;
      if (Math.abs(value) > LARGE) {
        value /= LARGE;
        before /= LARGE;
        log += StrictMath.log(LARGE);
      }
    }
    return constant * value * StrictMath.exp(log);
  }

  /** The u from which on the expected Euler characteristic decreases, to rounding. */
  double turningPoint() {
    double largest = 0;
    for (int l = 1; l < d - 1; l++) {
      // Quotients first: the square of D may be beyond the largest double.
      double first = (l + dimension - 3) / (2 * l + dimension - 2);
      largest = Math.max(largest, l * first * (dimension / (2 * l + dimension - 4)));
    }
    // Zeros are eigenvalues of a tridiagonal matrix with the roots of these beside the diagonal.
    double low = 0;
    double high = 2 * Math.sqrt(largest);
    for (double x = high / 2; low < x && x < high; x = low + (high - low) / 2) {
      if (beyondZeros(x)) {
        high = x;
      } else {
        low = x;
      }
    }
    double y2 = high * high / dimension;
    return Math.sqrt(size * y2 * (lambda - 1) / (lambda - y2));
  }

  /** Zeros interlace: beyond the largest one all polynomials of lower degree are positive too. */
  private boolean beyondZeros(double x) {
    double before = 1;
    double value = x;
    for (int l = 2; l < d && value > 0; l++) {
      double next = step(l, x, value, before);
      before = value;
      value = next;
    }
    return value > 0;
  }

  /** The recurrence of the polynomials D^{l/2} Pₗ at y = x D^{−1/2}. */
  private double step(int l, double x, double value, double before) {
    double divisor = l + dimension - 3;
    return (2 * l + dimension - 4) / divisor * x * value - (l - 1) * (dimension / divisor) * before;
  }
}

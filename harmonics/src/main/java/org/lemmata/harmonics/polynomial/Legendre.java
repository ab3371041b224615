package org.lemmata.harmonics.polynomial;

import java.util.Arrays;

/**
 * The Legendre polynomials P₀, P₁, ... of dimension d, scaled to Pₖ(1) = 1: the Gegenbauer
 * polynomials of index (d - 2)/2, for d = 2 the Chebyshev polynomials (Dong and Ma, Section 2).
 *
 * <p>They obey (k + d - 3) Pₖ = (2k + d - 4) t Pₖ₋₁ - (k - 1) Pₖ₋₂. Near t = 1 this recurrence
 * loses digits in proportion to k^{3/2}, so there the differences Pₖ - Pₖ₋₁ are carried, driven by
 * 1 - t, which is exact (the form is due to Reinsch). To k = 1000 the error stays below 1e-13,
 * absolutely, that is relative to the largest value 1; tested against 60 digits.
 *
 * <p>Immutable; only additions, multiplications and divisions are used, so bits are the same
 * everywhere.
 *
 * @param d dimension, at least 2
 */
public record Legendre(int d) {

  /** Beyond this |t| differences are carried; below, the plain recurrence is as good. */
  private static final double NEAR_POLE = 0.5;

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if d &lt; 2
   */
  public Legendre {
    if (d < 2) {
      throw new IllegalArgumentException("d must be at least 2, not " + d);
    }
  }

  /**
   * Pₖ(t).
   *
   * @param k degree, at least 0
   * @param t in [-1, 1]
   * @throws IllegalArgumentException if an argument is out of range
   */
  public double value(int k, double t) {
    require(k, t);
    return value(d, k, t);
  }

  private static double value(double d, int k, double t) {
    double size = Math.abs(t);
    double value = size > NEAR_POLE ? nearPole(d, k, size) : plain(d, k, size);
    return t < 0 && (k & 1) == 1 ? -value : value;
  }

  /**
   * The derivative, k(k + d - 2)/(d - 1) times the polynomial of degree k - 1 in dimension d + 2.
   *
   * @param k degree, at least 0
   * @param t in [-1, 1]
   * @throws IllegalArgumentException if an argument is out of range
   */
  public double derivative(int k, double t) {
    require(k, t);
    return k == 0 ? 0 : slopeAtOne(k) * value(d + 2.0, k - 1, t);
  }

  /** Pₖ'(1) = k(k + d - 2)/(d - 1), the largest slope on [-1, 1]. */
  public double slopeAtOne(int k) {
    double degree = k;
    return degree * (degree + d - 2) / (d - 1.0);
  }

  /**
   * P₀(t) to P_K(t), with the accuracy of {@link #value}.
   *
   * @param t in [-1, 1]
   * @param out where they go, K its length less 1; modified
   * @throws IllegalArgumentException if t is out of range
   */
  public void values(double t, double[] out) {
    require(0, t);
    double size = Math.abs(t);
    if (out.length > 0) {
      out[0] = 1;
    }
    if (out.length > 1) {
      out[1] = size;
    }
    if (size > NEAR_POLE) {
      double short1 = 1 - size;
      double step = -short1;
      for (int k = 2; k < out.length; k++) {
        step = ((k - 1) * step - (2.0 * k + d - 4) * short1 * out[k - 1]) / (k + (d - 3.0));
        out[k] = out[k - 1] + step;
      }
    } else {
      for (int k = 2; k < out.length; k++) {
        out[k] = ((2.0 * k + d - 4) * size * out[k - 1] - (k - 1) * out[k - 2]) / (k + (d - 3.0));
      }
    }
    if (t < 0) {
      for (int k = 1; k < out.length; k += 2) {
        out[k] = -out[k];
      }
    }
  }

  /**
   * Pₖ at many places side by side, by the plain recurrence: near 1 and -1 it loses digits in
   * proportion to k^{3/2}.
   *
   * @param k degree, at least 0
   * @param t from -1 to 1, to rounding; not modified
   */
  public double[] values(int k, double[] t) {
    double[] before = new double[t.length];
    double[] value = new double[t.length];
    Arrays.fill(value, 1);
    for (int l = 1; l <= k; l++) {
      double[] next = before;
      // For d = 2 and l = 1 the recurrence is 0 = 0.
      double unit = l == 1 ? 1 : 1.0 / (l + (d - 3.0));
      step(l == 1 ? 1 : (2.0 * l + d - 4) * unit, t, value, (l - 1) * unit, next);
      before = value;
      value = next;
    }
    return value;
  }

  private static void step(double a, double[] t, double[] value, double b, double[] before) {
    for (int i = 0; i < t.length; i++) {
      before[i] = a * t[i] * value[i] - b * before[i];
    }
  }

  // d as a double, since sums of large whole numbers would leave the range of int.
  private static double plain(double d, int k, double t) {
    if (k == 0) {
      return 1;
    }
    double before = 1;
    double value = t;
    for (int l = 2; l <= k; l++) {
      double next = ((2.0 * l + d - 4) * t * value - (l - 1) * before) / (l + d - 3);
      before = value;
      value = next;
    }
    return value;
  }

  private static double nearPole(double d, int k, double t) {
    if (k == 0) {
      return 1;
    }
    double short1 = 1 - t;
    double step = -short1;
    double value = t;
    for (int l = 2; l <= k; l++) {
      step = ((l - 1) * step - (2.0 * l + d - 4) * short1 * value) / (l + d - 3);
      value += step;
    }
    return value;
  }

  private static void require(int k, double t) {
    if (k < 0 || !(t >= -1 && t <= 1)) {
      throw new IllegalArgumentException(
          "k must be at least 0 and t in [-1, 1], not " + k + " and " + t);
    }
  }
}

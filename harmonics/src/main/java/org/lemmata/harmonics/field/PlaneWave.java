package org.lemmata.harmonics.field;

import org.lemmata.linalg.Segments;

/**
 * The harmonic Re (x.z)ᵏ with z = u + iv, u and v orthonormal, so that z.z = 0: it lives near a
 * great circle. Its sup norm is 1, and its ratio of norms √(2 (d/2)ₖ/k!) for k at least 1 (derived;
 * (d/2)ₖ is the rising factorial). Immutable.
 */
public final class PlaneWave implements SphereFunction {

  private static final int LOG_LARGE = 500;
  private static final double LARGE = 0x1p500;

  private final int d;
  private final int k;
  private final double[] u;
  private final double[] v;

  /**
   * A plane wave.
   *
   * @param k degree, at least 1
   * @param u unit vector of length d, at least 2; not modified
   * @param v unit vector of that length, at right angles to u; not modified
   * @throws IllegalArgumentException if k or d is out of range or u and v are not orthonormal to
   *     1e-12
   */
  public PlaneWave(int k, double[] u, double[] v) {
    Orthonormal.require(u, v);
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, not " + k);
    }
    this.d = u.length;
    this.k = k;
    this.u = u.clone();
    this.v = v.clone();
  }

  /**
   * The wave along the first two coordinates.
   *
   * @param d dimension, at least 2
   * @param k degree, at least 1
   * @throws IllegalArgumentException if d or k is out of range
   */
  public static PlaneWave along(int d, int k) {
    if (d < 2) {
      throw new IllegalArgumentException("d must be at least 2, not " + d);
    }
    double[] u = new double[d];
    double[] v = new double[d];
    u[0] = 1;
    v[1] = 1;
    return new PlaneWave(k, u, v);
  }

  @Override
  public int d() {
    return d;
  }

  @Override
  public int degree() {
    return k;
  }

  /** √(2 (d/2)ₖ/k!), the exact ratio of sup norm to L² norm; infinite beyond the largest double. */
  public double ratio() {
    double square = 2;
    int exponent = 0;
    for (int j = 0; j < k; j++) {
      square *= (d / 2.0 + j) / (j + 1);
      if (square > LARGE) {
        square /= LARGE;
        exponent += LOG_LARGE / 2;
      }
    }
    return Math.scalb(Math.sqrt(square), exponent);
  }

  @Override
  public double norm() {
    return 1 / ratio();
  }

  @Override
  public double value(double[] x) {
    return value(x, new double[d]);
  }

  @Override
  public double value(double[] x, double[] gradient) {
    double a = Segments.dot(u, 0, x, 0, d);
    double b = Segments.dot(v, 0, x, 0, d);
    double re = 1;
    double im = 0;
    for (int l = 1; l < k; l++) {
      double next = re * a - im * b;
      im = re * b + im * a;
      re = next;
    }
    // The derivative of (x.z)ᵏ is k (x.z)ᵏ⁻¹ z.
    for (int i = 0; i < d; i++) {
      gradient[i] = k * (re * u[i] - im * v[i]);
    }
    return re * a - im * b;
  }
}

package org.lemmata.harmonics.field;

import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.linalg.Segments;

/**
 * The harmonic Pₖ'(x.ξ)(x.v), the derivative of a zonal one in the direction v of its pole: of all
 * harmonics of degree k with the same L² norm it has the largest gradient anywhere, at ξ along v
 * (derived). There the ratio of gradient to norm is √(N Pₖ'(1)) = √(N k(k + d - 2)/(d - 1)).
 * Immutable.
 */
public final class SteepestHarmonic implements SphereFunction {

  private final int d;
  private final int k;
  private final double[] pole;
  private final double[] direction;
  private final Legendre legendre;

  /**
   * The steepest harmonic at a point.
   *
   * @param k degree, at least 1
   * @param pole unit vector ξ of length d, at least 2; not modified
   * @param direction unit vector v of that length, at right angles to ξ; not modified
   * @throws IllegalArgumentException if k or d is out of range or the vectors are not orthonormal
   *     to 1e-12
   */
  public SteepestHarmonic(int k, double[] pole, double[] direction) {
    Orthonormal.require(pole, direction);
    if (k < 1) {
      throw new IllegalArgumentException("k must be at least 1, not " + k);
    }
    this.d = pole.length;
    this.k = k;
    this.pole = pole.clone();
    this.direction = direction.clone();
    this.legendre = new Legendre(d);
  }

  @Override
  public int d() {
    return d;
  }

  @Override
  public int degree() {
    return k;
  }

  /** √(Pₖ'(1)/N). */
  @Override
  public double norm() {
    HarmonicSpace space = new HarmonicSpace(d, k);
    double slope = legendre.slopeAtOne(k);
    // N may be beyond the largest double where its root is not.
    return Double.isInfinite(space.size())
        ? Math.sqrt(slope) / space.zonalRatio()
        : Math.sqrt(slope / space.size());
  }

  @Override
  public double value(double[] x) {
    return legendre.derivative(k, along(x)) * Segments.dot(direction, 0, x, 0, d);
  }

  @Override
  public double value(double[] x, double[] gradient) {
    double t = along(x);
    double side = Segments.dot(direction, 0, x, 0, d);
    double slope = legendre.derivative(k, t);
    // Pₖ' is a multiple of the polynomial of degree k - 1 in dimension d + 2.
    double bend = legendre.slopeAtOne(k) * new Legendre(d + 2).derivative(k - 1, t);
    for (int i = 0; i < d; i++) {
      gradient[i] = bend * side * pole[i] + slope * direction[i];
    }
    return slope * side;
  }

  private double along(double[] x) {
    return Math.max(-1, Math.min(1, Segments.dot(pole, 0, x, 0, d)));
  }
}

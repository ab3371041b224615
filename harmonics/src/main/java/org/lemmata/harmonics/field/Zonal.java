package org.lemmata.harmonics.field;

import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.polynomial.Legendre;

/**
 * The zonal harmonic √N Pₖ(x.ξ), of norm 1 and largest value √N, taken at ξ: the worst case of Fact
 * 2. Safe for use by several threads.
 */
public final class Zonal implements SphereFunction {

  private final int k;
  private final double[] axis;
  private final double height;
  private final Legendre legendre;

  /**
   * A zonal harmonic.
   *
   * @param k degree, at least 0
   * @param axis unit vector ξ of length d, at least 2; not modified
   */
  public Zonal(int k, double[] axis) {
    this.k = k;
    this.axis = axis.clone();
    this.height = new HarmonicSpace(axis.length, k).zonalRatio();
    this.legendre = new Legendre(axis.length);
  }

  @Override
  public int d() {
    return axis.length;
  }

  @Override
  public int degree() {
    return k;
  }

  @Override
  public double norm() {
    return 1;
  }

  @Override
  public double value(double[] x) {
    return height * legendre.value(k, along(x));
  }

  @Override
  public double value(double[] x, double[] gradient) {
    double t = along(x);
    double slope = height * legendre.derivative(k, t);
    for (int i = 0; i < axis.length; i++) {
      gradient[i] = slope * axis[i];
    }
    return height * legendre.value(k, t);
  }

  private double along(double[] x) {
    double t = 0;
    for (int i = 0; i < axis.length; i++) {
      t = Math.fma(x[i], axis[i], t);
    }
    return Math.max(-1, Math.min(1, t));
  }
}

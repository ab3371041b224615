package org.lemmata.harmonics.field;

/**
 * A polynomial restricted to the unit sphere Sᵈ⁻¹.
 *
 * <p>Implementations are immutable after construction as far as results are concerned; they may
 * keep working space, so an instance is not for several threads at a time unless it says so.
 */
public interface SphereFunction {

  /** The dimension d, at least 2. */
  int d();

  /** The largest degree k of a harmonic in it. */
  int degree();

  /** The exact L² norm under the uniform probability measure, not a sample's. */
  double norm();

  /**
   * The value at a point.
   *
   * @param x unit vector of length d; not modified
   */
  double value(double[] x);

  /**
   * The value at a point, and the gradient of some smooth extension to Rᵈ. Its tangent part,
   * gradient - (gradient.x) x, is the gradient on the sphere.
   *
   * @param x unit vector of length d; not modified
   * @param gradient length d; overwritten
   */
  double value(double[] x, double[] gradient);
}

package org.lemmata.harmonics.field;

import java.math.BigInteger;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.Cholesky;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.NotPositiveDefinite;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.linalg.random.Stream;

/**
 * A random harmonic as a sum over N points, N being the dimension of the space: route (b) of the
 * notes in its exact version (derived).
 *
 * <p>With uniform points uᵢ, Gᵢⱼ = Pₖ(uᵢ.uⱼ) = LL' and standard normal z, the function is the sum
 * of cᵢ Pₖ(x.uᵢ) with c = √N L⁻ᵀ z. Its covariance is exactly N Pₖ(x.y), whatever the points, as
 * long as they determine harmonics of degree k. G has a condition number of the order of N². Safe
 * for use by several threads.
 */
public final class PointFunction implements SphereFunction {

  /** The largest N: beyond it the factorisation takes minutes. */
  public static final int LARGEST = 4000;

  private final RidgeSum sum;

  private PointFunction(RidgeSum sum) {
    this.sum = sum;
  }

  /**
   * Draws one.
   *
   * @param d dimension, at least 2
   * @param k degree, at least 1
   * @param stream where points and then normal numbers come from
   * @param parallel the threads to use; the bits do not depend on them
   * @throws IllegalArgumentException if an argument is out of range, in particular if N is above
   *     {@value #LARGEST}
   * @throws ArithmeticException if rounding leaves G without a Cholesky factor
   */
  public static PointFunction random(int d, int k, Stream stream, Parallel parallel) {
    int n = require(new HarmonicSpace(d, k));
    Matrix points = SpherePoints.draw(n, d, stream);
    double[] z = new double[n];
    stream.normals(z, 0, n);
    return new PointFunction(new RidgeSum(k, points, coefficients(k, points, z, parallel)));
  }

  /** Returns N, if it is in range. */
  static int require(HarmonicSpace space) {
    BigInteger size = space.dimension();
    if (space.k() < 1 || size.compareTo(BigInteger.valueOf(LARGEST)) > 0) {
      throw new IllegalArgumentException(
          "a harmonic by its values at N points needs k of at least 1 and N of at most "
              + LARGEST
              + ", not k = "
              + space.k()
              + " and N = "
              + size);
    }
    return size.intValueExact();
  }

  /** √N L⁻ᵀ z. */
  static double[] coefficients(int k, Matrix points, double[] z, Parallel parallel) {
    double[] c;
    try {
      c = Cholesky.of(RidgeKernel.gram(k, points, parallel)).solveTransposedLower(z);
    } catch (NotPositiveDefinite e) {
      ArithmeticException failure =
          new ArithmeticException(
              "the "
                  + z.length
                  + " points do not determine a harmonic of degree "
                  + k
                  + " to rounding: their matrix P_k(u_i.u_j) is "
                  + e.getMessage());
      failure.initCause(e);
      throw failure;
    }
    double root = Math.sqrt(z.length);
    for (int i = 0; i < c.length; i++) {
      c[i] *= root;
    }
    return c;
  }

  @Override
  public int d() {
    return sum.d();
  }

  @Override
  public int degree() {
    return sum.degree();
  }

  @Override
  public double norm() {
    return sum.norm();
  }

  @Override
  public double value(double[] x) {
    return sum.value(x);
  }

  @Override
  public double value(double[] x, double[] gradient) {
    return sum.value(x, gradient);
  }
}

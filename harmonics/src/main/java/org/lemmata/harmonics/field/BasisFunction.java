package org.lemmata.harmonics.field;

import org.lemmata.harmonics.basis.HarmonicSum;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;

/**
 * A sum of harmonics of degrees from k to K, given by its coefficients in the orthonormal basis:
 * route (a) of the notes, for any coefficients. Safe for use by several threads.
 */
public final class BasisFunction implements SphereFunction {

  private final SphericalBasis basis;
  private final int from;
  private final double[] coefficients;
  private final HarmonicSum sum;

  /**
   * The function with the given coefficients.
   *
   * @param basis the basis of all degrees up to K
   * @param from smallest degree k, 0 to K
   * @param coefficients one for each function of degrees k to K, in the order of the basis; not
   *     modified, copied
   * @throws IllegalArgumentException if k is out of range or the number of coefficients is wrong
   */
  public BasisFunction(SphericalBasis basis, int from, double[] coefficients) {
    this.basis = basis;
    this.from = from;
    this.coefficients = coefficients.clone();
    this.sum = new HarmonicSum(basis, from, this.coefficients);
  }

  /**
   * A random harmonic of the largest degree of a basis: coefficients independent and standard
   * normal, so that the covariance is N Pₖ(x.y).
   */
  public static BasisFunction random(SphericalBasis basis, Stream stream) {
    int k = basis.largest();
    double[] a = new double[basis.size() - basis.offset(k)];
    stream.normals(a, 0, a.length);
    return new BasisFunction(basis, k, a);
  }

  @Override
  public int d() {
    return basis.d();
  }

  @Override
  public int degree() {
    return basis.largest();
  }

  /** The smallest degree k. */
  public int from() {
    return from;
  }

  /** A new array, the coefficients of degrees k to K in the order of the basis. */
  public double[] coefficients() {
    return coefficients.clone();
  }

  @Override
  public double norm() {
    return Segments.norm(coefficients, 0, coefficients.length);
  }

  /**
   * The L² norm of the part of degree l, ‖Πₗ f‖₂; 0 for a degree that the function does not have.
   *
   * @param l at least 0
   */
  public double norm(int l) {
    if (l < from || l > degree()) {
      return 0;
    }
    int first = basis.offset(l) - basis.offset(from);
    int count = basis.offset(l + 1) - basis.offset(l);
    return Segments.norm(coefficients, first, count);
  }

  @Override
  public double value(double[] x) {
    return sum.value(x);
  }

  @Override
  public double value(double[] x, double[] gradient) {
    return sum.value(x, gradient);
  }

  /**
   * The values at many points, much faster than one by one; the two agree to rounding.
   *
   * @param points n-by-d, one unit vector a row; not modified
   * @param parallel the threads to use; the bits do not depend on them
   * @throws IllegalArgumentException if the points have another dimension
   */
  public double[] values(Matrix points, Parallel parallel) {
    return sum.values(points, parallel);
  }
}

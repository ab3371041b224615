package org.lemmata.harmonics.recovery;

import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;

/** Least squares over all functions of degrees 0 to K, by reflections of their values at points. */
public final class LeastSquares implements Estimator {

  private final Features features;

  /**
   * Least squares at some points.
   *
   * @param basis the functions of degrees 0 to K
   * @param points n-by-d, one unit vector a row, n at least the number of functions; must not
   *     change
   * @param parallel the threads to use
   * @throws IllegalArgumentException if there are fewer points than functions, or the dimensions
   *     differ
   */
  public LeastSquares(SphericalBasis basis, Matrix points, Parallel parallel) {
    if (points.rows() < basis.size()) {
      throw new IllegalArgumentException(
          points.rows() + " points do not determine " + basis.size() + " coefficients");
    }
    this.features = new Features(basis, 0, points, parallel);
  }

  /**
   * The estimate.
   *
   * @throws org.lemmata.linalg.DependentColumns if the functions are linearly dependent at the
   *     points, to rounding
   */
  @Override
  public double[] fit(double[] labels) {
    return features.reduced(labels).solution().data();
  }

  /**
   * The expected square of the error in L², τ_K² + (σ² + τ_K²) D_K / (n - D_K - 1), as if the
   * features were normal and independent of what lies above degree K (derived; close for n at least
   * about 3 D_K).
   *
   * @param size number D_K of coefficients
   * @param samples number n of points, more than D_K + 1
   * @param sigma deviation of the noise
   * @param squareAbove τ_K²
   */
  public static double expectedSquare(int size, int samples, double sigma, double squareAbove) {
    return squareAbove + (sigma * sigma + squareAbove) * size / (samples - size - 1.0);
  }
}

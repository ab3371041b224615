package org.lemmata.harmonics.recovery;

import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.linalg.Cholesky;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.parallel.Parallel;

/**
 * Kernel ridge regression with the covariance of a Gaussian random field as its kernel: the
 * minimiser of sum (yᵢ - g(xᵢ))² + ridge sum gₖⱼ²/λₖ. With the noise's variance as the ridge it is
 * the posterior mean of the field.
 *
 * <p>Solved in the space of samples or of coefficients, whichever is smaller.
 */
public final class KernelRidge implements Estimator {

  private final Features features;
  private final boolean bySamples;
  private final Cholesky system;
  // Square roots of λₖ, one for each coefficient.
  private final double[] scales;

  /**
   * Kernel ridge regression at some points.
   *
   * @param field whose covariance is the kernel
   * @param points n-by-d, one unit vector a row; must not change
   * @param ridge at least 0
   * @param parallel the threads to use
   * @throws org.lemmata.linalg.NotPositiveDefinite if the ridge is too small for the points, to
   *     rounding
   */
  public KernelRidge(GaussianField field, Matrix points, double ridge, Parallel parallel) {
    SphericalBasis basis = field.basis();
    this.features = new Features(basis, 0, points, parallel);
    this.scales = new double[basis.size()];
    for (int k = 0; k <= basis.largest(); k++) {
      double scale = Math.sqrt(field.variance(k));
      for (int j = basis.offset(k); j < basis.offset(k + 1); j++) {
        scales[j] = scale;
      }
    }
    this.bySamples = points.rows() < basis.size();
    Matrix matrix = bySamples ? ofSamples(field, points, parallel) : ofCoefficients();
    for (int i = 0; i < matrix.rows(); i++) {
      matrix.data()[i * matrix.cols() + i] += ridge;
    }
    this.system = Cholesky.of(matrix, parallel);
  }

  @Override
  public double[] fit(double[] labels) {
    if (bySamples) {
      double[] coefficients = features.sums(system.solve(labels));
      scale(coefficients);
      scale(coefficients);
      return coefficients;
    }
    double[] right = features.sums(labels);
    scale(right);
    double[] coefficients = system.solve(right);
    scale(coefficients);
    return coefficients;
  }

  private void scale(double[] coefficients) {
    for (int j = 0; j < scales.length; j++) {
      coefficients[j] *= scales[j];
    }
  }

  private Matrix ofCoefficients() {
    Matrix gram = features.gram();
    int size = scales.length;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        gram.data()[i * size + j] *= scales[i] * scales[j];
      }
    }
    return gram;
  }

  private static Matrix ofSamples(GaussianField field, Matrix points, Parallel parallel) {
    Matrix kernel = Products.multiply(points, points.transpose(), parallel);
    FieldCovariance covariance = new FieldCovariance(field);
    int n = points.rows();
    parallel.forEach(n, i -> covariance.replace(kernel.data(), i * n + i, n - i));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        kernel.data()[i * n + j] = kernel.data()[j * n + i];
      }
    }
    return kernel;
  }
}

package org.lemmata.harmonics.recovery;

import java.util.function.UnaryOperator;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.linalg.Cholesky;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.TriangularFactor;
import org.lemmata.linalg.parallel.Parallel;

/**
 * Kernel ridge regression with the covariance of a Gaussian random field as its kernel: the
 * minimiser of sum (yᵢ - g(xᵢ))² + ridge sum gₖⱼ²/λₖ. With the noise's variance as the ridge it is
 * the posterior mean of the field.
 *
 * <p>Solved in the space of samples or of coefficients, whichever is smaller: in that of
 * coefficients by reflections; in that of samples from the matrix of covariances, known in closed
 * form, unless the ridge is so small that it would cost more than half the digits, and then by
 * reflections as well.
 */
public final class KernelRidge implements Estimator {

  /** The ridge over the variance of a value below which covariances are not inverted. */
  private static final double SMALL = 0x1p-26;

  private final Features features;
  private final double ridge;
  // Square roots of λₖ, one for each coefficient.
  private final double[] scales;
  private final UnaryOperator<double[]> method;

  /**
   * Kernel ridge regression at some points.
   *
   * @param field whose covariance is the kernel
   * @param points n-by-d, one unit vector a row; must not change
   * @param ridge at least 0
   * @param parallel the threads to use
   */
  public KernelRidge(GaussianField field, Matrix points, double ridge, Parallel parallel) {
    SphericalBasis basis = field.basis();
    this.features = new Features(basis, 0, points, parallel);
    this.ridge = ridge;
    this.scales = new double[basis.size()];
    for (int k = 0; k <= basis.largest(); k++) {
      double scale = field.deviation(k);
      for (int j = basis.offset(k); j < basis.offset(k + 1); j++) {
        scales[j] = scale;
      }
    }
    if (points.rows() >= basis.size()) {
      method = this::byCoefficients;
    } else if (isSmall(field, ridge)) {
      TriangularFactor factor = features.covariances(scales, ridge);
      method =
          labels -> {
            Matrix half = factor.solveTransposed(Matrix.of(labels.length, 1, labels));
            return bySamples(factor.solve(half).data());
          };
    } else {
      Cholesky covariances = Cholesky.of(ofSamples(field, points, ridge, parallel), parallel);
      method = labels -> bySamples(covariances.solve(labels));
    }
  }

  /**
   * Whether a ridge is so small that the values of the basis at all points are laid out, degree by
   * degree, where points are fewer than functions.
   *
   * @param field whose covariance is the kernel
   * @param ridge at least 0
   */
  public static boolean isSmall(GaussianField field, double ridge) {
    double variance = 0;
    for (int k = 0; k <= field.basis().largest(); k++) {
      variance += field.expectedSquare(k);
    }
    return ridge < SMALL * variance;
  }

  /**
   * The estimate.
   *
   * @throws org.lemmata.linalg.DependentColumns if without a ridge, or with one that is too small,
   *     points and labels do not determine it, to rounding
   */
  @Override
  public double[] fit(double[] labels) {
    return method.apply(labels);
  }

  private double[] byCoefficients(double[] labels) {
    double[] coefficients = features.reduced(labels, scales, ridge).solution().data();
    scale(coefficients);
    return coefficients;
  }

  /** The sum of weights times covariances. */
  private double[] bySamples(double[] weights) {
    double[] coefficients = features.sums(weights);
    scale(coefficients);
    scale(coefficients);
    return coefficients;
  }

  private void scale(double[] coefficients) {
    for (int j = 0; j < scales.length; j++) {
      coefficients[j] *= scales[j];
    }
  }

  private static Matrix ofSamples(
      GaussianField field, Matrix points, double ridge, Parallel parallel) {
    Matrix kernel = Products.multiply(points, points.transpose(), parallel);
    FieldCovariance covariance = new FieldCovariance(field);
    int n = points.rows();
    parallel.forEach(n, i -> covariance.replace(kernel.data(), i * n + i, n - i));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        kernel.data()[i * n + j] = kernel.data()[j * n + i];
      }
      kernel.data()[i * n + i] += ridge;
    }
    return kernel;
  }
}

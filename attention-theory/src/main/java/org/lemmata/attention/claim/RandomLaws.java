package org.lemmata.attention.claim;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.SymmetricEigen;
import org.lemmata.linalg.random.Stream;

/** Random covariances for examinations. */
final class RandomLaws {

  private RandomLaws() {}

  /**
   * A full covariance matrix that is never close to a multiple of the identity: eigenvalues about
   * 1, 1/4, 1/16, ..., each up to half as large again, in a random basis.
   *
   * @param d dimension, at least 2
   */
  static Matrix covariance(int d, Stream stream) {
    Matrix normal = new Matrix(d, d);
    stream.normals(normal.data(), 0, d * d);
    Matrix basis = SymmetricEigen.of(normal.plus(normal.transpose())).vectors();
    double[] eigenvalues = new double[d];
    double size = 1;
    for (int i = 0; i < d; i++) {
      eigenvalues[i] = size * (1 + stream.nextDouble() / 2);
      size /= 4;
    }
    Matrix sigma = basis.times(Matrix.diagonal(eigenvalues)).times(basis.transpose());
    return sigma.plus(sigma.transpose()).scale(0.5);
  }

  /** The largest ratio of the eigenvalues of {@link #covariance}. */
  static double condition(int d) {
    return 1.5 * StrictMath.pow(4, d - 1.0);
  }
}

package org.lemmata.attention.descent;

import org.lemmata.linalg.Matrix;

/**
 * The rescaling of (a, b) by r and of (A, c) by 1/r, which leaves every prediction as it is.
 *
 * @param d dimension of the covariates
 * @param r the factor, positive
 */
record Balance(int d, double r) {

  /** |u| / ‖M‖_F of packed weights; NaN when both vanish. */
  static double ratio(int d, double[] packed) {
    double u = 0;
    double m = 0;
    for (int i = 0; i < packed.length; i++) {
      if (i <= d) {
        u = Math.fma(packed[i], packed[i], u);
      } else {
        m = Math.fma(packed[i], packed[i], m);
      }
    }
    return Math.sqrt(u) / Math.sqrt(m);
  }

  /** Rescales packed weights; they are modified. */
  void rescale(double[] packed) {
    for (int i = 0; i < packed.length; i++) {
      packed[i] *= factor(i);
    }
  }

  /** The inverse Hessian in the rescaled coordinates. */
  Matrix rescaled(Matrix inverseHessian) {
    Matrix result = inverseHessian.copy();
    for (int i = 0; i < result.rows(); i++) {
      for (int j = 0; j < result.cols(); j++) {
        result.set(i, j, result.get(i, j) * factor(i) * factor(j));
      }
    }
    return result;
  }

  private double factor(int index) {
    return index <= d ? r : 1 / r;
  }
}

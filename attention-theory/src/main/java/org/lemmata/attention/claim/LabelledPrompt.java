package org.lemmata.attention.claim;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;

/**
 * The labelled examples of one prompt at one point of a cubature.
 *
 * @param x X, n-by-d
 * @param w the signal
 * @param y n labels
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one evaluation
record LabelledPrompt(Matrix x, double[] w, double[] y) {

  /**
   * Labels covariates: w is a root of Ω times d of the variables, the noise a deviation times the
   * next n.
   *
   * @param z the variables
   * @param from the first of the d + n variables
   */
  static LabelledPrompt of(Matrix x, Matrix rootOmega, double deviation, double[] z, int from) {
    int d = x.cols();
    double[] w = rootOmega.times(Arrays.copyOfRange(z, from, from + d));
    double[] y = x.times(w);
    for (int i = 0; i < y.length; i++) {
      y[i] += deviation * z[from + d + i];
    }
    return new LabelledPrompt(x, w, y);
  }

  /** X'y. */
  double[] xy() {
    return x.transpose().times(y);
  }

  /** A matrix of independent standard normal entries. */
  static Matrix normal(int rows, int cols, Stream stream) {
    Matrix m = new Matrix(rows, cols);
    stream.normals(m.data(), 0, rows * cols);
    return m;
  }

  /** The absolute values: with them a sum has the size that bounds its rounding. */
  static double[] absolute(double[] v) {
    return Arrays.stream(v).map(Math::abs).toArray();
  }

  /** The absolute values of the entries. */
  static Matrix absolute(Matrix m) {
    return Matrix.of(m.rows(), m.cols(), absolute(m.data()));
  }
}

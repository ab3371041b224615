package org.lemmata.meanfield.network;

import org.lemmata.linalg.Matrix;

/** Stretches of columns of a matrix. */
final class ColumnRanges {

  private ColumnRanges() {}

  /** A new matrix, columns [from, from + count). */
  static Matrix of(Matrix matrix, int from, int count) {
    Matrix result = new Matrix(matrix.rows(), count);
    for (int i = 0; i < matrix.rows(); i++) {
      System.arraycopy(matrix.data(), i * matrix.cols() + from, result.data(), i * count, count);
    }
    return result;
  }
}

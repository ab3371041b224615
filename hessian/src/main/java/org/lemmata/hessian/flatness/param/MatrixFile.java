package org.lemmata.hessian.flatness.param;

import org.lemmata.linalg.Matrix;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Numbers;

/**
 * A matrix in a CSV file.
 *
 * @param matrix what it holds, not zero
 * @param file where it was read
 */
record MatrixFile(Matrix matrix, DataFile file) {

  private static final int LONGEST_SIDE = 40;
  private static final double LARGEST = 1e6;

  /**
   * Reads a matrix.
   *
   * @param text an at sign and the path
   * @throws InvalidParameter if it is no matrix of at most 40 rows and columns with entries up to
   *     1e6 of which one is at least 1e-6
   */
  static MatrixFile read(String name, String text) {
    DataFile.Rows read = DataFile.read(name, text.substring(1));
    int rows = read.rows().size();
    int cols = read.rows().get(0).length;
    if (rows > LONGEST_SIDE || cols > LONGEST_SIDE) {
      throw new InvalidParameter(
          name,
          text,
          "a matrix of at most 40 rows and 40 columns; the file has " + rows + " and " + cols);
    }
    Matrix matrix = Matrix.of(read.rows().toArray(new double[0][]));
    double largest = 0;
    for (double entry : matrix.data()) {
      largest = Math.max(largest, Math.abs(entry));
    }
    if (!(largest >= 1 / LARGEST && largest <= LARGEST)) {
      throw new InvalidParameter(
          name,
          text,
          "a matrix whose largest entry is from 1e-6 to 1e6 in size; it is "
              + Numbers.inWords(largest));
    }
    return new MatrixFile(matrix, read.file());
  }

  /**
   * The matrix as a mask of another.
   *
   * @param name the parameter that names this file
   * @param text its value
   * @param rows rows of the matrix to mask
   * @param cols its columns
   * @throws InvalidParameter if the shapes differ
   */
  Matrix masking(String name, String text, int rows, int cols) {
    if (matrix.rows() != rows || matrix.cols() != cols) {
      throw new InvalidParameter(
          name, text, "a mask of the matrix's " + rows + " rows and " + cols + " columns");
    }
    return matrix;
  }
}

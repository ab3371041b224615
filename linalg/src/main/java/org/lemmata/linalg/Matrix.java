package org.lemmata.linalg;

import java.util.Arrays;
import java.util.Objects;

/**
 * A dense real matrix, stored row by row: entry (i, j) is {@code data()[i * cols() + j]}.
 *
 * <p>The shape is fixed, the entries are not. Either side may have length 0. Every operation that
 * returns a matrix or an array returns a new one and leaves its operands unmodified, and every
 * result is the same, bit for bit, on any machine (see {@link Products} for the products).
 */
public final class Matrix {
  private static final int LARGEST_PRINTED_SIDE = 12;

  private final int rows;
  private final int cols;
  private final double[] data;

  /**
   * The zero matrix.
   *
   * @param rows number of rows, at least 0
   * @param cols number of columns, at least 0
   * @throws IllegalArgumentException if a side is negative or the entries do not fit one array
   */
  public Matrix(int rows, int cols) {
    this(rows, cols, new double[Shapes.requireArea(rows, cols)]);
  }

  private Matrix(int rows, int cols, double[] data) {
    this.rows = rows;
    this.cols = cols;
    this.data = data;
  }

  /**
   * The matrix with the given rows.
   *
   * @param rows rows of equal length; not modified, copied
   * @throws IllegalArgumentException if the rows differ in length
   */
  public static Matrix of(double[][] rows) {
    Matrix result = new Matrix(rows.length, rows.length == 0 ? 0 : rows[0].length);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != result.cols) {
        throw new IllegalArgumentException(
            "row " + i + " has " + rows[i].length + " entries but row 0 has " + result.cols);
      }
      System.arraycopy(rows[i], 0, result.data, i * result.cols, result.cols);
    }
    return result;
  }

  /**
   * The matrix with the given shape and entries.
   *
   * @param rows number of rows, at least 0
   * @param cols number of columns, at least 0
   * @param rowMajor the rows * cols entries, row by row; not modified, copied
   * @throws IllegalArgumentException if the number of entries does not match the shape
   */
  public static Matrix of(int rows, int cols, double... rowMajor) {
    if (Shapes.requireArea(rows, cols) != rowMajor.length) {
      throw new IllegalArgumentException(
          "a " + rows + "x" + cols + " matrix cannot hold " + rowMajor.length + " entries");
    }
    return new Matrix(rows, cols, rowMajor.clone());
  }

  /**
   * The n-by-n identity.
   *
   * @param n side, at least 0
   */
  public static Matrix identity(int n) {
    Matrix result = new Matrix(n, n);
    for (int i = 0; i < n; i++) {
      result.data[i * n + i] = 1.0;
    }
    return result;
  }

  /**
   * The square matrix with the given diagonal and zeros elsewhere.
   *
   * @param entries the diagonal; not modified
   */
  public static Matrix diagonal(double... entries) {
    int n = entries.length;
    Matrix result = new Matrix(n, n);
    for (int i = 0; i < n; i++) {
      result.data[i * n + i] = entries[i];
    }
    return result;
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The number of columns. */
  public int cols() {
    return cols;
  }

  /**
   * Entry (i, j).
   *
   * @throws IndexOutOfBoundsException unless 0 ≤ i &lt; rows and 0 ≤ j &lt; cols
   */
  public double get(int i, int j) {
    return data[index(i, j)];
  }

  /**
   * Sets entry (i, j). This matrix is modified.
   *
   * @throws IndexOutOfBoundsException unless 0 ≤ i &lt; rows and 0 ≤ j &lt; cols
   */
  public void set(int i, int j, double value) {
    data[index(i, j)] = value;
  }

  /** The array behind this matrix, row by row, not a copy: writing to it changes the matrix. */
  public double[] data() {
    return data;
  }

  /** A matrix of its own with the same entries. */
  public Matrix copy() {
    return new Matrix(rows, cols, data.clone());
  }

  /** The transpose, cols-by-rows. */
  public Matrix transpose() {
    Matrix result = new Matrix(cols, rows);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < cols; j++) {
        result.data[j * rows + i] = data[i * cols + j];
      }
    }
    return result;
  }

  /**
   * The sum of this matrix and b.
   *
   * @param b a matrix of the same shape; not modified
   * @throws IllegalArgumentException if the shapes differ
   */
  public Matrix plus(Matrix b) {
    Shapes.requireSame(this, b);
    Matrix result = new Matrix(rows, cols);
    for (int i = 0; i < data.length; i++) {
      result.data[i] = data[i] + b.data[i];
    }
    return result;
  }

  /**
   * This matrix less b.
   *
   * @param b a matrix of the same shape; not modified
   * @throws IllegalArgumentException if the shapes differ
   */
  public Matrix minus(Matrix b) {
    Shapes.requireSame(this, b);
    Matrix result = new Matrix(rows, cols);
    for (int i = 0; i < data.length; i++) {
      result.data[i] = data[i] - b.data[i];
    }
    return result;
  }

  /** This matrix with every entry multiplied by the factor. */
  public Matrix scale(double factor) {
    Matrix result = new Matrix(rows, cols);
    for (int i = 0; i < data.length; i++) {
      result.data[i] = factor * data[i];
    }
    return result;
  }

  /**
   * The matrix product of this and b, on one thread; see {@link Products#multiply(Matrix, Matrix)}.
   *
   * @param b a matrix with cols() rows; not modified
   * @throws IllegalArgumentException if the inner dimensions differ
   */
  public Matrix times(Matrix b) {
    return Products.multiply(this, b);
  }

  /**
   * The product of this matrix and a column vector.
   *
   * @param x a vector of length cols(); not modified
   * @return a vector of length rows()
   * @throws IllegalArgumentException if x has another length
   */
  public double[] times(double[] x) {
    return Products.multiply(this, x);
  }

  /**
   * The sum of the diagonal, in ascending order of the index.
   *
   * @throws IllegalArgumentException if the matrix is not square
   */
  public double trace() {
    Shapes.requireSquare(this);
    double sum = 0.0;
    for (int i = 0; i < rows; i++) {
      sum += data[i * cols + i];
    }
    return sum;
  }

  /**
   * The Frobenius norm, the square root of the sum of the squared entries. Neither overflows nor
   * loses small entries on the way: the entries are scaled by a power of two first. Infinite where
   * it does not fit a double.
   */
  public double frobenius() {
    return Segments.scaledNorm(data, 0, data.length);
  }

  /**
   * A copy of row i.
   *
   * @throws IndexOutOfBoundsException unless 0 ≤ i &lt; rows
   */
  public double[] row(int i) {
    Objects.checkIndex(i, rows);
    return Arrays.copyOfRange(data, i * cols, (i + 1) * cols);
  }

  /**
   * A copy of column j.
   *
   * @throws IndexOutOfBoundsException unless 0 ≤ j &lt; cols
   */
  public double[] column(int j) {
    Objects.checkIndex(j, cols);
    double[] result = new double[rows];
    for (int i = 0; i < rows; i++) {
      result[i] = data[i * cols + j];
    }
    return result;
  }

  private int index(int i, int j) {
    return Objects.checkIndex(i, rows) * cols + Objects.checkIndex(j, cols);
  }

  /** Equal shapes and equal bits: 0.0 differs from -0.0, and any NaN equals any NaN. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix matrix
        && rows == matrix.rows
        && cols == matrix.cols
        && Arrays.equals(data, matrix.data);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows + cols) + Arrays.hashCode(data);
  }

  /** The shape and, when both sides are at most 12, the entries in full precision. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Matrix ").append(rows).append('x').append(cols);
    if (rows <= LARGEST_PRINTED_SIDE && cols <= LARGEST_PRINTED_SIDE) {
      for (int i = 0; i < rows; i++) {
        text.append(i == 0 ? " [" : ", ").append(Arrays.toString(row(i)));
      }
      text.append(rows == 0 ? "" : "]");
    }
    return text.toString();
  }
}

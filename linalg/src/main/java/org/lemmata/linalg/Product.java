package org.lemmata.linalg;

/**
 * A product to compute: C = AB with C m-by-n and A m-by-k, where element (i, l) of A is {@code a[i
 * * aRow + l * aCol]}, so that a transpose need not be formed, B is row-major without gaps, and
 * element (i, j) of C is {@code c[cAt + i * cRow + j]}, so that it may be a window of a larger
 * matrix. When {@code onto} is set, the chains of C continue from what it holds instead of starting
 * from 0.0. When {@code upper} is set, only the elements of C on and above the diagonal are wanted;
 * what happens to the others is left open.
 */
// The operands are the arrays: a copy would cost more than many a product.
@SuppressWarnings("ArrayRecordComponent")
record Product(
    int m,
    int n,
    int k,
    double[] a,
    int aRow,
    int aCol,
    double[] b,
    double[] c,
    int cAt,
    int cRow,
    boolean onto,
    boolean upper) {

  /** C = AB. */
  static Product of(Matrix a, Matrix b, Matrix c) {
    return new Product(
        a.rows(), b.cols(), a.cols(), a.data(), a.cols(), 1, b.data(), c.data(), 0, b.cols(), false,
        false);
  }

  /** C + AB, written into C. */
  static Product onto(Matrix a, Matrix b, Matrix c) {
    return new Product(
        a.rows(), b.cols(), a.cols(), a.data(), a.cols(), 1, b.data(), c.data(), 0, b.cols(), true,
        false);
  }

  /** C + A'B, written into C. */
  static Product ontoTransposed(Matrix a, Matrix b, Matrix c) {
    return new Product(
        a.cols(), b.cols(), a.rows(), a.data(), 1, a.cols(), b.data(), c.data(), 0, b.cols(), true,
        false);
  }

  /** The upper triangle of C = X'X. */
  static Product gram(Matrix x, Matrix c) {
    int n = x.cols();
    return new Product(n, n, x.rows(), x.data(), 1, n, x.data(), c.data(), 0, n, false, true);
  }

  /**
   * The upper triangle of C + A'B for two matrices of k rows and n columns, row by row, and a
   * square window C of an array.
   */
  static Product updateUpper(int k, int n, double[] a, double[] b, double[] c, int cAt, int cRow) {
    return new Product(n, n, k, a, 1, n, b, c, cAt, cRow, true, true);
  }

  /** The row y = x'A. */
  static Product row(double[] x, Matrix a, double[] y) {
    return new Product(
        1, a.cols(), a.rows(), x, a.rows(), 1, a.data(), y, 0, a.cols(), false, false);
  }

  /** The number of fused multiply-adds, as if all of C were wanted. */
  long work() {
    return (long) m * n * k;
  }
}

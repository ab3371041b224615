package org.lemmata.linalg;

/**
 * A product to compute: C = AB with C m-by-n and A m-by-k, where element (i, l) of A is {@code a[i
 * * aRow + l * aCol}], so that a transpose need not be formed, and B and C are row-major without
 * gaps. When {@code upper} is set, only the elements of C on and above the diagonal are wanted;
 * what happens to the others is left open.
 */
// The operands are the arrays: a copy would cost more than many a product.
@SuppressWarnings("ArrayRecordComponent")
record Product(
    int m, int n, int k, double[] a, int aRow, int aCol, double[] b, double[] c, boolean upper) {

  /** C = AB. */
  static Product of(Matrix a, Matrix b, Matrix c) {
    return new Product(
        a.rows(), b.cols(), a.cols(), a.data(), a.cols(), 1, b.data(), c.data(), false);
  }

  /** The upper triangle of C = X'X. */
  static Product gram(Matrix x, Matrix c) {
    return new Product(
        x.cols(), x.cols(), x.rows(), x.data(), 1, x.cols(), x.data(), c.data(), true);
  }

  /** The row y = x'A. */
  static Product row(double[] x, Matrix a, double[] y) {
    return new Product(1, a.cols(), a.rows(), x, a.rows(), 1, a.data(), y, false);
  }

  /** The number of fused multiply-adds, as if all of C were wanted. */
  long work() {
    return (long) m * n * k;
  }
}

package org.lemmata.linalg;

/**
 * The factorisation A = LL' of a symmetric positive definite matrix, L lower triangular with a
 * positive diagonal.
 *
 * <p>Every element is a chain of fused multiply-adds for ascending k, so the bits are the same on
 * every machine. Immutable.
 */
public final class Cholesky {
  private final int n;

  /** R = L', row by row: its rows, unlike the columns of L, can be worked on side by side. */
  private final double[] r;

  private Cholesky(int n, double[] r) {
    this.n = n;
    this.r = r;
  }

  /**
   * Factors a matrix.
   *
   * @param a symmetric to rounding (half the sum with its transpose is factored), of any size; not
   *     modified
   * @throws IllegalArgumentException if a is not square, not finite or not symmetric
   * @throws NotPositiveDefinite if a pivot is not positive
   */
  public static Cholesky of(Matrix a) {
    Shapes.requireSquare(a);
    Entries.requireFinite(a);
    int n = a.rows();
    double[] r = Entries.symmetrised(a).data();
    for (int k = 0; k < n; k++) {
      double pivot = r[k * n + k];
      if (!(pivot > 0.0)) {
        throw new NotPositiveDefinite(k, pivot);
      }
      double root = Math.sqrt(pivot);
      r[k * n + k] = root;
      for (int j = k + 1; j < n; j++) {
        r[k * n + j] /= root;
      }
      for (int i = k + 1; i < n; i++) {
        add(-r[k * n + i], r, k * n + i, r, i * n + i, n - i);
        r[i * n + k] = 0.0;
      }
    }
    return new Cholesky(n, r);
  }

  /** A new matrix L, lower triangular. */
  public Matrix lower() {
    return Matrix.of(n, n, r).transpose();
  }

  /**
   * The solution of AX = B.
   *
   * @param b a matrix with as many rows as A; not modified
   * @return a new matrix of the shape of b
   * @throws IllegalArgumentException if b has another number of rows
   */
  public Matrix solve(Matrix b) {
    if (b.rows() != n) {
      throw new IllegalArgumentException(
          "a is " + n + "x" + n + " but b is " + Shapes.of(b) + ": numbers of rows differ");
    }
    Matrix x = b.copy();
    solve(x.data(), b.cols());
    return x;
  }

  /**
   * The solution of Ax = b.
   *
   * @param b a vector as long as A has rows; not modified
   * @return a new vector
   * @throws IllegalArgumentException if b has another length
   */
  public double[] solve(double[] b) {
    requireLength(b);
    double[] x = b.clone();
    solve(x, 1);
    return x;
  }

  /**
   * The solution of L'x = b, half of {@link #solve(double[])}: with b standard normal, x has the
   * covariance of the inverse of A.
   *
   * @param b a vector as long as A has rows; not modified
   * @return a new vector
   * @throws IllegalArgumentException if b has another length
   */
  public double[] solveTransposedLower(double[] b) {
    requireLength(b);
    double[] x = b.clone();
    substituteBack(x, 1);
    return x;
  }

  /** A new matrix, the inverse of A. */
  public Matrix inverse() {
    return solve(Matrix.identity(n));
  }

  private void solve(double[] x, int cols) {
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        add(-r[k * n + i], x, k * cols, x, i * cols, cols);
      }
      divide(x, i * cols, cols, r[i * n + i]);
    }
    substituteBack(x, cols);
  }

  private void requireLength(double[] b) {
    if (b.length != n) {
      throw new IllegalArgumentException(
          "a is " + n + "x" + n + " but b has " + b.length + " entries");
    }
  }

  private void substituteBack(double[] x, int cols) {
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        add(-r[i * n + k], x, k * cols, x, i * cols, cols);
      }
      divide(x, i * cols, cols, r[i * n + i]);
    }
  }

  private static void add(
      double factor, double[] from, int fromAt, double[] to, int toAt, int count) {
    for (int j = 0; j < count; j++) {
      to[toAt + j] = Math.fma(factor, from[fromAt + j], to[toAt + j]);
    }
  }

  private static void divide(double[] x, int at, int count, double divisor) {
    for (int j = 0; j < count; j++) {
      x[at + j] /= divisor;
    }
  }
}

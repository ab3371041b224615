package org.lemmata.linalg;

import java.util.Arrays;
import org.lemmata.linalg.parallel.Parallel;

/**
 * The factorisation A = LL' of a symmetric positive definite matrix, L lower triangular with a
 * positive diagonal.
 *
 * <p>Every element is a chain of fused multiply-adds for ascending k, so the bits are the same on
 * every machine and for any number of threads; blocking does not show in them. Immutable.
 */
public final class Cholesky {
  /** Rows that are finished before the rows below are updated by all of them at once. */
  private static final int PANEL = 64;

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
    return of(a, Parallel.sequential());
  }

  /**
   * Factors a matrix.
   *
   * @param a symmetric to rounding (half the sum with its transpose is factored), of any size; not
   *     modified
   * @param parallel the threads to use
   * @throws IllegalArgumentException if a is not square, not finite or not symmetric
   * @throws NotPositiveDefinite if a pivot is not positive
   */
  public static Cholesky of(Matrix a, Parallel parallel) {
    return of(a, Backend.current(), parallel);
  }

  static Cholesky of(Matrix a, Backend backend, Parallel parallel) {
    Shapes.requireSquare(a);
    Entries.requireFinite(a);
    int n = a.rows();
    double[] r = Entries.symmetrised(a).data();
    for (int from = 0; from < n; from += PANEL) {
      int to = Math.min(n, from + PANEL);
      for (int k = from; k < to; k++) {
        finish(r, n, k, to);
      }
      update(r, n, from, to, backend, parallel);
    }
    for (int i = 1; i < n; i++) {
      Arrays.fill(r, i * n, i * n + i, 0.0);
    }
    return new Cholesky(n, r);
  }

  /** Ends the chains of row k, and continues by it those of the rows down to another. */
  private static void finish(double[] r, int n, int k, int to) {
    double pivot = r[k * n + k];
    if (!(pivot > 0.0)) {
      throw new NotPositiveDefinite(k, pivot);
    }
    double root = Math.sqrt(pivot);
    r[k * n + k] = root;
    divide(r, k * n + k + 1, n - k - 1, root);
    for (int i = k + 1; i < to; i++) {
      add(-r[k * n + i], r, k * n + i, r, i * n + i, n - i);
    }
  }

  /** Continues the chains of all rows below a panel of finished rows by these. */
  private static void update(
      double[] r, int n, int from, int to, Backend backend, Parallel parallel) {
    int width = n - to;
    int depth = to - from;
    double[] panel = new double[depth * width];
    double[] negated = new double[depth * width];
    for (int k = 0; k < depth; k++) {
      System.arraycopy(r, (from + k) * n + to, panel, k * width, width);
      for (int j = 0; j < width; j++) {
        negated[k * width + j] = -panel[k * width + j];
      }
    }
    backend.compute(Product.updateUpper(depth, width, negated, panel, r, to * n + to, n), parallel);
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
    Shapes.requireRight(n, n, b);
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

package org.lemmata.linalg;

import org.lemmata.linalg.parallel.Parallel;

/**
 * The upper triangle R of a factorisation A = QR, Q with orthonormal columns, so that R'R = A'A.
 * Found by reflections ({@link OrthogonalReduction}) and not from A'A, it keeps the digits that
 * squaring the condition number would lose. Entries of the diagonal may have either sign.
 *
 * <p>The bits are the same on every machine and for any number of threads. Immutable.
 */
public final class TriangularFactor {
  private final int n;

  /** R with each column divided by a power of two. */
  private final double[] r;

  private final int[] exponents;
  private final double condition;

  /** The leading n-by-n part of an array whose rows have a length of their own, in units. */
  TriangularFactor(int n, double[] rows, int length, ColumnUnits units) {
    this.n = n;
    this.r = new double[n * n];
    this.exponents = new int[n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(rows, i * length + i, r, i * n + i, n - i);
      exponents[i] = units.exponent(i);
    }
    this.condition = new ConditionEstimate(n, r).value();
  }

  /**
   * Factors a matrix.
   *
   * @param a of any shape; not modified
   * @param parallel the threads to use
   * @throws IllegalArgumentException if a is not finite
   * @throws ArithmeticException if the length of a column does not fit a double
   */
  public static TriangularFactor of(Matrix a, Parallel parallel) {
    OrthogonalReduction reduction = new OrthogonalReduction(a.cols(), 0);
    reduction.add(a, new Matrix(a.rows(), 0), parallel);
    return reduction.factor();
  }

  /** A new matrix R, upper triangular. */
  public Matrix upper() {
    Matrix upper = Matrix.of(n, n, r);
    for (int j = 0; j < n; j++) {
      multiply(upper.data(), j, n, j + 1, exponents[j]);
    }
    return upper;
  }

  /**
   * The condition number of R, not of A, in the norm of column sums, after its columns have been
   * scaled to length 1, which no change of their units can make much better (van der Sluis, Numer.
   * Math. 14, 1969): an estimate by Hager's and Higham's method (Higham, ACM Trans. Math. Softw.
   * 14, 1988), seldom below a third of the number itself. Infinite if R has a zero on its diagonal.
   */
  public double condition() {
    return condition;
  }

  /**
   * Demands columns that are linearly independent to rounding: n columns whose {@link #condition}
   * times n times 2⁻⁵² is below 1. Beyond it a solution may not have one right digit.
   *
   * @throws DependentColumns if they are not
   */
  public void requireIndependent() {
    if (!(condition * n * Math.ulp(1.0) < 1)) {
      throw new DependentColumns(n, condition);
    }
  }

  /**
   * The solution of RX = B.
   *
   * @param b a matrix with as many rows as R; not modified
   * @return a new matrix of the shape of b
   * @throws IllegalArgumentException if b has another number of rows
   * @throws DependentColumns if the columns of A are dependent to rounding
   */
  public Matrix solve(Matrix b) {
    Matrix x = copied(b);
    int cols = b.cols();
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        Segments.add(-r[i * n + k], x.data(), k * cols, x.data(), i * cols, cols);
      }
      divide(x.data(), i * cols, cols, r[i * n + i]);
    }
    leaveUnits(x);
    return x;
  }

  /**
   * The solution of R'X = B.
   *
   * @param b a matrix with as many rows as R; not modified
   * @return a new matrix of the shape of b
   * @throws IllegalArgumentException if b has another number of rows
   * @throws DependentColumns if the columns of A are dependent to rounding
   */
  public Matrix solveTransposed(Matrix b) {
    Matrix x = copied(b);
    leaveUnits(x);
    int cols = b.cols();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        Segments.add(-r[k * n + i], x.data(), k * cols, x.data(), i * cols, cols);
      }
      divide(x.data(), i * cols, cols, r[i * n + i]);
    }
    return x;
  }

  private Matrix copied(Matrix b) {
    if (b.rows() != n) {
      throw new IllegalArgumentException(
          "r is " + n + "x" + n + " but b is " + Shapes.of(b) + ": numbers of rows differ");
    }
    requireIndependent();
    return b.copy();
  }

  /** Divides rows by what the columns of R were divided by. */
  private void leaveUnits(Matrix x) {
    for (int i = 0; i < n; i++) {
      multiply(x.data(), i * x.cols(), 1, x.cols(), -exponents[i]);
    }
  }

  /** Multiplies every step-th entry by a power of two. */
  private static void multiply(double[] x, int at, int step, int count, int exponent) {
    for (int k = 0; exponent != 0 && k < count; k++) {
      x[at + k * step] = Math.scalb(x[at + k * step], exponent);
    }
  }

  private static void divide(double[] x, int at, int count, double divisor) {
    for (int j = 0; j < count; j++) {
      x[at + j] /= divisor;
    }
  }
}

package org.lemmata.linalg;

import org.lemmata.linalg.parallel.Parallel;

/**
 * The factorisation PAP' = R'R of a symmetric positive semidefinite matrix, P a permutation and R
 * upper trapezoidal with as many rows as A has rank, by complete pivoting (Higham, Analysis of the
 * Cholesky decomposition of a semi-definite matrix, 1990; blocked as in LAPACK's dpstrf).
 *
 * <p>The largest remaining pivot is taken next; when none exceeds the tolerance, what remains is
 * taken for zero and the number of pivots taken for the rank. The bits are the same on every
 * machine and for any number of threads.
 *
 * <p>Immutable.
 */
public final class PivotedCholesky {

  /** Rows that are solved for before the others are brought up to date. */
  private static final int PANEL = 64;

  private final int n;
  private final int rank;
  private final double[] r;
  private final int[] order;

  private PivotedCholesky(int n, int rank, double[] r, int[] order) {
    this.n = n;
    this.rank = rank;
    this.r = r;
    this.order = order;
  }

  /**
   * Factors a matrix.
   *
   * @param a symmetric to rounding (its upper triangle is read), of any size; not modified
   * @param tolerance pivots up to this are zero, at least 0
   * @param parallel the threads to use
   * @throws IllegalArgumentException if a is not square or not finite, or the tolerance is
   *     negative, or when no pivot exceeds it an entry is left that exceeds both it and n 2⁻⁴⁰
   *     times the largest entry: then a is not semidefinite
   */
  public static PivotedCholesky of(Matrix a, double tolerance, Parallel parallel) {
    Shapes.requireSquare(a);
    Entries.requireFinite(a);
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("tolerance must be at least 0, not " + tolerance);
    }
    PivotedElimination elimination = new PivotedElimination(a.copy());
    int rank = elimination.run(tolerance, parallel);
    return new PivotedCholesky(a.rows(), rank, elimination.rows(), elimination.order());
  }

  /** The number of pivots above the tolerance. */
  public int rank() {
    return rank;
  }

  /**
   * The quadratic forms b'A⁺b of the columns of a matrix, for columns in the range of A.
   *
   * @param b a matrix with as many rows as A; not modified
   * @param parallel the threads to use
   * @return a new array, one number a column
   * @throws IllegalArgumentException if b has another number of rows
   */
  public double[] inverseForms(Matrix b, Parallel parallel) {
    Matrix x = forward(b, parallel);
    double[] forms = new double[b.cols()];
    for (int i = 0; i < rank; i++) {
      for (int j = 0; j < forms.length; j++) {
        double entry = x.get(i, j);
        forms[j] = Math.fma(entry, entry, forms[j]);
      }
    }
    return forms;
  }

  /**
   * A solution of AX = B for columns in the range of A: the one that is zero at all but {@link
   * #rank} rows. Of a definite matrix it is the solution.
   *
   * @param b a matrix with as many rows as A; not modified
   * @param parallel the threads to use
   * @return a new matrix of the shape of b
   * @throws IllegalArgumentException if b has another number of rows
   */
  public Matrix solve(Matrix b, Parallel parallel) {
    Matrix x = forward(b, parallel);
    int cols = b.cols();
    for (int end = rank; end > 0; ) {
      int from = (end - 1) / PANEL * PANEL;
      // What is below is solved: subtract it all at once, then substitute within the block.
      if (end < rank) {
        Matrix above = new Matrix(end - from, rank - end);
        for (int i = from; i < end; i++) {
          System.arraycopy(r, i * n + end, above.data(), (i - from) * (rank - end), rank - end);
        }
        subtract(above, rows(x, end, rank), x, from, parallel);
      }
      for (int i = end - 1; i >= from; i--) {
        for (int k = i + 1; k < end; k++) {
          Segments.add(-r[i * n + k], x.data(), k * cols, x.data(), i * cols, cols);
        }
        divide(x.data(), i * cols, cols, r[i * n + i]);
      }
      end = from;
    }
    Matrix result = new Matrix(n, cols);
    for (int i = 0; i < rank; i++) {
      System.arraycopy(x.data(), i * cols, result.data(), order[i] * cols, cols);
    }
    return result;
  }

  /** The solution of R₁'X = (PB)₁, the first rank rows. */
  private Matrix forward(Matrix b, Parallel parallel) {
    if (b.rows() != n) {
      throw new IllegalArgumentException(
          "a is " + n + "x" + n + " but b is " + Shapes.of(b) + ": numbers of rows differ");
    }
    int cols = b.cols();
    Matrix x = new Matrix(rank, cols);
    for (int i = 0; i < rank; i++) {
      System.arraycopy(b.data(), order[i] * cols, x.data(), i * cols, cols);
    }
    for (int from = 0; from < rank; from += PANEL) {
      int end = Math.min(rank, from + PANEL);
      if (from > 0) {
        Matrix left = new Matrix(end - from, from);
        for (int k = 0; k < from; k++) {
          for (int i = from; i < end; i++) {
            left.data()[(i - from) * from + k] = r[k * n + i];
          }
        }
        subtract(left, rows(x, 0, from), x, from, parallel);
      }
      for (int i = from; i < end; i++) {
        for (int k = from; k < i; k++) {
          Segments.add(-r[k * n + i], x.data(), k * cols, x.data(), i * cols, cols);
        }
        divide(x.data(), i * cols, cols, r[i * n + i]);
      }
    }
    return x;
  }

  /** Subtracts the product of left and right from the rows of x that begin at a row. */
  private static void subtract(Matrix left, Matrix right, Matrix x, int row, Parallel parallel) {
    double[] product = Products.multiply(left, right, parallel).data();
    Segments.add(-1, product, 0, x.data(), row * x.cols(), product.length);
  }

  private static Matrix rows(Matrix x, int from, int end) {
    Matrix result = new Matrix(end - from, x.cols());
    System.arraycopy(x.data(), from * x.cols(), result.data(), 0, result.data().length);
    return result;
  }

  private static void divide(double[] x, int at, int count, double divisor) {
    for (int j = 0; j < count; j++) {
      x[at + j] /= divisor;
    }
  }
}

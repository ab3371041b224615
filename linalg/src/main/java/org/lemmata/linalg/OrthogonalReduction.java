package org.lemmata.linalg;

import org.lemmata.linalg.parallel.Parallel;

/**
 * Least squares, the X that brings AX closest to B, from a few rows of A and B at a time:
 * Householder reflections turn the rows so far into an upper triangle R and the part of B that
 * matters, Q'B, and RX = Q'B. Unlike that of the normal equations A'AX = A'B, the error grows with
 * the condition number of A, and with its square only as far as AX does not reach B. The operations
 * are about twice as many as theirs, the time three to seven times as long.
 *
 * <p>Rows come below the triangle, of which a reflection touches one row only (Golub and Van Loan,
 * Matrix Computations, on rows added to a QR factorisation; in blocks by Schreiber and Van Loan,
 * SIAM J. Sci. Stat. Comput. 10, 1989). The bits depend on how rows are grouped, but neither on
 * machine nor threads.
 *
 * <p>Mutable by {@link #add} alone; not safe for use by several threads at a time.
 */
public final class OrthogonalReduction {
  /** Each leaves of a residual the condition number times rounding. */
  private static final int CORRECTIONS = 2;

  /** Rows that are reduced at a time. */
  private static final int PORTION = 512;

  private final int unknowns;
  private final int width;

  /** R beside Q'B, row by row. */
  private final double[] top;

  /**
   * A reduction of no rows.
   *
   * @param unknowns columns of A, at least 0
   * @param rights columns of B, at least 0
   * @throws IllegalArgumentException if a number is negative or the triangle does not fit one array
   */
  public OrthogonalReduction(int unknowns, int rights) {
    this(new double[Shapes.requireArea(1, unknowns)], rights);
  }

  /**
   * A reduction of the rows of a diagonal matrix with B zero there: with entries √μⱼ the solution
   * minimises |AX - B|² + Σ μⱼ |row j of X|².
   *
   * @param diagonal one entry for each column of A; not modified
   * @param rights columns of B, at least 0
   * @throws IllegalArgumentException if the number is negative or the triangle does not fit one
   *     array
   */
  public OrthogonalReduction(double[] diagonal, int rights) {
    this.unknowns = diagonal.length;
    this.width = Math.addExact(unknowns, rights);
    this.top = new double[Shapes.requireArea(unknowns, width)];
    for (int j = 0; j < unknowns; j++) {
      top[j * width + j] = diagonal[j];
    }
  }

  /**
   * The X that brings AX closest to B.
   *
   * @param a m-by-n, m at least n; not modified
   * @param b m-by-r; not modified
   * @param parallel the threads to use
   * @return a new n-by-r matrix
   * @throws IllegalArgumentException if the shapes do not fit or an entry is not finite
   * @throws DependentColumns if the columns of A are dependent to rounding
   */
  public static Matrix solve(Matrix a, Matrix b, Parallel parallel) {
    OrthogonalReduction reduction = new OrthogonalReduction(a.cols(), b.cols());
    reduction.add(a, b, parallel);
    return reduction.solution();
  }

  /**
   * The shortest x with Ax = b, A'(AA')⁻¹b with the triangle of A' in place of AA' (Paige, Math.
   * Comp. 27, 1973), and corrected by what is left of b, so that Ax is b to rounding.
   *
   * @param a m-by-n, m at most n; not modified
   * @param b a vector of length m; not modified
   * @return a new vector of length n
   * @throws IllegalArgumentException if b has another length or an entry of A is not finite
   * @throws DependentColumns if the rows of A, the columns of its transpose, are dependent to
   *     rounding
   */
  public static double[] shortest(Matrix a, double[] b) {
    TriangularFactor factor = TriangularFactor.of(a.transpose(), Parallel.sequential());
    double[] x = new double[a.cols()];
    double[] left = b.clone();
    for (int step = 0; step <= CORRECTIONS; step++) {
      Matrix half = factor.solveTransposed(Matrix.of(left.length, 1, left));
      Segments.add(1, Products.multiplyTransposed(a, factor.solve(half).data()), x);
      Segments.move(b, -1, Products.multiply(a, x), left);
    }
    return x;
  }

  /**
   * Adds rows.
   *
   * @param a some rows of A; not modified
   * @param b the same rows of B; not modified
   * @param parallel the threads to use
   * @throws IllegalArgumentException if the shapes do not fit or an entry is not finite
   */
  public void add(Matrix a, Matrix b, Parallel parallel) {
    if (a.cols() != unknowns || b.cols() != width - unknowns || a.rows() != b.rows()) {
      throw new IllegalArgumentException(
          "a is "
              + Shapes.of(a)
              + " and b is "
              + Shapes.of(b)
              + " where rows of "
              + unknowns
              + " and "
              + (width - unknowns)
              + " belong");
    }
    Entries.requireFinite(a);
    Entries.requireFinite(b);
    for (int first = 0; first < a.rows(); first += PORTION) {
      reduce(beside(a, b, first, Math.min(PORTION, a.rows() - first)), parallel);
    }
  }

  /** Some rows of A beside those of B. */
  private Matrix beside(Matrix a, Matrix b, int first, int count) {
    Matrix rows = new Matrix(count, width);
    int rights = width - unknowns;
    for (int i = 0; i < count; i++) {
      System.arraycopy(a.data(), (first + i) * unknowns, rows.data(), i * width, unknowns);
      System.arraycopy(b.data(), (first + i) * rights, rows.data(), i * width + unknowns, rights);
    }
    return rows;
  }

  private void reduce(Matrix portion, Parallel parallel) {
    Matrix rows = portion;
    for (int from = 0; from < unknowns; ) {
      ReflectionPanel panel = ReflectionPanel.of(top, width, from, unknowns, rows);
      rows = panel.apply(top, width, rows, parallel);
      from = panel.end();
    }
  }

  /**
   * The triangle R of the rows so far.
   *
   * @throws ArithmeticException if the length of a column does not fit a double
   */
  public TriangularFactor factor() {
    for (double entry : top) {
      if (!Double.isFinite(entry)) {
        throw new ArithmeticException("the length of a column does not fit a double");
      }
    }
    return new TriangularFactor(unknowns, top, width);
  }

  /** A new matrix Q'B with as many rows as there are unknowns. */
  public Matrix rotated() {
    Matrix result = new Matrix(unknowns, width - unknowns);
    for (int i = 0; i < unknowns; i++) {
      System.arraycopy(top, i * width + unknowns, result.data(), i * result.cols(), result.cols());
    }
    return result;
  }

  /**
   * The X that brings AX closest to B, a new matrix.
   *
   * @throws DependentColumns if the columns of A are dependent to rounding
   * @throws ArithmeticException if the length of a column does not fit a double
   */
  public Matrix solution() {
    return factor().solve(rotated());
  }
}

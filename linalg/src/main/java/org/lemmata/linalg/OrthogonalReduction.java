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
  /** Rows that are reduced at a time. */
  private static final int PORTION = 512;

  private final int unknowns;
  private final int width;

  private final ColumnUnits units;

  /** R beside Q'B, row by row, in these units. */
  private final double[] top;

  /**
   * A reduction of no rows.
   *
   * @param unknowns columns of A, at least 0
   * @param rights columns of B, at least 0
   * @throws IllegalArgumentException if a number is negative or the triangle does not fit one array
   */
  public OrthogonalReduction(int unknowns, int rights) {
    this(new double[requireShape(unknowns, rights)], rights);
  }

  /**
   * A reduction of the rows of a diagonal matrix with B zero there: with entries √μⱼ the solution
   * minimises |AX - B|² + Σ μⱼ |row j of X|².
   *
   * @param diagonal one entry for each column of A; not modified
   * @param rights columns of B, at least 0
   * @throws IllegalArgumentException if the number is negative, an entry is not finite, or the
   *     triangle does not fit one array
   */
  public OrthogonalReduction(double[] diagonal, int rights) {
    this.unknowns = requireShape(diagonal.length, rights);
    Entries.requireFinite(diagonal, "diagonal");
    this.width = unknowns + rights;
    this.units = new ColumnUnits(width);
    this.top = new double[unknowns * width];
    for (int j = 0; j < unknowns; j++) {
      top[j * width + j] = diagonal[j];
    }
    units.join(top, new double[0]);
  }

  /** Returns the unknowns, with which the triangle beside Q'B fits one array. */
  private static int requireShape(int unknowns, int rights) {
    Shapes.requireArea(unknowns, rights);
    Shapes.requireArea(unknowns, (int) Math.min(Integer.MAX_VALUE, (long) unknowns + rights));
    return unknowns;
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
   * @throws ArithmeticException if an entry of X is beyond the largest double
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
   * @throws IllegalArgumentException if b has another length or an entry of A or b is not finite
   * @throws DependentColumns if the rows of A, the columns of its transpose, are dependent to
   *     rounding
   * @throws ArithmeticException if an entry of x is beyond the largest double
   */
  public static double[] shortest(Matrix a, double[] b) {
    Shapes.requireRight(a.rows(), a.cols(), b);
    Entries.requireFinite(a);
    Entries.requireFinite(b, "b");
    return new ShortestSolution(a, b).x();
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
    units.join(portion.data(), top);
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
   * @throws ArithmeticException if the length of a column of A does not fit a double
   */
  public TriangularFactor factor() {
    TriangularFactor factor = new TriangularFactor(unknowns, top, width, units);
    Matrix upper = factor.upper();
    for (int j = 0; j < unknowns; j++) {
      if (!(Segments.norm(upper.column(j)) < Double.POSITIVE_INFINITY)) {
        throw new ArithmeticException("the length of a column does not fit a double");
      }
    }
    return factor;
  }

  /**
   * A new matrix Q'B with as many rows as there are unknowns.
   *
   * @throws ArithmeticException if an entry is beyond the largest double
   */
  public Matrix rotated() {
    return inOnes(rights(), "an entry of Q'B");
  }

  /**
   * The X that brings AX closest to B, a new matrix.
   *
   * @throws DependentColumns if the columns of A are dependent to rounding
   * @throws ArithmeticException if an entry of X is beyond the largest double
   */
  public Matrix solution() {
    TriangularFactor factor = new TriangularFactor(unknowns, top, width, units);
    return inOnes(factor.solve(rights()), "an entry of X");
  }

  /** Q'B in its units. */
  private Matrix rights() {
    Matrix result = new Matrix(unknowns, width - unknowns);
    for (int i = 0; i < unknowns; i++) {
      System.arraycopy(top, i * width + unknowns, result.data(), i * result.cols(), result.cols());
    }
    return result;
  }

  /** Brings columns from the units of B to units of 1; the matrix is modified. */
  private Matrix inOnes(Matrix columns, String what) {
    for (int i = 0; i < columns.rows(); i++) {
      for (int j = 0; j < columns.cols(); j++) {
        columns.set(i, j, Entries.back(columns.get(i, j), units.exponent(unknowns + j), what));
      }
    }
    return columns;
  }
}

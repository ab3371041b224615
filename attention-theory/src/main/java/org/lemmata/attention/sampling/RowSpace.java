package org.lemmata.attention.sampling;

import org.lemmata.linalg.Segments;

/**
 * The span of the rows of X, by modified Gram-Schmidt. Buffers for one thread.
 *
 * <p>Rows may repeat or depend on each other, as rows resampled from a file do.
 */
final class RowSpace {

  // A row that loses all but this fraction of its length depends on the rows before it.
  private static final double DEPENDENT = 1e-10;

  private final int d;
  private final double[] basis;
  private int rank;

  RowSpace(int d) {
    this.d = d;
    this.basis = new double[d * d];
  }

  /**
   * Writes the projection of w.
   *
   * @param x n rows of d numbers
   * @param out d numbers; w itself, bit for bit, when the rows span the space
   */
  void project(double[] x, int n, double[] w, double[] out) {
    if (spans(x, n)) {
      System.arraycopy(w, 0, out, 0, d);
      return;
    }
    combine(along(w), out);
  }

  /**
   * Finds the span of the rows.
   *
   * @param x n rows of d numbers
   * @return whether it is the whole space
   */
  boolean spans(double[] x, int n) {
    rank = 0;
    for (int i = 0; i < n && rank < d; i++) {
      if (extend(x, i * d)) {
        rank++;
      }
    }
    return rank == d;
  }

  /**
   * Writes (S + λ I)⁻¹ c for S = X'X and a c in the span found last, Q'(Q S Q' + λ I)⁻¹ Q c for an
   * orthonormal basis Q of it (derived).
   *
   * @param gram S
   * @param lambda at least 0
   * @param out d numbers, not c; overwritten
   */
  void ridge(double[] gram, double lambda, double[] c, double[] out) {
    double[] inside = new double[rank * rank];
    for (int q = 0; q < rank; q++) {
      for (int j = 0; j < d; j++) {
        out[j] = Segments.dotRounded(gram, j * d, basis, q * d, d);
      }
      System.arraycopy(along(out), 0, inside, q * rank, rank);
    }
    Ridge ridge = new Ridge(rank);
    ridge.factor(inside, lambda);
    double[] solution = new double[rank];
    ridge.solve(along(c), solution);
    combine(solution, out);
  }

  private double[] along(double[] v) {
    double[] parts = new double[rank];
    for (int q = 0; q < rank; q++) {
      parts[q] = Segments.dotRounded(basis, q * d, v, 0, d);
    }
    return parts;
  }

  private void combine(double[] parts, double[] out) {
    java.util.Arrays.fill(out, 0, d, 0);
    for (int q = 0; q < rank; q++) {
      for (int j = 0; j < d; j++) {
        out[j] += parts[q] * basis[q * d + j];
      }
    }
  }

  private boolean extend(double[] x, int row) {
    double length = Math.sqrt(Segments.dotRounded(x, row, x, row, d));
    int last = rank * d;
    System.arraycopy(x, row, basis, last, d);
    // Twice is enough: the second pass removes what rounding left of the first.
    for (int pass = 0; pass < 2; pass++) {
      for (int q = 0; q < rank; q++) {
        double along = Segments.dotRounded(basis, q * d, basis, last, d);
        for (int j = 0; j < d; j++) {
          basis[last + j] -= along * basis[q * d + j];
        }
      }
    }
    double rest = Math.sqrt(Segments.dotRounded(basis, last, basis, last, d));
    if (!(rest > DEPENDENT * length)) {
      return false;
    }
    for (int j = 0; j < d; j++) {
      basis[last + j] /= rest;
    }
    return true;
  }
}

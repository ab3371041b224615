package org.lemmata.attention.sampling;

import org.lemmata.linalg.Segments;

/**
 * Projects onto the span of the rows of X, by modified Gram-Schmidt. Buffers for one thread.
 *
 * <p>Rows may repeat or depend on each other, as rows resampled from a file do.
 */
final class RowSpace {

  // A row that loses all but this fraction of its length depends on the rows before it.
  private static final double DEPENDENT = 1e-10;

  private final int d;
  private final double[] basis;

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
    int rank = 0;
    for (int i = 0; i < n && rank < d; i++) {
      if (extend(x, i * d, rank)) {
        rank++;
      }
    }
    if (rank == d) {
      System.arraycopy(w, 0, out, 0, d);
      return;
    }
    java.util.Arrays.fill(out, 0, d, 0);
    for (int q = 0; q < rank; q++) {
      double along = Segments.dotRounded(basis, q * d, w, 0, d);
      for (int j = 0; j < d; j++) {
        out[j] += along * basis[q * d + j];
      }
    }
  }

  private boolean extend(double[] x, int row, int rank) {
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

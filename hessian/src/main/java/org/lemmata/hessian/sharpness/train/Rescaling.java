package org.lemmata.hessian.sharpness.train;

import org.lemmata.linalg.Segments;

/**
 * Keeps the Frobenius norm of (W₁, b₁) fixed: after each step both are multiplied by one factor
 * (Fig. 6b of the paper).
 *
 * @param norm the norm; 0 to let it be free
 */
record Rescaling(double norm) {

  /** Multiplies the first entries of an array so that they have the norm, unless it is free. */
  void apply(double[] theta, int entries) {
    if (norm == 0) {
      return;
    }
    double square = Segments.dotInOrder(theta, 0, theta, 0, entries);
    double factor = square > 0 ? norm / Math.sqrt(square) : 1;
    for (int i = 0; i < entries; i++) {
      theta[i] *= factor;
    }
  }

  /** The factor that gives these rows the norm; 1 when it is free, or when they are all 0. */
  double factor(double[][] rows) {
    if (norm == 0) {
      return 1;
    }
    double square = 0;
    for (double[] row : rows) {
      square += Segments.squareApart(row);
    }
    return square > 0 ? norm / Math.sqrt(square) : 1;
  }

  /**
   * The factor for rows that already have the norm, and of which a step would make keep W + move
   * x': since W x = z is known, its squared norm is keep² |W|² + 2 keep move'z + |move|² |x|².
   *
   * @param keep what the step leaves of W
   * @param move multiplied by the factor
   * @param z W x
   * @param square |x|²
   * @return keep times the factor
   */
  double apply(double keep, double[] move, double[] z, double square) {
    if (norm == 0) {
      return keep;
    }
    double after =
        keep * keep * norm * norm
            + 2 * keep * Segments.dotApart(move, z)
            + square * Segments.squareApart(move);
    double factor = norm / Math.sqrt(after);
    for (int j = 0; j < move.length; j++) {
      move[j] *= factor;
    }
    return keep * factor;
  }
}

package org.lemmata.harmonics.field;

import org.lemmata.linalg.random.Stream;

/**
 * The random tridiagonal matrix of {@link QuadraticRatios}, its trace taken away. A workspace for
 * one thread.
 */
final class TracelessTridiagonal {

  private final double[] diagonal;
  private final double[] squares;

  /**
   * A workspace.
   *
   * @param size rows, at least 2
   */
  TracelessTridiagonal(int size) {
    this.diagonal = new double[size];
    this.squares = new double[size - 1];
  }

  /** The entries of the diagonal; may be changed until the next draw. */
  double[] diagonal() {
    return diagonal;
  }

  /** The squares of the entries beside it; may be changed until the next draw. */
  double[] squares() {
    return squares;
  }

  /** Draws, and returns the square of the Frobenius norm. */
  double draw(Stream stream) {
    int m = diagonal.length;
    stream.normals(diagonal, 0, m);
    double mean = 0;
    for (int i = 0; i < m; i++) {
      diagonal[i] *= Math.sqrt(2);
      mean += diagonal[i] / m;
    }
    double frobenius = 0;
    for (int i = 0; i < m; i++) {
      diagonal[i] -= mean;
      frobenius += diagonal[i] * diagonal[i];
    }
    for (int i = 0; i < m - 1; i++) {
      squares[i] = stream.nextChiSquare(m - 1 - i);
      frobenius += 2 * squares[i];
    }
    return frobenius;
  }
}

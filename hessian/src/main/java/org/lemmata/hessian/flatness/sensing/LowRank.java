package org.lemmata.hessian.flatness.sensing;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.random.Stream;

/** Random matrices of low rank. */
public final class LowRank {

  private LowRank() {}

  /**
   * U V' with uniformly random orthonormal columns: all its singular values are 1.
   *
   * @param rank at least 1, at most the shorter side
   * @throws IllegalArgumentException if the rank is out of range
   */
  public static Matrix random(int rows, int cols, int rank, Stream stream) {
    if (rank < 1 || rank > Math.min(rows, cols)) {
      throw new IllegalArgumentException("no " + rows + "x" + cols + " matrix of rank " + rank);
    }
    return orthonormal(rows, rank, stream).times(orthonormal(cols, rank, stream).transpose());
  }

  /** Orthonormal columns, by Gram and Schmidt's method, twice for the sake of rounding. */
  private static Matrix orthonormal(int rows, int columns, Stream stream) {
    double[][] vectors = new double[columns][rows];
    for (int k = 0; k < columns; k++) {
      stream.sphere(vectors[k], 0, rows, 1);
      for (int twice = 0; twice < 2; twice++) {
        for (int j = 0; j < k; j++) {
          Segments.add(-Segments.dotInOrder(vectors[k], vectors[j]), vectors[j], vectors[k]);
        }
        Segments.add(1 / Segments.norm(vectors[k]) - 1, vectors[k].clone(), vectors[k]);
      }
    }
    return Matrix.of(vectors).transpose();
  }
}

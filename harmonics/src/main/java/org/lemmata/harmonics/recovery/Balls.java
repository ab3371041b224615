package org.lemmata.harmonics.recovery;

import org.lemmata.linalg.Segments;

/** Vectors whose blocks have at most a given norm. */
final class Balls {

  private final int[] offsets;
  private final double bound;

  /**
   * The vectors.
   *
   * @param offsets where each block begins, and the length of the vectors as the last; copied
   * @param bound the largest norm of a block, positive
   * @throws IllegalArgumentException if the bound is not positive
   */
  Balls(int[] offsets, double bound) {
    if (!(bound > 0)) {
      throw new IllegalArgumentException("the bound must be positive, not " + bound);
    }
    this.offsets = offsets.clone();
    this.bound = bound;
  }

  /** The number of blocks. */
  int count() {
    return offsets.length - 1;
  }

  /** The largest norm of a block. */
  double bound() {
    return bound;
  }

  /** Where a block begins. */
  int from(int block) {
    return offsets[block];
  }

  /** Where a block ends. */
  int end(int block) {
    return offsets[block + 1];
  }

  /** The inner product of two vectors' parts in a block. */
  double dot(double[] x, double[] y, int block) {
    return Segments.dot(x, from(block), y, from(block), end(block) - from(block));
  }

  /** The nearest vector whose blocks have at most the norm allowed. */
  double[] nearest(double[] c) {
    double[] inside = c.clone();
    for (int l = 0; l < count(); l++) {
      double norm = Segments.norm(c, from(l), end(l) - from(l));
      for (int j = from(l); norm > bound && j < end(l); j++) {
        inside[j] *= bound / norm;
      }
    }
    return inside;
  }
}

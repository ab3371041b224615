package org.lemmata.harmonics.field;

import org.lemmata.linalg.Segments;

/** The check that two vectors span a plane orthonormally. */
final class Orthonormal {

  private static final double TOLERANCE = 1e-12;

  private Orthonormal() {}

  /**
   * Checks two vectors.
   *
   * @throws IllegalArgumentException if they differ in length, are shorter than 2 or not
   *     orthonormal to 1e-12
   */
  static void require(double[] u, double[] v) {
    int d = u.length;
    if (d < 2 || v.length != d) {
      throw new IllegalArgumentException(
          "two vectors must have the same length of at least 2, not " + d + " and " + v.length);
    }
    double off =
        Math.abs(Segments.dot(u, 0, v, 0, d))
            + Math.abs(Segments.dot(u, 0, u, 0, d) - 1)
            + Math.abs(Segments.dot(v, 0, v, 0, d) - 1);
    if (!(off <= TOLERANCE)) {
      throw new IllegalArgumentException("two vectors must be orthonormal, not off by " + off);
    }
  }
}

package org.lemmata.harmonics.field;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;

/** Independent points, uniform on the sphere. */
public final class UniformPoints {

  private UniformPoints() {}

  /**
   * Draws points, one after the other: fewer are the first of more.
   *
   * @param count number of points, at least 0
   * @param d dimension, at least 1
   * @param stream where the numbers come from
   * @return count-by-d, one unit vector a row
   */
  public static Matrix draw(int count, int d, Stream stream) {
    Matrix points = new Matrix(count, d);
    for (int i = 0; i < count; i++) {
      stream.sphere(points.data(), i * d, d, 1);
    }
    return points;
  }
}

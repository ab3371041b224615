package org.lemmata.linalg.random;

import org.lemmata.linalg.Matrix;

/** Independent points, uniform on the unit sphere. Fewer are always the first of more. */
public final class SpherePoints {

  private SpherePoints() {}

  /**
   * Draws points from one stream, one after the other.
   *
   * @param count number of points, at least 0
   * @param d dimension of the space, at least 1
   * @param stream where the numbers come from
   * @return a new count-by-d matrix whose rows are the points
   */
  public static Matrix draw(int count, int d, Stream stream) {
    Matrix points = new Matrix(count, d);
    for (int i = 0; i < count; i++) {
      stream.sphere(points.data(), i * d, d, 1);
    }
    return points;
  }

  /**
   * Draws points, each from a stream of its own, so that a point does not depend on what the others
   * took from theirs.
   *
   * @param streams the family; point i takes its stream (replicate, i)
   * @param replicate which draw
   * @param count number of points, at least 0
   * @param d dimension of the space, at least 1
   * @return a new count-by-d matrix whose rows are the points
   */
  public static Matrix draw(Streams streams, long replicate, int count, int d) {
    Matrix points = new Matrix(count, d);
    for (int i = 0; i < count; i++) {
      streams.stream(replicate, i).sphere(points.data(), i * d, d, 1);
    }
    return points;
  }
}

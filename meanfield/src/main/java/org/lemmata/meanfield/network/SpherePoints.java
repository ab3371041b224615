package org.lemmata.meanfield.network;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;

/** Independent points, uniform on the unit sphere. */
public final class SpherePoints {

  private SpherePoints() {}

  /**
   * Draws points, each from a stream of its own, so that the first ones do not depend on how many
   * are drawn.
   *
   * @param streams the family; point i takes its stream (replicate, i)
   * @param replicate which draw
   * @param count how many, at least 0
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

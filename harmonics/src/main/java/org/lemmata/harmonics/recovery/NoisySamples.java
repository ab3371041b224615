package org.lemmata.harmonics.recovery;

import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** Random points and noisy values of a function there. */
public final class NoisySamples {

  /** Where the square of a length is below this, its terms have cancelled. */
  private static final double CANCELLED = 0.1;

  private NoisySamples() {}

  /**
   * Points uniform on the sphere.
   *
   * @param count n, at least 0; fewer points are the first of more
   * @param d dimension, at least 1
   * @param streams where random numbers come from
   * @param repetition which draw
   * @return n-by-d, one unit vector a row
   */
  public static Matrix points(int count, int d, Streams streams, long repetition) {
    return SpherePoints.draw(count, d, streams.child("points").stream(repetition));
  }

  /**
   * Points pressed towards an axis.
   *
   * @param points n-by-d, one unit vector a row; not modified
   * @param factor what their first coordinate is multiplied by before they are brought back to the
   *     sphere, positive; 1 gives the same points
   */
  public static Matrix stretched(Matrix points, double factor) {
    if (factor == 1) {
      return points;
    }
    Matrix pressed = new Matrix(points.rows(), points.cols());
    for (int i = 0; i < points.rows(); i++) {
      double x = points.get(i, 0);
      double square = 1 + (factor * factor - 1) * x * x;
      double norm =
          square > CANCELLED && square < Double.POSITIVE_INFINITY
              ? Math.sqrt(square)
              : norm(points.row(i), factor);
      pressed.set(i, 0, factor * x / norm);
      for (int j = 1; j < points.cols(); j++) {
        pressed.set(i, j, points.get(i, j) / norm);
      }
    }
    return pressed;
  }

  private static double norm(double[] x, double factor) {
    x[0] *= factor;
    return Segments.norm(x);
  }

  /**
   * Labels y<sub>i</sub> = f(x<sub>i</sub>) + sigma z<sub>i</sub> with independent standard normal
   * z<sub>i</sub>.
   *
   * @param function f
   * @param points n-by-d, one unit vector a row; not modified
   * @param sigma deviation of the noise, at least 0
   * @param streams where random numbers come from
   * @param repetition which draw
   * @param parallel the threads to use
   */
  public static double[] labels(
      BasisFunction function,
      Matrix points,
      double sigma,
      Streams streams,
      long repetition,
      Parallel parallel) {
    double[] labels = function.values(points, parallel);
    Stream noise = streams.child("noise").stream(repetition);
    for (int i = 0; i < labels.length; i++) {
      labels[i] = Math.fma(sigma, noise.nextNormal(), labels[i]);
    }
    return labels;
  }
}

package org.lemmata.sophia.toy;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a method goes on {@link ToyLoss}.
 *
 * @param points the start and where it is after each step
 */
public record ToyPath(List<Point> points) {

  /**
   * A place.
   *
   * @param x the steep coordinate
   * @param y the flat one
   */
  public record Point(double x, double y) {

    /** The loss there. */
    public double loss() {
      return ToyLoss.value(x, y);
    }
  }

  /** Keeps an immutable copy. */
  public ToyPath {
    points = List.copyOf(points);
  }

  /**
   * Follows a method.
   *
   * @param method which
   * @param start where it starts
   * @param steps how many steps, at least 0
   */
  public static ToyPath of(ToyMethod method, Point start, int steps) {
    List<Point> points = new ArrayList<>(List.of(start));
    ToyStepper stepper = method.start();
    double[] theta = {start.x(), start.y()};
    for (int n = 0; n < steps; n++) {
      stepper.step(theta, ToyLoss.gradient(theta[0], theta[1]), ToyLoss.curvature(theta[0]));
      points.add(new Point(theta[0], theta[1]));
    }
    return new ToyPath(points);
  }

  /** Where it ends. */
  public Point end() {
    return points.get(points.size() - 1);
  }

  /** The first step after which the loss is at most this, or the number of points if none is. */
  public int stepsTo(double loss) {
    int n = 0;
    while (n < points.size() && !(points.get(n).loss() <= loss)) {
      n++;
    }
    return n;
  }
}

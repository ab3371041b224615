package org.lemmata.harmonics.recovery;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.parallel.Parallel;

/**
 * Ascent of |f| along great circles, for a function of degree at most k, by steps of (1/k) atan(
 * |grad f|/(k|f|)): from a point of cos(k theta) such a step leads to its maximum. A step that does
 * not lead up is halved.
 */
final class Climb {

  private static final int STEPS = 500;
  private static final int HALVINGS = 30;

  private static final int FINISHED = 3;
  private static final double ROUGHLY = 0.1;
  private static final double FINELY = 1e-5;

  private final SphereFunction function;
  private final double[] tangent;
  private double[] x;
  private double[] gradient;
  private double value;

  private Climb(SphereFunction function, double[] start) {
    this.function = function;
    this.x = start.clone();
    this.gradient = new double[start.length];
    this.tangent = new double[start.length];
    this.value = function.value(x, gradient);
  }

  /** From one point to a maximum. */
  static Climb from(SphereFunction function, double[] start) {
    return new Climb(function, start).until(FINELY);
  }

  /**
   * Climbs a little from many points, which tells most of the hills apart, and to the maximum from
   * those that are then the highest.
   *
   * @param function of degree at least 1
   * @param starts unit vectors, at least one; not modified
   * @param height what makes a climb better than another
   * @param parallel the threads to use
   */
  static Climb highest(
      SphereFunction function,
      List<double[]> starts,
      ToDoubleFunction<Climb> height,
      Parallel parallel) {
    Comparator<Climb> order = Comparator.comparingDouble(height);
    return parallel
        .map(starts.size(), i -> new Climb(function, starts.get(i)).until(ROUGHLY))
        .stream()
        .sorted(order.reversed())
        .limit(FINISHED)
        .map(climb -> climb.until(FINELY))
        .max(order)
        .orElseThrow();
  }

  /** |f| at the point reached. */
  double height() {
    return Math.abs(value);
  }

  /** f at the point reached. */
  double value() {
    return value;
  }

  /** A new array, the point reached. */
  double[] point() {
    return x.clone();
  }

  /** Goes on until |grad f| is at most a multiple of k|f|, and returns this. */
  private Climb until(double flat) {
    int k = function.degree();
    double[] next = new double[x.length];
    double[] nextGradient = new double[x.length];
    for (int step = 0; step < STEPS; step++) {
      double slope = findTangent();
      if (!(slope > flat * k * height())) {
        return this;
      }
      double angle = StrictMath.atan(slope / (k * height())) / k;
      double reached = 0;
      for (int i = 0; i < HALVINGS && !(Math.abs(reached) > height()); i++, angle /= 2) {
        move(slope, angle, next);
        reached = function.value(next, nextGradient);
      }
      if (!(Math.abs(reached) > height())) {
        return this;
      }
      double[] free = x;
      x = next;
      next = free;
      free = gradient;
      gradient = nextGradient;
      nextGradient = free;
      value = reached;
    }
    return this;
  }

  /** Finds the gradient of |f| on the sphere, and returns its length. */
  private double findTangent() {
    double radial = Segments.dot(gradient, 0, x, 0, x.length);
    double sign = value < 0 ? -1 : 1;
    for (int i = 0; i < x.length; i++) {
      tangent[i] = sign * (gradient[i] - radial * x[i]);
    }
    return Math.sqrt(Segments.dot(tangent, 0, tangent, 0, x.length));
  }

  private void move(double slope, double angle, double[] to) {
    double stay = StrictMath.cos(angle);
    double along = StrictMath.sin(angle) / slope;
    for (int i = 0; i < x.length; i++) {
      to[i] = stay * x[i] + along * tangent[i];
    }
    double length = Math.sqrt(Segments.dot(to, 0, to, 0, x.length));
    for (int i = 0; i < x.length; i++) {
      to[i] /= length;
    }
  }
}

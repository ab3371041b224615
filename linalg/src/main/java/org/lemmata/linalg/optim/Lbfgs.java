package org.lemmata.linalg.optim;

import org.lemmata.linalg.Segments;

/**
 * The limited-memory BFGS method (Liu and Nocedal, Math. Program. 45, 1989; Nocedal and Wright,
 * Numerical Optimization, algorithm 7.4). Deterministic given its start.
 *
 * @param memory how many past steps are remembered, at least 1
 * @param iterations the most steps taken, at least 0
 */
public record Lbfgs(int memory, int iterations) {

  private static final double LEAST_COSINE = 1e-10;

  /** Slopes are products of two numbers: beyond 2 to this power they might leave the range. */
  private static final int MODERATE = 300;

  /** A function in another unit, a power of two. */
  private record Measured(Smooth function, double unit) implements Smooth {
    @Override
    public int size() {
      return function.size();
    }

    @Override
    public double at(double[] point, double[] gradient) {
      double value = function.at(point, gradient);
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] /= unit;
      }
      return value / unit;
    }
  }

  /** Remembers 30 steps and takes at most 20000. */
  public static final Lbfgs USUAL = new Lbfgs(30, 20_000);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is less than said
   */
  public Lbfgs {
    if (memory < 1) {
      throw new IllegalArgumentException("memory must be at least 1, not " + memory);
    }
    if (iterations < 0) {
      throw new IllegalArgumentException("iterations must be at least 0, not " + iterations);
    }
  }

  /**
   * Descends to a local minimum.
   *
   * @param function what is minimised
   * @param start where to start, as long as the function has variables; not modified
   * @param tolerance the norm of the gradient at which to stop, not negative
   * @return the end; not converged where rounding or the number of steps stopped the descent first
   * @throws IllegalArgumentException if the start has another length or the tolerance is negative
   */
  public DescentEnd minimise(Smooth function, double[] start, double tolerance) {
    int size = function.size();
    if (start.length != size) {
      throw new IllegalArgumentException(
          "the function has " + size + " variables but the start " + start.length);
    }
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("tolerance must be at least 0, not " + tolerance);
    }
    double[] point = start.clone();
    double[] gradient = new double[size];
    double[] direction = new double[size];
    double value = function.at(point, gradient);
    int evaluations = 1;
    double unit = unit(Segments.norm(gradient));
    Smooth measured = unit == 1 ? function : new Measured(function, unit);
    if (unit != 1) {
      value = measured.at(point, gradient);
      evaluations++;
    }
    CurvaturePairs steps = new CurvaturePairs(memory, size);
    WolfeSearch line = new WolfeSearch(measured, point, direction);
    for (int i = 0; i < iterations && Segments.norm(gradient) > tolerance / unit; i++) {
      steps.direction(gradient, direction);
      double slope = Segments.dotInOrder(gradient, direction);
      double norm = Segments.norm(gradient);
      if (!(slope < -LEAST_COSINE * norm * Segments.norm(direction))) {
        steps.forget();
        steps.direction(gradient, direction);
        slope = Segments.dotInOrder(gradient, direction);
      }
      double guess = steps.isEmpty() ? Math.min(1, 1 / norm) : 1;
      boolean found = line.search(value, slope, guess);
      evaluations += line.evaluations();
      if (!found) {
        if (steps.isEmpty()) {
          break;
        }
        steps.forget();
        continue;
      }
      steps.remember(point, line.point(), gradient, line.gradient());
      System.arraycopy(line.point(), 0, point, 0, size);
      System.arraycopy(line.gradient(), 0, gradient, 0, size);
      value = line.value();
    }
    if (unit != 1) {
      value = function.at(point, gradient);
      evaluations++;
    }
    double norm = Segments.norm(gradient);
    return new DescentEnd(point, value, norm, evaluations, norm <= tolerance);
  }

  /** The power of two to measure a function in, by its gradient at the start. */
  private static double unit(double norm) {
    int exponent = Math.min(Double.MAX_EXPONENT, Math.getExponent(norm));
    return Math.abs(exponent) <= MODERATE ? 1 : Math.scalb(1.0, exponent);
  }
}

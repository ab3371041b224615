package org.lemmata.linalg.optim;

import org.lemmata.linalg.Segments;

/**
 * The limited-memory BFGS method (Liu and Nocedal, Math. Program. 45, 1989; Nocedal and Wright,
 * Numerical Optimization, algorithm 7.4). Deterministic given its start.
 *
 * @param memory how many past steps are remembered, at least 1
 * @param iterations the most steps taken
 */
public record Lbfgs(int memory, int iterations) {

  private static final double LEAST_COSINE = 1e-10;

  /** Remembers 30 steps and takes at most 20000. */
  public static final Lbfgs USUAL = new Lbfgs(30, 20_000);

  /**
   * Descends to a local minimum.
   *
   * @param function what is minimised
   * @param start where to start; not modified
   * @param tolerance the norm of the gradient at which to stop, not negative
   * @return the end; not converged where rounding or the number of steps stopped the descent first
   */
  public DescentEnd minimise(Smooth function, double[] start, double tolerance) {
    int size = function.size();
    double[] point = start.clone();
    double[] gradient = new double[size];
    double[] direction = new double[size];
    double value = function.at(point, gradient);
    int evaluations = 1;
    CurvaturePairs steps = new CurvaturePairs(memory, size);
    WolfeSearch line = new WolfeSearch(function, point, direction);
    for (int i = 0; i < iterations && Segments.norm(gradient) > tolerance; i++) {
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
    double norm = Segments.norm(gradient);
    return new DescentEnd(point, value, norm, evaluations, norm <= tolerance);
  }
}

package org.lemmata.hessian.flatness.sensing;

import org.lemmata.linalg.optim.Smooth;

/**
 * Gradient descent with a constant step, in place.
 *
 * @param eta the step size, positive
 */
public record GradientDescent(double eta) {

  /**
   * Takes steps until the value is low enough.
   *
   * @param function what is descended
   * @param point the start; modified, the end
   * @param steps the most steps
   * @param enough the value at or below which to stop
   * @return how many steps were taken; the value of a point that diverged is not finite
   */
  public long descend(Smooth function, double[] point, long steps, double enough) {
    double[] gradient = new double[point.length];
    for (long step = 0; step < steps; step++) {
      double value = function.at(point, gradient);
      if (!(value > enough && value < Double.POSITIVE_INFINITY)) {
        return step;
      }
      for (int i = 0; i < point.length; i++) {
        point[i] = Math.fma(-eta, gradient[i], point[i]);
      }
    }
    return steps;
  }
}

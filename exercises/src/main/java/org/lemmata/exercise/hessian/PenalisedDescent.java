package org.lemmata.exercise.hessian;

/**
 * Gradient descent on (ab − 1)² + λ Tr ∇², where the trace is 2(a² + b²) at every fit: what a
 * penalty on the trace leaves of a² − b².
 */
final class PenalisedDescent {

  private PenalisedDescent() {}

  /**
   * What is left of a² − b².
   *
   * @param a where it begins
   * @param b where it begins
   * @param lambda λ
   * @param eta the step
   * @param steps how many
   */
  static double difference(double a, double b, double lambda, double eta, int steps) {
    double left = a;
    double right = b;
    for (int i = 0; i < steps; i++) {
      double slope = 2 * (left * right - 1);
      double next = left - eta * (slope * right + 4 * lambda * left);
      right -= eta * (slope * left + 4 * lambda * right);
      left = next;
    }
    return left * left - right * right;
  }
}

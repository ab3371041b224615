package org.lemmata.attention.model;

import org.lemmata.linalg.Matrix;

/**
 * One step of gradient descent on (1/2) Σᵢ (yᵢ - w'xᵢ)² from w = 0.
 *
 * @param step η, the step size
 */
public record GradientStep(double step) {

  /**
   * The prediction η Σᵢ yᵢ xᵢ'x_q.
   *
   * @param x X, n-by-d
   * @param y n labels
   * @param query x_q, d entries
   */
  public double predict(Matrix x, double[] y, double[] query) {
    double[] gradient = new double[query.length];
    for (int i = 0; i < y.length; i++) {
      double residualAtZero = y[i];
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] -= residualAtZero * x.get(i, j);
      }
    }
    double prediction = 0;
    for (int j = 0; j < gradient.length; j++) {
      prediction += -step * gradient[j] * query[j];
    }
    return prediction;
  }
}

package org.lemmata.hessian.flatness.model;

import org.lemmata.linalg.Matrix;

/**
 * The trace of the Hessian of the loss, by its formula, term by term.
 *
 * <p>Tr Hess = (2/n) Σᵢ Σₗ ‖(W_L ... Wₗ₊₁)' Aᵢ (Wₗ₋₁ ... W₁)'‖_F² at every W, derived for this
 * project: the end-to-end matrix is affine in each layer, so the residuals never meet a second
 * derivative on the diagonal.
 */
public final class LinearHessianTrace {

  private LinearHessianTrace() {}

  /**
   * The trace.
   *
   * @throws IllegalArgumentException if the measurements do not fit the network
   */
  public static double of(LinearNetwork network, Measurements measurements) {
    double sum = 0;
    for (int l = 1; l <= network.depth(); l++) {
      sum += term(l, network, measurements);
    }
    return sum;
  }

  /** What layer l = 1..L contributes: the trace of its own block of the Hessian. */
  public static double term(int l, LinearNetwork network, Measurements measurements) {
    Matrix after = network.suffix(l).transpose();
    Matrix before = network.prefix(l - 1).transpose();
    double sum = 0;
    for (int i = 0; i < measurements.count(); i++) {
      double norm = after.times(measurements.matrix(i)).times(before).frobenius();
      sum = Math.fma(norm, norm, sum);
    }
    return 2 * measurements.weight() * sum;
  }
}

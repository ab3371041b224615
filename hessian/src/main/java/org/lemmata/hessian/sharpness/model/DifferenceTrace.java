package org.lemmata.hessian.sharpness.model;

import org.lemmata.hessian.sharpness.data.Samples;

/**
 * The trace of the Hessian by second differences of the mean loss, which know nothing of its
 * formula. They are exact up to rounding for ReLU networks without normalisation under the squared
 * loss, a polynomial of degree 2 in each weight, as long as no step crosses a kink.
 */
public final class DifferenceTrace {

  private DifferenceTrace() {}

  /**
   * The trace, from three values of the loss for each parameter.
   *
   * @param step positive; the error grows with its square where the loss is smooth, and rounding
   *     adds about 1e-16 of the loss over its square for each parameter
   */
  public static double of(
      Network network, double[] theta, Samples training, Loss loss, double step) {
    double twice = 2 * network.loss(theta, training, loss);
    double[] moved = theta.clone();
    double sum = 0;
    for (int p = 0; p < moved.length; p++) {
      moved[p] = theta[p] + step;
      double up = network.loss(moved, training, loss);
      double upBy = moved[p] - theta[p];
      moved[p] = theta[p] - step;
      double down = network.loss(moved, training, loss);
      double downBy = theta[p] - moved[p];
      moved[p] = theta[p];
      sum += (up - twice + down) / (upBy * downBy);
    }
    return sum;
  }
}

package org.lemmata.hessian.sharpness.construct;

import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Architecture;

/**
 * Four neurons without bias that output x_1 x_2 at every corner of the cube: W_1 has the rows r
 * (+-(1 + eps), +-(1 - eps), 0, ...) and W_2 = +-1 / (2 r (1 - eps)) with r = (d / 8)^(1/4).
 *
 * <p>At each corner two neurons are active, one at 2r and one at 2 r eps, so the trace is 2
 * sqrt(2d) (1 + eps^2 + (1 - eps)^-2), whatever the training set (derived). Its limit for eps to 0
 * is 4 sqrt(2d); at 0 itself every corner is at the kink of two neurons.
 */
public final class NoBias {

  private NoBias() {}

  /**
   * The network.
   *
   * @param training corners of the cube with labels x_1 x_2
   * @param eps from 0 to below 1; at 0 the network has no Hessian
   */
  public static Construction of(Samples training, double eps) {
    if (!(eps >= 0 && eps < 1)) {
      throw new IllegalArgumentException("eps must be in [0, 1), not " + eps);
    }
    double r = Math.sqrt(Math.sqrt(training.d() / 8.0));
    NamedWeights weights = new NamedWeights(Architecture.NO_BIAS, training.d(), Quadrants.COUNT);
    for (int q = 0; q < Quadrants.COUNT; q++) {
      weights
          .first(q, 0, r * (1 + eps) * Quadrants.sign(q, 0))
          .first(q, 1, r * (1 - eps) * Quadrants.sign(q, 1))
          .output(q, Quadrants.label(q) / (2 * r * (1 - eps)));
    }
    return weights.on(training);
  }

  /** The trace of {@link #of}, 2 sqrt(2d) (1 + eps^2 + (1 - eps)^-2). */
  public static double trace(int d, double eps) {
    return 2 * Math.sqrt(2.0 * d) * (1 + eps * eps + 1 / ((1 - eps) * (1 - eps)));
  }
}

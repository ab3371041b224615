package org.lemmata.hessian.sharpness.construct;

import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Architecture;

/**
 * Four neurons without bias that output x₁ x₂ at every corner of the cube: W₁ has the rows r (+-(1
 * + ε), +-(1 - ε), 0, ...) and W₂ = +-1 / (2 r (1 - ε)) with r = (d / 8)^{1/4}.
 *
 * <p>At each corner two neurons are active, one at 2r and one at 2 r ε, so the trace is 2 √2d (1 +
 * ε² + (1 - ε)⁻²), whatever the training set (derived). Its limit for ε to 0 is 4 √2d; at 0 itself
 * every corner is at the kink of two neurons.
 */
public final class NoBias {

  private NoBias() {}

  /**
   * The network.
   *
   * @param training corners of the cube with labels x₁ x₂
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

  /** The trace of {@link #of}, 2 √2d (1 + ε² + (1 - ε)⁻²). */
  public static double trace(int d, double eps) {
    return 2 * Math.sqrt(2.0 * d) * (1 + eps * eps + 1 / ((1 - eps) * (1 - eps)));
  }
}

package org.lemmata.hessian.sharpness.construct;

import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Architecture;

/**
 * Networks of four neurons that output x₁ x₂ at every corner of the cube, one neuron for each pair
 * of signs of (x₁, x₂): W₁ has the rows r (+-1, +-1, 0, ...), b₁ = -r (paper, Eq. (5) and
 * Propositions 4.2 and 5.2).
 */
public final class Generaliser {

  private Generaliser() {}

  /** The r = (d + 1)^{1/4} with the least trace. */
  public static double balanced(int d) {
    return Math.sqrt(Math.sqrt(d + 1));
  }

  /** The r = (d² + 1)^{1/4} of the paper's Eq. (5), which is an erratum. */
  public static double printed(int d) {
    return Math.sqrt(Math.sqrt((double) d * d + 1));
  }

  /**
   * With bias: W₂ = +-1/r.
   *
   * @param training corners of the cube with labels x₁ x₂
   * @param r positive
   */
  public static Construction bias(Samples training, double r) {
    return twoLayers(Architecture.BIAS, training, r, 1 / r);
  }

  /**
   * With layer norm: W₂ = +-1.
   *
   * @param training as above
   * @param r the activation of a neuron in its quadrant, more than the floor of layer norm
   */
  public static Construction layerNorm(Samples training, double r) {
    return twoLayers(Architecture.LAYER_NORM, training, r, 1);
  }

  private static Construction twoLayers(
      Architecture architecture, Samples training, double r, double out) {
    NamedWeights weights = new NamedWeights(architecture, training.d(), Quadrants.COUNT);
    Quadrants.detectors(weights, r);
    for (int q = 0; q < Quadrants.COUNT; q++) {
      weights.output(q, out * Quadrants.label(q));
    }
    return weights.on(training);
  }

  /**
   * With three layers: with t = (d + 1)^{1/3}, first layer ((d + 1) / t)^{1/2}, middle layer
   * t^{−1/2} on the diagonal and κ off it, output +- t (d + 1)^{−1/2}. All three layers have
   * gradients of squared norm t, so the trace is 6 (d + 1)^{1/3} (derived).
   *
   * @param training as above
   * @param kappa at most 0; at 0 idle neurons of the second layer stand at their kinks
   */
  public static Construction threeLayers(Samples training, double kappa) {
    double c = training.d() + 1;
    double t = StrictMath.cbrt(c);
    NamedWeights weights = new NamedWeights(Architecture.BIAS_3, training.d(), Quadrants.COUNT);
    Quadrants.detectors(weights, Math.sqrt(c / t));
    for (int q = 0; q < Quadrants.COUNT; q++) {
      for (int from = 0; from < Quadrants.COUNT; from++) {
        weights.middle(q, from, q == from ? 1 / Math.sqrt(t) : kappa);
      }
      weights.output(q, Quadrants.label(q) * t / Math.sqrt(c));
    }
    return weights.on(training);
  }

  /**
   * With batch norm on a complete training set of n = 4 |S| points: W₁ has the rows c (+-1, +-1, 0,
   * ...), b₁ = -c, γ = 1/√2 and W₂ = +-1/√2. The trace is 8 + 2 V / (|S| c²), V the sum of the
   * squared distances of S from its mean (derived); at d = 5 with four members of S it is 8 + 4.5 /
   * c².
   *
   * @param training a complete training set
   * @param c positive
   */
  public static Construction batchNorm(Samples training, double c) {
    return batchNorm(training, c, Math.sqrt(0.5));
  }

  /**
   * The same with another γ, and W₂ = +-1/(2 γ).
   *
   * @param training as above
   * @param c as above
   * @param gamma positive
   */
  public static Construction batchNorm(Samples training, double c, double gamma) {
    NamedWeights weights = new NamedWeights(Architecture.BATCH_NORM, training.d(), Quadrants.COUNT);
    Quadrants.detectors(weights, c);
    for (int q = 0; q < Quadrants.COUNT; q++) {
      weights.gamma(q, gamma).output(q, Quadrants.label(q) / (2 * gamma));
    }
    return weights.on(training);
  }
}

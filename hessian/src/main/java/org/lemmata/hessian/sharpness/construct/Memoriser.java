package org.lemmata.hessian.sharpness.construct;

import java.nio.DoubleBuffer;
import java.util.HashSet;
import java.util.Set;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.linalg.Segments;

/**
 * Two-layer networks with one neuron a training point, which is active there and at no other
 * training point (paper, Theorems 4.1 and 5.1). Neuron i has the direction w_i = x_i / |x_i|, which
 * is x_i / sqrt(d) on the cube.
 */
public final class Memoriser {

  private Memoriser() {}

  /** The width 2 / sqrt(d) below which eps must be, so that on the cube no two neurons meet. */
  public static double widest(int d) {
    return 2 / Math.sqrt(d);
  }

  /**
   * With bias: W_1 = sqrt(r_i |y_i|) w_i / eps, b_1 = sqrt(r_i |y_i|) (eps - w_i'x_i) / eps, W_2 =
   * sign(y_i) sqrt(|y_i| / r_i) with r_i = (|x_i|^2 + 1)^(1/2). The scale of neuron i makes the
   * gradients of both layers at x_i equally long.
   *
   * @param training different points; the network interpolates if their w_i'x_k are at most w_i'x_i
   *     - eps for k other than i
   * @param eps positive
   * @throws IllegalArgumentException if a point occurs twice or is 0, or eps is not positive
   */
  public static Construction bias(Samples training, double eps) {
    return bias(training, eps, true);
  }

  /**
   * The same with the output weights sqrt(|y_i| / r_i) as Lemma A.1 prints them, without signs: it
   * outputs |y_i|.
   *
   * @param training as above
   * @param eps as above
   */
  public static Construction withoutSigns(Samples training, double eps) {
    return bias(training, eps, false);
  }

  private static Construction bias(Samples training, double eps, boolean signs) {
    NamedWeights weights = new NamedWeights(Architecture.BIAS, training.d(), training.size());
    requireDifferent(training);
    for (int i = 0; i < training.size(); i++) {
      double y = training.label(i);
      double norm = norm(training.inputs().row(i));
      double r = Math.sqrt(norm * norm + 1);
      bump(weights, training.inputs().row(i), i, Math.sqrt(r * Math.abs(y)), eps);
      weights.output(i, (signs ? Math.signum(y) : 1) * Math.sqrt(Math.abs(y) / r));
    }
    return weights.on(training);
  }

  /**
   * With layer norm, which makes the scale of a neuron immaterial as long as its activation at its
   * point exceeds the floor of layer norm: W_1 = a w_i / eps, b_1 = a (eps - w_i'x_i) / eps, W_2 =
   * y_i.
   *
   * @param training as above
   * @param eps as above
   * @param activation a, of each neuron at its point
   */
  public static Construction layerNorm(Samples training, double eps, double activation) {
    NamedWeights weights = new NamedWeights(Architecture.LAYER_NORM, training.d(), training.size());
    requireDifferent(training);
    for (int i = 0; i < training.size(); i++) {
      bump(weights, training.inputs().row(i), i, activation, eps);
      weights.output(i, training.label(i));
    }
    return weights.on(training);
  }

  /**
   * With batch norm, which makes the normalised activation of a neuron at its point sqrt(n)
   * whatever its weights: gamma = f / n^(1/4) sqrt(|y_i|) and W_2 = sign(y_i) / (f n^(1/4))
   * sqrt(|y_i|). The trace for f = 1 is 4 sqrt(n) mean |y_i| (derived).
   *
   * @param training as above
   * @param eps as above
   * @param factor f, positive; 1 makes the gradients of gamma and W_2 equally long
   */
  public static Construction batchNorm(Samples training, double eps, double factor) {
    int n = training.size();
    NamedWeights weights = new NamedWeights(Architecture.BATCH_NORM, training.d(), n);
    requireDifferent(training);
    for (int i = 0; i < n; i++) {
      double size = Math.sqrt(Math.abs(training.label(i)) / Math.sqrt(n));
      bump(weights, training.inputs().row(i), i, 1, eps);
      weights.gamma(i, factor * size);
      weights.output(i, Math.signum(training.label(i)) * size / factor);
    }
    return weights.on(training);
  }

  /** Makes neuron i equal to {@code height} at x, falling to 0 within eps along x. */
  static void bump(NamedWeights weights, double[] x, int i, double height, double eps) {
    if (!(eps > 0)) {
      throw new IllegalArgumentException("eps must be positive, not " + eps);
    }
    double norm = norm(x);
    for (int j = 0; j < x.length; j++) {
      weights.first(i, j, height * (x[j] / norm) / eps);
    }
    weights.bias(i, height * (eps - norm) / eps);
  }

  /** The norm of a point other than the origin. */
  static double norm(double[] x) {
    double square = Segments.dotRounded(x, x);
    if (square == 0) {
      throw new IllegalArgumentException("the origin has no direction");
    }
    return Math.sqrt(square);
  }

  private static void requireDifferent(Samples training) {
    Set<DoubleBuffer> seen = new HashSet<>();
    for (int i = 0; i < training.size(); i++) {
      if (!seen.add(DoubleBuffer.wrap(training.inputs().row(i)))) {
        throw new IllegalArgumentException("point " + i + " occurs twice");
      }
    }
  }
}

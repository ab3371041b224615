package org.lemmata.hessian.sharpness.construct;

import java.nio.DoubleBuffer;
import java.util.HashSet;
import java.util.Set;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.linalg.Segments;

/**
 * Two-layer networks with one neuron a training point, which is active there and at no other
 * training point (paper, Theorems 4.1 and 5.1). Neuron i has the direction wᵢ = xᵢ / |xᵢ|, which is
 * xᵢ / √d on the cube.
 */
public final class Memoriser {

  /** From here on a 1 beside the square is below its rounding. */
  private static final double ALONE = 0x1p30;

  private Memoriser() {}

  /** The width 2 / √d below which ε must be, so that on the cube no two neurons meet. */
  public static double widest(int d) {
    return 2 / Math.sqrt(d);
  }

  /**
   * With bias: W₁ = √(rᵢ |yᵢ|) wᵢ / ε, b₁ = √(rᵢ |yᵢ|) (ε - wᵢ'xᵢ) / ε, W₂ = sign(yᵢ) √(|yᵢ| / rᵢ)
   * with rᵢ = (|xᵢ|² + 1)^{1/2}. The scale of neuron i makes the gradients of both layers at xᵢ
   * equally long.
   *
   * @param training different points; the network interpolates if their wᵢ'xₖ are at most wᵢ'xᵢ - ε
   *     for k other than i
   * @param eps positive
   * @throws IllegalArgumentException if a point occurs twice or is 0, or ε is not positive
   */
  public static Construction bias(Samples training, double eps) {
    return bias(training, eps, true);
  }

  /**
   * The same with the output weights √(|yᵢ| / rᵢ) as Lemma A.1 prints them, without signs: it
   * outputs |yᵢ|.
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
      double r = lifted(norm);
      bump(weights, training.inputs().row(i), i, Math.sqrt(r * Math.abs(y)), eps);
      weights.output(i, (signs ? Math.signum(y) : 1) * Math.sqrt(Math.abs(y) / r));
    }
    return weights.on(training);
  }

  /**
   * With layer norm, which makes the scale of a neuron immaterial as long as its activation at its
   * point exceeds the floor of layer norm: W₁ = a wᵢ / ε, b₁ = a (ε - wᵢ'xᵢ) / ε, W₂ = yᵢ.
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
   * With batch norm, which makes the normalised activation of a neuron at its point √n whatever its
   * weights: γ = f / n^{1/4} √(|yᵢ|) and W₂ = sign(yᵢ) / (f n^{1/4}) √(|yᵢ|). The trace for f = 1
   * is 4 √n mean |yᵢ| (derived).
   *
   * @param training as above
   * @param eps as above
   * @param factor f, positive; 1 makes the gradients of γ and W₂ equally long
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

  /** Makes neuron i equal to {@code height} at x, falling to 0 within ε along x. */
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
    double norm = Segments.isSafe(square) ? Math.sqrt(square) : Segments.norm(x);
    if (norm == 0) {
      throw new IllegalArgumentException("the origin has no direction");
    }
    return norm;
  }

  /** (|x|² + 1)^{1/2}, the norm of a point with a 1 for the bias. */
  static double lifted(double norm) {
    return norm < ALONE ? Math.sqrt(norm * norm + 1) : norm;
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

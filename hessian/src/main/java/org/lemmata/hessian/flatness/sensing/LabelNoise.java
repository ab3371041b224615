package org.lemmata.hessian.flatness.sensing;

import java.util.Arrays;
import org.lemmata.hessian.flatness.model.SensingLoss;
import org.lemmata.hessian.flatness.model.SmallProducts;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.linalg.random.Stream;

/**
 * Stochastic gradient descent with noise in the labels: each step draws one measurement i and a
 * sign, and descends (⟨Aᵢ, E⟩ - bᵢ -+ σ)². It regularises by about η σ² / 2 times the trace of the
 * Hessian (derived).
 *
 * <p>With C_L = Aᵢ and Cₗ₋₁ = Wₗ' Cₗ, the gradient of ⟨Aᵢ, E⟩ by Wₗ is Cₗ (Wₗ₋₁ ... W₁)', and ⟨Aᵢ,
 * E⟩ = ⟨C₁, W₁⟩; so E is never formed. A step allocates nothing. A workspace for one thread.
 */
public final class LabelNoise {

  private final Widths widths;
  private final int depth;
  private final int inputs;
  private final double[] entries;
  private final double[] labels;
  private final int size;
  private final double eta;
  private final double sigma;

  /** C₁, ..., C_L, each at its layer's index. */
  private final double[][] pulled;

  /** Transposes of Wₗ ... W₁, for l from 1 to L - 1. */
  private final double[][] prefix;

  /** Wₗ ... W₁, for l from 2 to L - 1; for l = 1 the packed weights begin with it. */
  private final double[][] forward;

  /**
   * A trainer.
   *
   * @param eta the step size, positive
   * @param sigma size of the noise in the labels; a negative one turns the signs of all noise
   */
  public LabelNoise(Widths widths, SensingLoss loss, double eta, double sigma) {
    this.widths = widths;
    this.depth = widths.depth();
    this.inputs = widths.inputs();
    this.entries = loss.measurements().entries();
    this.labels = loss.labels();
    this.size = widths.outputs() * inputs;
    this.eta = eta;
    this.sigma = sigma;
    pulled = new double[depth + 1][];
    prefix = new double[depth + 1][];
    forward = new double[depth + 1][];
    for (int l = 1; l <= depth; l++) {
      pulled[l] = new double[widths.at(l) * inputs];
      prefix[l] = new double[inputs * widths.at(l)];
      forward[l] = new double[pulled[l].length];
    }
  }

  /**
   * Takes steps.
   *
   * @param weights packed; modified
   * @param steps how many
   * @param stream where measurements and signs are drawn
   */
  public void advance(double[] weights, long steps, Stream stream) {
    for (long step = 0; step < steps; step++) {
      int i = stream.nextInt(labels.length);
      double noise = (stream.nextLong() & 1) == 0 ? sigma : -sigma;
      step(weights, i, labels[i] + noise);
    }
  }

  /** Draws what so many steps draw, without taking them. */
  void skip(long steps, Stream stream) {
    for (long step = 0; step < steps; step++) {
      stream.nextInt(labels.length);
      stream.nextLong();
    }
  }

  private void step(double[] weights, int i, double label) {
    System.arraycopy(entries, i * size, pulled[depth], 0, size);
    for (int l = depth; l >= 2; l--) {
      Arrays.fill(pulled[l - 1], 0);
      SmallProducts.addTransposedTimes(
          pulled[l - 1],
          weights,
          widths.offset(l),
          pulled[l],
          widths.at(l - 1),
          widths.at(l),
          inputs);
    }
    double value = 0;
    for (int k = 0; k < pulled[1].length; k++) {
      value = Math.fma(pulled[1][k], weights[k], value);
    }
    double move = -2 * eta * (value - label);
    preparePrefixes(weights);
    for (int l = depth; l >= 2; l--) {
      SmallProducts.addMultiple(
          weights,
          widths.offset(l),
          move,
          pulled[l],
          prefix[l - 1],
          widths.at(l),
          inputs,
          widths.at(l - 1));
    }
    for (int k = 0; k < pulled[1].length; k++) {
      weights[k] = Math.fma(move, pulled[1][k], weights[k]);
    }
  }

  /** Fills the prefixes: Wₗ ... W₁ from the one before, then its transpose. */
  private void preparePrefixes(double[] weights) {
    for (int l = 1; l < depth; l++) {
      double[] product = weights;
      if (l > 1) {
        double[] before = l == 2 ? weights : forward[l - 1];
        product = forward[l];
        SmallProducts.multiply(
            product, weights, widths.offset(l), before, 0, widths.at(l), widths.at(l - 1), inputs);
      }
      SmallProducts.transpose(prefix[l], product, widths.at(l), inputs);
    }
  }
}

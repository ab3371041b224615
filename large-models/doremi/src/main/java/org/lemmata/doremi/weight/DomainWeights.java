package org.lemmata.doremi.weight;

import java.util.Arrays;

/** Weights α of k domains, not negative and of sum 1. Immutable. */
public final class DomainWeights {

  private final double[] alpha;

  private DomainWeights(double[] alpha) {
    this.alpha = alpha;
  }

  /**
   * The same weight for each domain.
   *
   * @param k number of domains, at least 1
   */
  public static DomainWeights uniform(int k) {
    double[] alpha = new double[k];
    Arrays.fill(alpha, 1.0 / k);
    return new DomainWeights(alpha);
  }

  /**
   * Given weights.
   *
   * @param alpha not negative and not all 0; they are divided by their sum
   */
  public static DomainWeights of(double... alpha) {
    return new DomainWeights(normalised(alpha.clone()));
  }

  /**
   * Weights as {@link #values} gave them, to the bit.
   *
   * @param alpha of sum 1 up to rounding
   */
  public static DomainWeights exactly(double... alpha) {
    return new DomainWeights(alpha.clone());
  }

  /** The number k of domains. */
  public int size() {
    return alpha.length;
  }

  /** The weight of a domain, from 0. */
  public double get(int domain) {
    return alpha[domain];
  }

  /** A new array of all weights. */
  public double[] values() {
    return alpha.clone();
  }

  /** The largest difference between two weights of one domain. */
  public double distance(DomainWeights other) {
    double largest = 0;
    for (int i = 0; i < alpha.length; i++) {
      largest = Math.max(largest, Math.abs(alpha[i] - other.alpha[i]));
    }
    return largest;
  }

  /**
   * One step of Group DRO: α' = α exp(ηλ), and (1 - c) α'/Σα' + c/k.
   *
   * @param lambda excess losses, one a domain, finite; not modified
   * @param eta the step size η
   * @param smoothing the share c of the uniform weights, in [0, 1]
   */
  public DomainWeights step(double[] lambda, double eta, double smoothing) {
    // Only differences matter: the largest exponent is 0, so that none overflows.
    double largest = Arrays.stream(lambda).max().orElseThrow();
    double[] next = alpha.clone();
    for (int i = 0; i < next.length; i++) {
      next[i] *= StrictMath.exp(eta * (lambda[i] - largest));
    }
    normalised(next);
    for (int i = 0; i < next.length; i++) {
      next[i] = (1 - smoothing) * next[i] + smoothing / next.length;
    }
    return new DomainWeights(next);
  }

  private static double[] normalised(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}

package org.lemmata.doremi.weight;

import java.util.Arrays;

/** Weights α of k domains, not negative and of sum 1. Immutable. */
public final class DomainWeights {

  /** A power of two with which no sum of weights is infinite. */
  private static final double SMALL = 0x1p-32;

  /** Brings a subnormal weight above 1e-100, and a weight of 1 not above 1e300. */
  private static final double LIFT = 600;

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
   * @param alpha finite, not negative and not all 0; they are divided by their sum
   * @throws IllegalArgumentException if they are not
   */
  public static DomainWeights of(double... alpha) {
    if (!Arrays.stream(alpha).allMatch(weight -> weight >= 0 && Double.isFinite(weight))
        || Arrays.stream(alpha).allMatch(weight -> weight == 0)) {
      throw new IllegalArgumentException(
          "weights must be finite, not negative and not all 0, not " + Arrays.toString(alpha));
    }
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
   * @param eta the step size η, finite
   * @param smoothing the share c of the uniform weights, in [0, 1]
   */
  public DomainWeights step(double[] lambda, double eta, double smoothing) {
    // Only differences matter: the largest exponent is 0, so that none overflows. A weight of 0 has
    // none, and beside a subnormal one the others would be left with too few digits.
    int first = 0;
    for (int i = 1; i < alpha.length; i++) {
      if (alpha[i] > 0 && (alpha[first] == 0 || halfExponent(lambda, eta, i, first) > 0)) {
        first = i;
      }
    }
    double lift = alpha[first] < Double.MIN_NORMAL ? LIFT : 0;
    double[] next = alpha.clone();
    for (int i = 0; i < next.length; i++) {
      if (next[i] != 0) {
        next[i] *= StrictMath.exp(2 * halfExponent(lambda, eta, i, first) + lift);
      }
    }
    normalised(next);
    for (int i = 0; i < next.length; i++) {
      next[i] = (1 - smoothing) * next[i] + smoothing / next.length;
    }
    return new DomainWeights(next);
  }

  /** Half of η(λᵢ - λⱼ): half, so that the difference does not overflow. */
  private static double halfExponent(double[] lambda, double eta, int i, int j) {
    return eta * (lambda[i] / 2 - lambda[j] / 2);
  }

  private static double[] normalised(double[] weights) {
    double sum = sum(weights);
    if (Double.isInfinite(sum)) {
      for (int i = 0; i < weights.length; i++) {
        weights[i] *= SMALL;
      }
      sum = sum(weights);
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  private static double sum(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }
}

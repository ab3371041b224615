package org.lemmata.doremi.mixture;

import org.lemmata.linalg.random.Stream;

/**
 * Estimates of a distribution p over v outcomes from n draws, (count + s/v)/(n + s), and their mean
 * squared error (nH + s²Δ)/(n + s)², H = 1 - Σp², Δ = Σ(p - 1/v)² (Appendix D, Lemma 1). Immutable.
 */
public final class SmoothedFrequencies {

  private final double[] p;
  private final double smoothing;

  /**
   * An estimator.
   *
   * @param smoothing the sum s of what is added to the counts, at least 0
   * @param p the distribution: not negative, of sum 1
   */
  public SmoothedFrequencies(double smoothing, double... p) {
    this.p = p.clone();
    this.smoothing = smoothing;
  }

  /** H = 1 - Σp², as the sum of pᵢpⱼ over all i ≠ j, in which nothing cancels. */
  public double spread() {
    double before = 0;
    double sum = 0;
    for (double share : p) {
      sum += before * share;
      before += share;
    }
    return 2 * sum;
  }

  /** Δ = Σ(p - 1/v)². */
  public double distance() {
    double sum = 0;
    for (double share : p) {
      sum += (share - 1.0 / p.length) * (share - 1.0 / p.length);
    }
    return sum;
  }

  /**
   * The mean squared error by the formula.
   *
   * @param n the number of draws, not negative; n + s is positive and finite
   */
  public double error(double n) {
    double whole = n + smoothing;
    double added = smoothing / whole;
    return n / whole * (spread() / whole) + added * added * distance();
  }

  /** The squared error of one estimate from counts. */
  double squaredError(int[] counts) {
    int n = 0;
    for (int count : counts) {
      n += count;
    }
    double sum = 0;
    for (int v = 0; v < p.length; v++) {
      double off = (counts[v] + smoothing / p.length) / (n + smoothing) - p[v];
      sum += off * off;
    }
    return sum;
  }

  /** The mean squared error over all outcomes of n draws, summed one by one. */
  public double exactError(int n) {
    return summed(n, new int[p.length], 1);
  }

  private double summed(int left, int[] counts, double probability) {
    if (left == 0) {
      return probability * squaredError(counts);
    }
    double sum = 0;
    for (int v = 0; v < p.length; v++) {
      if (p[v] > 0) {
        counts[v]++;
        sum += summed(left - 1, counts, probability * p[v]);
        counts[v]--;
      }
    }
    return sum;
  }

  /** The squared error of an estimate from n draws. */
  public double drawnError(int n, Stream stream) {
    int[] counts = new int[p.length];
    for (int i = 0; i < n; i++) {
      double left = stream.nextDouble();
      int v = 0;
      while (v < p.length - 1 && left >= p[v]) {
        left -= p[v];
        v++;
      }
      counts[v]++;
    }
    return squaredError(counts);
  }
}

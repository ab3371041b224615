package org.lemmata.linalg.stats;

import java.util.Arrays;

/** Estimates whose error the distance of two order statistics tells; {@link Median} says how. */
final class OrderStatistics {

  static final double DEVIATES = 1.959963984540054;

  private OrderStatistics() {}

  /** Returns the values in ascending order, refusing NaN. */
  static double[] sorted(double[] sample) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    if (Double.isNaN(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException("a value is not a number");
    }
    return sorted;
  }

  /** Returns n p, and a whole number where it is one but for the rounding of p and of itself. */
  static double place(int n, double p) {
    double product = n * p;
    double whole = Math.rint(product);
    // Half an ulp of p and half an ulp of the product are at most two ulps of the product.
    return Math.abs(product - whole) <= 2 * Math.ulp(product) ? whole : product;
  }

  /** An estimate whose error the values at two places, counted from 0, tell. */
  static Estimate estimate(double value, double[] sorted, int below, int above) {
    double error = (sorted[above] - sorted[below]) / (2 * DEVIATES);
    if (Double.isInfinite(error)) {
      error = sorted[above] / (2 * DEVIATES) - sorted[below] / (2 * DEVIATES);
    }
    return new Estimate(value, error, (above - below) / 2.0);
  }
}

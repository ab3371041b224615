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

  /** An estimate whose error the values at two places, counted from 0, tell. */
  static Estimate estimate(double value, double[] sorted, int below, int above) {
    double reach = sorted[above] - sorted[below];
    return new Estimate(value, reach / (2 * DEVIATES), (above - below) / 2.0);
  }
}

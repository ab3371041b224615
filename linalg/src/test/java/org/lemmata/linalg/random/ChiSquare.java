package org.lemmata.linalg.random;

import org.apache.commons.math3.special.Gamma;

/** Pearson's test of observed counts against expected ones, which need not have equal totals. */
final class ChiSquare {

  private ChiSquare() {}

  /** Returns the p-value with {@code degrees} degrees of freedom. */
  static double pValue(long[] observed, double[] expected, int degrees) {
    double statistic = 0;
    for (int i = 0; i < observed.length; i++) {
      double difference = observed[i] - expected[i];
      statistic += difference * difference / expected[i];
    }
    return Gamma.regularizedGammaQ(degrees / 2.0, statistic / 2);
  }
}

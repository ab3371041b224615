package org.lemmata.harmonics.field;

import org.lemmata.linalg.random.Stream;

/**
 * Sums of squares of independent standard normal variables: with few degrees of freedom as such,
 * with more as a gamma variable by the method of Marsaglia and Tsang ("A simple method for
 * generating gamma variables", ACM TOMS 26, 2000), exact in law and of the price of one normal and
 * one uniform variable.
 */
final class ChiSquare {

  private static final int FEW = 4;

  private ChiSquare() {}

  /**
   * Draws one.
   *
   * @param degrees of freedom, at least 1
   */
  static double draw(int degrees, Stream stream) {
    if (degrees > FEW) {
      return 2 * gamma(degrees / 2.0, stream);
    }
    double sum = 0;
    for (int i = 0; i < degrees; i++) {
      double normal = stream.nextNormal();
      sum += normal * normal;
    }
    return sum;
  }

  private static double gamma(double shape, Stream stream) {
    double scale = shape - 1.0 / 3;
    double spread = 1 / Math.sqrt(9 * scale);
    while (true) {
      double x = stream.nextNormal();
      double root = 1 + spread * x;
      double v = root * root * root;
      double u = stream.nextDouble();
      // The first condition implies the second, and spares logarithms.
      if (v > 0
          && (u < 1 - 0.0331 * x * x * x * x
              || StrictMath.log(u) < x * x / 2 + scale * (1 - v + StrictMath.log(v)))) {
        return scale * v;
      }
    }
  }
}

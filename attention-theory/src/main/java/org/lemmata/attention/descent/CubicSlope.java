package org.lemmata.attention.descent;

import java.util.function.DoubleUnaryOperator;

/**
 * The slope of the population loss along a line: the loss is a quartic there, so its slope is a
 * cubic, c0 + c1 t + c2 t² + c3 t³, and four values determine it exactly.
 */
record CubicSlope(double c0, double c1, double c2, double c3) {

  /** The cubic through the slope's values at 0, h, 2h and 3h, by divided differences. */
  static CubicSlope through(DoubleUnaryOperator slope, double h) {
    double s0 = slope.applyAsDouble(0);
    double s1 = slope.applyAsDouble(h);
    double s2 = slope.applyAsDouble(2 * h);
    double s3 = slope.applyAsDouble(3 * h);
    double d1 = s1 - s0;
    double d2 = s2 - 2 * s1 + s0;
    double d3 = s3 - 3 * s2 + 3 * s1 - s0;
    return new CubicSlope(
        s0, (d1 - d2 / 2 + d3 / 3) / h, (d2 / 2 - d3 / 2) / (h * h), d3 / 6 / (h * h * h));
  }

  double at(double t) {
    return c0 + t * (c1 + t * (c2 + t * c3));
  }

  /**
   * The first positive t at which the slope turns from negative to positive: the first minimum of
   * the loss along the line.
   *
   * @return NaN if there is none, which for a loss bounded below means that c0 is not negative
   */
  double firstMinimum() {
    double low = 0;
    for (double turn : turningPoints()) {
      if (turn > low) {
        if (at(turn) > 0) {
          return bisect(low, turn);
        }
        low = turn;
      }
    }
    double high = Math.max(1, 2 * low);
    while (at(high) <= 0) {
      high *= 2;
      if (!(high < 1e100)) {
        return Double.NaN;
      }
    }
    return bisect(low, high);
  }

  /** Where the derivative c1 + 2 c2 t + 3 c3 t² vanishes, ascending; empty if nowhere. */
  private double[] turningPoints() {
    double discriminant = c2 * c2 - 3 * c1 * c3;
    if (c3 == 0 || discriminant <= 0) {
      return c3 == 0 && c2 != 0 ? new double[] {-c1 / (2 * c2)} : new double[0];
    }
    double q = -(c2 + Math.copySign(Math.sqrt(discriminant), c2));
    double one = q / (3 * c3);
    double two = c1 / q;
    return new double[] {Math.min(one, two), Math.max(one, two)};
  }

  private double bisect(double negative, double positive) {
    double low = negative;
    double high = positive;
    for (int i = 0; i < 200; i++) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (at(middle) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}

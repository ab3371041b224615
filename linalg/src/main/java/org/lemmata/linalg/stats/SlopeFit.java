package org.lemmata.linalg.stats;

import java.util.Arrays;

/**
 * A straight line y = intercept + slope x fitted by least squares.
 *
 * @param slope in units of y per unit of x
 * @param intercept in units of y
 * @param slopeStandardError one standard deviation of the slope
 * @param points number of points fitted
 * @param degreesOfFreedom of the standard error: points - 2 where the scatter about the line
 *     estimates it, infinite where the errors of y are given
 */
public record SlopeFit(
    double slope,
    double intercept,
    double slopeStandardError,
    int points,
    double degreesOfFreedom) {

  /**
   * Fits by ordinary least squares. The standard error supposes independent normal errors of one
   * unknown variance, estimated from the scatter about the line.
   *
   * @param x abscissas, not all equal; not modified
   * @param y ordinates, as many, at least 3; not modified
   * @throws IllegalArgumentException if the arrays do not fit this
   */
  public static SlopeFit of(double[] x, double[] y) {
    requirePoints(x, y, 3);
    double[] weight = new double[x.length];
    Arrays.fill(weight, 1);
    Sums sums = Sums.of(x, y, weight);
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double residual = y[i] - sums.meanY - sums.slope() * (x[i] - sums.meanX);
      squares = Math.fma(residual, residual, squares);
    }
    double variance = squares / (x.length - 2);
    return sums.fit(Math.sqrt(variance / sums.squaresX), x.length, x.length - 2);
  }

  /**
   * Fits with weights 1 / error^2. The standard error follows from the given errors alone, whatever
   * the scatter about the line.
   *
   * @param x abscissas, not all equal; not modified
   * @param y ordinates, as many, at least 2; not modified
   * @param yStandardErrors standard errors of y, as many, positive and finite; not modified
   * @throws IllegalArgumentException if the arrays do not fit this
   */
  public static SlopeFit of(double[] x, double[] y, double[] yStandardErrors) {
    requirePoints(x, y, 2);
    if (yStandardErrors.length != x.length) {
      throw new IllegalArgumentException(
          x.length + " points but " + yStandardErrors.length + " standard errors");
    }
    double[] weight = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double error = yStandardErrors[i];
      if (!(error > 0 && error < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "standard error " + i + " must be positive and finite, was " + error);
      }
      weight[i] = 1 / (error * error);
    }
    Sums sums = Sums.of(x, y, weight);
    return sums.fit(1 / Math.sqrt(sums.squaresX), x.length, Double.POSITIVE_INFINITY);
  }

  /**
   * Returns the two-sided confidence interval of the slope, by Student's t or, where the errors of
   * y were given, by the normal distribution.
   *
   * @param level in (0, 1), such as 0.999
   * @throws IllegalArgumentException if {@code level} is out of range
   */
  public Interval interval(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be in (0, 1), not " + level);
    }
    double reach = Student.critical(1 - level, degreesOfFreedom) * slopeStandardError;
    return new Interval(slope - reach, slope + reach);
  }

  /** Returns the slope with its standard error. */
  public Estimate estimate() {
    return new Estimate(slope, slopeStandardError);
  }

  private static void requirePoints(double[] x, double[] y, int least) {
    if (x.length != y.length || x.length < least) {
      throw new IllegalArgumentException(
          "needs as many x as y, at least " + least + ", not " + x.length + " and " + y.length);
    }
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
        throw new IllegalArgumentException(
            "point " + i + " is not finite: (" + x[i] + ", " + y[i] + ")");
      }
    }
  }

  /** Weighted means, and weighted sums about them. */
  private record Sums(double meanX, double meanY, double squaresX, double products) {

    static Sums of(double[] x, double[] y, double[] weight) {
      double total = 0;
      double sumX = 0;
      double sumY = 0;
      for (int i = 0; i < x.length; i++) {
        total += weight[i];
        sumX += weight[i] * x[i];
        sumY += weight[i] * y[i];
      }
      double meanX = sumX / total;
      double meanY = sumY / total;
      double squaresX = 0;
      double products = 0;
      boolean distinct = false;
      for (int i = 0; i < x.length; i++) {
        double dx = x[i] - meanX;
        squaresX += weight[i] * dx * dx;
        products += weight[i] * dx * (y[i] - meanY);
        distinct |= x[i] != x[0];
      }
      if (!distinct || !(squaresX > 0)) {
        throw new IllegalArgumentException("all " + x.length + " abscissas equal " + x[0]);
      }
      return new Sums(meanX, meanY, squaresX, products);
    }

    double slope() {
      return products / squaresX;
    }

    SlopeFit fit(double error, int points, double degreesOfFreedom) {
      return new SlopeFit(slope(), meanY - slope() * meanX, error, points, degreesOfFreedom);
    }
  }
}

package org.lemmata.linalg.stats;

import java.util.Arrays;

/**
 * A straight line y = intercept + slope x fitted by least squares.
 *
 * <p>Distances are taken from the point of largest weight and scaled by powers of two, so that
 * neither a large common offset nor large or small units cost digits. A slope, intercept or error
 * that does not fit a double is refused.
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

  private static final double LARGEST_RATIO = 1e100;

  /**
   * Fits by ordinary least squares. The standard error supposes independent normal errors of one
   * unknown variance, estimated from the scatter about the line.
   *
   * @param x abscissas, not all equal; not modified
   * @param y ordinates, as many, at least 3; not modified
   * @throws IllegalArgumentException if the arrays do not fit this, or the line is out of the range
   *     of doubles
   */
  public static SlopeFit of(double[] x, double[] y) {
    requirePoints(x, y, 3);
    double[] weight = new double[x.length];
    Arrays.fill(weight, 1);
    WeightedLine line = WeightedLine.of(x, y, weight);
    double degrees = x.length - 2;
    double error = line.error(Math.sqrt(line.squaresAbout() / degrees), line.unitY());
    return new SlopeFit(line.slope(), line.intercept(), error, x.length, degrees);
  }

  /**
   * Fits with weights 1 / error². The standard error follows from the given errors alone, whatever
   * the scatter about the line.
   *
   * @param x abscissas, not all equal; not modified
   * @param y ordinates, as many, at least 2; not modified
   * @param yStandardErrors standard errors of y, as many, positive and finite, the largest at most
   *     1e100 times the smallest; not modified
   * @throws IllegalArgumentException if the arrays do not fit this, or the line is out of the range
   *     of doubles
   */
  public static SlopeFit of(double[] x, double[] y, double[] yStandardErrors) {
    requirePoints(x, y, 2);
    if (yStandardErrors.length != x.length) {
      throw new IllegalArgumentException(
          x.length + " points but " + yStandardErrors.length + " standard errors");
    }
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 0; i < x.length; i++) {
      double error = yStandardErrors[i];
      if (!(error > 0 && error < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "standard error " + i + " must be positive and finite, was " + error);
      }
      least = Math.min(least, error);
      most = Math.max(most, error);
    }
    if (most / least > LARGEST_RATIO) {
      throw new IllegalArgumentException(
          "standard errors must be within a factor of 1e100, not " + least + " and " + most);
    }
    int unit = Math.getExponent(least);
    double[] weight = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double error = Math.scalb(yStandardErrors[i], -unit);
      weight[i] = 1 / (error * error);
    }
    WeightedLine line = WeightedLine.of(x, y, weight);
    double error = line.error(1, unit);
    return new SlopeFit(line.slope(), line.intercept(), error, x.length, Double.POSITIVE_INFINITY);
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
    // 1 - level is exact for a level >= 1/2.
    double t =
        level < 0.5
            ? Student.central(level, degreesOfFreedom)
            : Student.critical(1 - level, degreesOfFreedom);
    double reach = t * slopeStandardError;
    return new Interval(slope - reach, slope + reach);
  }

  /** Returns the slope with its standard error and degrees of freedom. */
  public Estimate estimate() {
    return new Estimate(slope, slopeStandardError, degreesOfFreedom);
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
}

package org.lemmata.linalg.stats;

/**
 * An estimated number with its standard error, both in the unit of the quantity, and with what the
 * standard error itself is worth.
 *
 * @param value the estimate
 * @param standardError one standard deviation of the estimator, not negative; NaN where a
 *     computation has no meaning
 * @param degreesOfFreedom of Student's law for (value - truth) / standardError, at least 1;
 *     infinite where the standard error is known
 */
public record Estimate(double value, double standardError, double degreesOfFreedom) {

  /**
   * Checks the standard error and the degrees of freedom.
   *
   * @throws IllegalArgumentException if {@code standardError} is negative or {@code
   *     degreesOfFreedom} is not at least 1
   */
  public Estimate {
    if (standardError < 0) {
      throw new IllegalArgumentException(
          "standard error must not be negative, was " + standardError);
    }
    if (!(degreesOfFreedom >= 1)) {
      throw new IllegalArgumentException(
          "degrees of freedom must be at least 1, or infinite, not " + degreesOfFreedom);
    }
  }

  /**
   * An estimate whose standard error is known, so that the normal law holds.
   *
   * @throws IllegalArgumentException if {@code standardError} is negative
   */
  public Estimate(double value, double standardError) {
    this(value, standardError, Double.POSITIVE_INFINITY);
  }

  /** Returns the estimate of {@code factor} times the quantity. */
  public Estimate times(double factor) {
    return new Estimate(factor * value, Math.abs(factor) * standardError, degreesOfFreedom);
  }

  /**
   * Returns (value - predicted) / standardError, the distance to a prediction in standard errors.
   * With standard error 0 it is 0 when the two are equal and otherwise infinite with their sign.
   */
  public double z(double predicted) {
    double difference = value - predicted;
    return difference == 0 && standardError == 0 ? 0 : difference / standardError;
  }
}

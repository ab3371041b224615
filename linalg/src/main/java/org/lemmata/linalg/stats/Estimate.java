package org.lemmata.linalg.stats;

/**
 * An estimated number with its standard error, both in the unit of the quantity.
 *
 * @param value the estimate
 * @param standardError one standard deviation of the estimator, not negative; NaN where a
 *     computation has no meaning
 */
public record Estimate(double value, double standardError) {

  /**
   * Checks the standard error.
   *
   * @throws IllegalArgumentException if {@code standardError} is negative
   */
  public Estimate {
    if (standardError < 0) {
      throw new IllegalArgumentException(
          "standard error must not be negative, was " + standardError);
    }
  }

  /** Returns the estimate of {@code factor} times the quantity. */
  public Estimate times(double factor) {
    return new Estimate(factor * value, Math.abs(factor) * standardError);
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

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

  /** Beyond this many degrees of freedom Student's law is the normal law to all that matters. */
  private static final double MANY = 1e6;

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
    if (Double.isInfinite(difference)) {
      return (value / 2 - predicted / 2) / (standardError / 2);
    }
    return difference == 0 && standardError == 0 ? 0 : difference / standardError;
  }

  /**
   * Returns the two-sided p-value of the hypothesis that the quantity lies in an interval: the
   * probability of an estimate at least so far from it, by Student's or the normal law; 1 within.
   * NaN for an estimate that is not a number.
   */
  public double p(Interval asserted) {
    if (Double.isNaN(value) || Double.isNaN(standardError)) {
      return Double.NaN;
    }
    if (asserted.contains(value)) {
      return 1;
    }
    return Student.twoSidedP(z(value < asserted.low() ? asserted.low() : asserted.high()), law());
  }

  /**
   * Returns the two-sided confidence interval of the quantity.
   *
   * @param level the probability, in [1e-99, 1), with which the interval misses it
   * @throws IllegalArgumentException if {@code level} is out of range, or an end is not a number
   */
  public Interval interval(double level) {
    if (!(level >= 1e-99 && level < 1)) {
      throw new IllegalArgumentException("level must be in [1e-99, 1), not " + level);
    }
    double reach = standardError == 0 ? 0 : Student.critical(level, law()) * standardError;
    return new Interval(value - reach, value + reach);
  }

  private double law() {
    return degreesOfFreedom > MANY ? Double.POSITIVE_INFINITY : degreesOfFreedom;
  }
}

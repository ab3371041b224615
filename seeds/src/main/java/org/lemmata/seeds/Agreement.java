package org.lemmata.seeds;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * How far an estimate may be from what a test expects: a right formula fails at a fresh seed with a
 * probability of one in a million, whatever the test, by the normal law or by Student's. So no test
 * chooses a number of standard errors of its own. It is the distance of {@code assertEquals}:
 *
 * <pre>{@code
 * Estimate mean = moments.estimate(0);
 * assertEquals(0.5, mean.value(), within(mean.standardError(), mean.degreesOfFreedom()));
 * }</pre>
 */
public final class Agreement {

  /** The probability, on both sides together, that chance alone fails a comparison. */
  public static final double FALSE_ALARM = 1e-6;

  /** Where Student's law is the normal one to all digits that matter. */
  private static final double MANY = 1e6;

  private Agreement() {}

  /**
   * The distance where the standard error is known, or estimated from so many numbers that it is as
   * good as known.
   */
  public static double within(double standardError) {
    return within(standardError, MANY);
  }

  /**
   * The distance where the standard error is itself estimated.
   *
   * @param degreesOfFreedom at least 1; one less than there are numbers, for their mean
   * @throws IllegalArgumentException if there are fewer
   */
  public static double within(double standardError, double degreesOfFreedom) {
    if (!(degreesOfFreedom >= 1)) {
      throw new IllegalArgumentException("degrees of freedom: " + degreesOfFreedom);
    }
    double degrees = Math.min(degreesOfFreedom, MANY);
    // The lower end: 1 - FALSE_ALARM / 2 has lost digits.
    return -new TDistribution(degrees).inverseCumulativeProbability(FALSE_ALARM / 2)
        * standardError;
  }
}

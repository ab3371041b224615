package org.lemmata.linalg.stats;

/**
 * Estimates of functions of means by the delta method: the standard error of g(mean) is that of its
 * linearisation, sqrt(gradient^T covariance gradient / count).
 *
 * <p>Bias and the neglected curvature are of order 1/count; both matter where a gradient vanishes
 * or a denominator is within a few standard errors of zero.
 */
public final class RatioEstimate {

  private RatioEstimate() {}

  /**
   * Estimates E[numerator] / E[denominator] by the ratio of the sample means.
   *
   * @param moments at least two observations
   * @param numerator component of the numerator
   * @param denominator component of the denominator; its sample mean must not be 0
   * @throws IllegalArgumentException if the denominator's mean is 0
   * @throws IllegalStateException if there are fewer than two observations
   * @throws IndexOutOfBoundsException if a component is not in [0, d)
   */
  public static Estimate ratio(Moments moments, int numerator, int denominator) {
    double below = moments.mean(denominator);
    if (below == 0) {
      throw new IllegalArgumentException(
          "the mean of component " + denominator + ", the denominator, is 0");
    }
    double ratio = moments.mean(numerator) / below;
    // The variance of numerator - ratio * denominator: written out, the gradient's two entries
    // are 1/below and -ratio/below.
    double variance =
        moments.covariance(numerator, numerator)
            - 2 * ratio * moments.covariance(numerator, denominator)
            + ratio * ratio * moments.covariance(denominator, denominator);
    return new Estimate(ratio, error(variance, moments.count()) / Math.abs(below));
  }

  /**
   * Estimates g(mean) for a smooth g.
   *
   * @param moments at least two observations of d components
   * @param value g at the sample means
   * @param gradient the d partial derivatives of g at the sample means
   * @throws IllegalArgumentException if there are not d partial derivatives
   * @throws IllegalStateException if there are fewer than two observations
   */
  public static Estimate smooth(Moments moments, double value, double... gradient) {
    if (gradient.length != moments.components()) {
      throw new IllegalArgumentException(
          "expected " + moments.components() + " partial derivatives, not " + gradient.length);
    }
    double variance = 0;
    for (int i = 0; i < gradient.length; i++) {
      for (int j = 0; j < gradient.length; j++) {
        variance += gradient[i] * gradient[j] * moments.covariance(i, j);
      }
    }
    return new Estimate(value, error(variance, moments.count()));
  }

  /** Rounding may leave a variance of zero slightly negative. */
  private static double error(double variance, long count) {
    return Math.sqrt(variance < 0 ? 0 : variance / count);
  }
}

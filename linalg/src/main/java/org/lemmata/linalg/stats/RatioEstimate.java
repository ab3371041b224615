package org.lemmata.linalg.stats;

import java.util.stream.IntStream;

/**
 * Estimates of functions of means by the delta method: the standard error of g(mean) is that of its
 * linearisation, √(gradientᵀ covariance gradient / count), on count - 1 degrees of freedom.
 *
 * <p>The terms of that sum have been rounded, so that where they cancel only rounding is left. The
 * roundings of count additions add up to about √count of them: a sum below √count / 4 · 2⁻⁵² times
 * the sum of the terms' sizes is taken as large as that. So the standard error is 0 only where all
 * terms are, and errs on the large side where they cancel beyond their digits.
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
    Scaled scaled = Scaled.of(moments, new int[] {numerator, denominator}, new double[] {1, ratio});
    double one = scaled.gradient[0];
    double slope = scaled.gradient[1];
    double above = one * one * moments.scaledCovariance(numerator, numerator);
    double both = 2 * one * slope * moments.scaledCovariance(numerator, denominator);
    double under = slope * slope * moments.scaledCovariance(denominator, denominator);
    double size = above + Math.abs(both) + under;
    double error = scaled.error(above - both + under, size, moments.count(), below);
    return new Estimate(ratio, error, moments.count() - 1.0);
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
    int[] components = IntStream.range(0, gradient.length).toArray();
    Scaled scaled = Scaled.of(moments, components, gradient);
    double variance = 0;
    double size = 0;
    for (int i = 0; i < gradient.length; i++) {
      for (int j = 0; j < gradient.length; j++) {
        double term = scaled.gradient[i] * scaled.gradient[j] * moments.scaledCovariance(i, j);
        variance += term;
        size += Math.abs(term);
      }
    }
    double error = scaled.error(variance, size, moments.count(), 1);
    return new Estimate(value, error, moments.count() - 1.0);
  }

  /** A gradient in units of its largest contribution, so that no square leaves the range. */
  private static final class Scaled {

    private final double[] gradient;
    private final int unit;

    private Scaled(double[] gradient, int unit) {
      this.gradient = gradient;
      this.unit = unit;
    }

    static Scaled of(Moments moments, int[] components, double[] gradient) {
      double[] parts = new double[gradient.length];
      int unit = Integer.MIN_VALUE;
      for (int i = 0; i < parts.length; i++) {
        parts[i] = moments.scaledCovariance(components[i], components[i]);
        if (gradient[i] != 0 && parts[i] != 0) {
          int size = Math.getExponent(gradient[i]) + Math.getExponent(parts[i]) / 2;
          unit = Math.max(unit, size + moments.unit(components[i]));
        }
      }
      double[] scaled = new double[gradient.length];
      for (int i = 0; i < scaled.length; i++) {
        int exponent = moments.unit(components[i]) - unit;
        scaled[i] = gradient[i] == 0 || parts[i] == 0 ? 0 : Math.scalb(gradient[i], exponent);
      }
      return new Scaled(scaled, unit);
    }

    /** The error of a sum of terms of that size altogether, divided by a number other than 0. */
    double error(double variance, double size, long count, double divisor) {
      double least = Math.sqrt((double) count) / 4 * 0x1p-52 * size;
      double error = Math.sqrt(Math.max(variance, least) / count);
      int exponent = Math.getExponent(divisor);
      return Math.scalb(error / Math.scalb(Math.abs(divisor), -exponent), unit - exponent);
    }
  }
}

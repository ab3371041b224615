package org.lemmata.study.claim;

import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;

/**
 * An estimate with a standard error, by the normal or Student's law. The claim is refuted when what
 * it asserts is rejected, and supported only when the whole interval of the estimate lies in what
 * is allowed, so that a deviation beyond would have been noticed.
 *
 * <p>A standard error of zero with finite degrees of freedom is that of a sample whose values all
 * agree, which no law makes a certainty of: it supports nothing, and contradicts only what its
 * value lies outside of by more than rounding. With infinite degrees of freedom the value is exact.
 *
 * @param what what was estimated
 * @param estimate value, standard error and degrees of freedom
 * @param asserted the values that the claim asserts; a point for a prediction
 * @param allowed the values that support the claim; contains {@code asserted}
 */
public record Mean(String what, Estimate estimate, Interval asserted, Interval allowed)
    implements Evidence.Sampled {

  /**
   * Checks the intervals.
   *
   * @throws IllegalArgumentException if {@code allowed} does not contain {@code asserted}, or is a
   *     point
   */
  public Mean {
    if (!allowed.contains(asserted) || Evidence.isPoint(allowed)) {
      throw new IllegalArgumentException(
          what + ": " + allowed + " leaves no room about " + asserted);
    }
  }

  /**
   * An estimate that should equal a prediction.
   *
   * @param margin positive: a deviation of this size would have been noticed
   */
  public static Mean near(String what, Estimate estimate, double predicted, double margin) {
    return new Mean(
        what,
        estimate,
        new Interval(predicted, predicted),
        new Interval(predicted - margin, predicted + margin));
  }

  /** An estimate that should lie in an interval, either end of which may be infinite. */
  public static Mean within(String what, Estimate estimate, Interval interval) {
    return new Mean(what, estimate, interval, interval);
  }

  /** An estimate that should be at least a bound. */
  public static Mean atLeast(String what, Estimate estimate, double bound) {
    return within(what, estimate, Interval.atLeast(bound));
  }

  /** An estimate that should be at most a bound. */
  public static Mean atMost(String what, Estimate estimate, double bound) {
    return within(what, estimate, Interval.atMost(bound));
  }

  @Override
  public double p() {
    if (lacksSpread() && !Double.isNaN(estimate.value())) {
      return isBeyondRounding() ? 0 : 1;
    }
    return estimate.p(asserted);
  }

  @Override
  public boolean supports(double level) {
    Levels.require(level);
    return !lacksSpread() && !Double.isNaN(p()) && allowed.contains(estimate.interval(level));
  }

  private boolean lacksSpread() {
    return estimate.standardError() == 0 && Double.isFinite(estimate.degreesOfFreedom());
  }

  private boolean isBeyondRounding() {
    double value = estimate.value();
    double end = value < allowed.low() ? allowed.low() : allowed.high();
    double size = Math.max(Math.abs(value), Math.abs(end));
    return allowed.distance(value) > Rounding.ulps(4, size);
  }

  @Override
  public Kind kind() {
    return Kind.MEAN;
  }

  @Override
  public Finding finding() {
    double error = estimate.standardError();
    Finding seen = Finding.EMPTY.estimate(estimate.value(), error);
    return Evidence.isPoint(asserted)
        ? seen.words(", predicted ")
            .beside(asserted.low(), error)
            .words(" (margin ")
            .number(allowed.high() - asserted.high())
            .words(").")
        : seen.words(", allowed ").interval(allowed, error).words(".");
  }

  @Override
  public Strip strip() {
    Strip strip =
        Strip.estimate(what, estimate.value(), estimate.standardError())
            .between(allowed.low(), allowed.high());
    return Evidence.isPoint(asserted) ? strip.markedAt(asserted.low()) : strip;
  }
}

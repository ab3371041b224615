package org.lemmata.study.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Median;
import org.lemmata.linalg.stats.MedianInterval;
import org.lemmata.linalg.stats.Moments;

/**
 * An experiment: one number a seed, against what the claim allows of their mean or median. The
 * judge is handed all numbers and all are drawn.
 *
 * @param what what was measured
 * @param perSeed one number a seed, at least 2, from independent runs
 * @param centre what the claim is about
 * @param allowed what the claim allows of the centre; either end may be infinite
 */
public record Runs(String what, List<Double> perSeed, Centre centre, Interval allowed)
    implements Evidence.Sampled {

  /** What is said of the runs. */
  public enum Centre {
    /**
     * Their mean, by Student's law: for numbers without heavy tails. Runs that all agree, or whose
     * standard error is too small for a double, have no spread that it could use, and are judged as
     * for their median.
     */
    MEAN,
    /**
     * Their median, by the sign test: exact for every law, and one bad run of many does not decide.
     */
    MEDIAN
  }

  /**
   * Keeps an immutable copy.
   *
   * @throws IllegalArgumentException if there are fewer than 2 runs
   */
  public Runs {
    perSeed = List.copyOf(perSeed);
    if (perSeed.size() < 2) {
      throw new IllegalArgumentException(what + ": an experiment needs at least 2 runs");
    }
  }

  /** Runs whose mean should lie in an interval. */
  public static Runs mean(String what, double[] perSeed, Interval allowed) {
    return new Runs(what, boxed(perSeed), Centre.MEAN, allowed);
  }

  /** Runs whose median should lie in an interval. */
  public static Runs median(String what, double[] perSeed, Interval allowed) {
    return new Runs(what, boxed(perSeed), Centre.MEDIAN, allowed);
  }

  /**
   * The mean or the median of the runs; NaN if one is. Half of them -∞ and half ∞ have the median
   * 0, as {@link Median#value} says. Runs that differ and are not all finite have no mean, which is
   * NaN.
   */
  public double value() {
    if (hasNaN()) {
      return Double.NaN;
    }
    return bySigns() ? Median.value(sample()) : estimate().value();
  }

  @Override
  public double p() {
    if (hasNaN()) {
      return Double.NaN;
    }
    return bySigns() ? MedianInterval.p(sample(), allowed) : estimate().p(allowed);
  }

  @Override
  public boolean supports(double level) {
    Levels.require(level);
    return !Double.isNaN(p()) && allowed.contains(interval(level));
  }

  /**
   * The confidence interval of the centre.
   *
   * @param level the probability, in [1e-99, 1), with which the interval may miss it
   * @throws IllegalArgumentException if {@code level} is out of range, or the centre is NaN
   */
  public Interval interval(double level) {
    Levels.require(level);
    return bySigns() ? MedianInterval.of(sample(), level) : estimate().interval(level);
  }

  @Override
  public Kind kind() {
    return Kind.RUNS;
  }

  @Override
  public Finding finding() {
    String centreOf = centre.name().toLowerCase(Locale.ROOT) + " of " + perSeed.size() + " runs ";
    Finding seen =
        bySigns()
            ? Finding.of(centreOf).number(value()).words(" (").range(sample()).words(")")
            : Finding.of(centreOf).estimate(value(), standardError());
    return seen.words(", allowed ").interval(allowed, standardError()).words(".");
  }

  @Override
  public Strip strip() {
    return Strip.estimate(what, value(), standardError())
        .between(allowed.low(), allowed.high())
        .withRuns(perSeed);
  }

  private boolean bySigns() {
    if (centre == Centre.MEDIAN) {
      return true;
    }
    double first = perSeed.get(0);
    return perSeed.stream().allMatch(run -> run == first) || estimate().standardError() == 0;
  }

  private boolean hasNaN() {
    return perSeed.stream().anyMatch(run -> run.isNaN());
  }

  /** Zero where none is needed. */
  private double standardError() {
    return bySigns() ? 0 : estimate().standardError();
  }

  private Estimate estimate() {
    Moments moments = new Moments(1);
    perSeed.forEach(run -> moments.add(run));
    return moments.estimate(0);
  }

  private double[] sample() {
    return perSeed.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<Double> boxed(double[] perSeed) {
    return Arrays.stream(perSeed).boxed().toList();
  }
}

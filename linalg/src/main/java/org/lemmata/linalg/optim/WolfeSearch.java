package org.lemmata.linalg.optim;

import org.lemmata.linalg.Segments;

/**
 * A step along a direction that satisfies the strong Wolfe conditions (Nocedal and Wright,
 * Numerical Optimization, 2nd ed., algorithms 3.5 and 3.6), with cubic interpolation.
 *
 * <p>Where the decrease asked for drowns in rounding, a value above the first by no more than
 * rounding is taken for a decrease, as Hager and Zhang do (SIAM J. Optim. 16, 2005): the slope then
 * decides.
 */
final class WolfeSearch {

  private static final double DECREASE = 1e-4;
  private static final double CURVATURE = 0.9;
  private static final double ROUNDING = 4e-16;
  private static final int EVALUATIONS = 40;

  /** The function at a step t along the direction. */
  private record At(double t, double value, double slope) {}

  private final Smooth function;
  private final double[] start;
  private final double[] direction;
  private final double[] point;
  private final double[] gradient;
  private int evaluations;
  private At first;
  private At last;

  WolfeSearch(Smooth function, double[] start, double[] direction) {
    this.function = function;
    this.start = start;
    this.direction = direction;
    this.point = new double[start.length];
    this.gradient = new double[start.length];
  }

  /** The point of the last evaluation; the search's own array. */
  double[] point() {
    return point;
  }

  /** The gradient there; the search's own array. */
  double[] gradient() {
    return gradient;
  }

  /** The value there. */
  double value() {
    return last.value;
  }

  /** How many evaluations the last search took. */
  int evaluations() {
    return evaluations;
  }

  /**
   * Searches; {@link #point()} is then where the step leads.
   *
   * @param value the function's value at the start
   * @param slope its slope along the direction, negative
   * @param guess the first step to try, positive
   * @return whether a step was found
   */
  boolean search(double value, double slope, double guess) {
    first = new At(0, value, slope);
    evaluations = 0;
    At low = first;
    double t = guess;
    while (evaluations < EVALUATIONS) {
      At now = evaluate(t);
      if (tooHigh(now, low)) {
        return zoom(low, now);
      }
      if (flat(now)) {
        return true;
      }
      if (now.slope >= 0) {
        return zoom(now, low);
      }
      t = expanded(low, now);
      low = now;
    }
    return false;
  }

  /** Where the slope, continued as a straight line, vanishes, but between 2 and 10 times as far. */
  private static double expanded(At low, At now) {
    double guess = now.t - now.slope * (now.t - low.t) / (now.slope - low.slope);
    return guess > 2 * now.t ? Math.min(guess, 10 * now.t) : 2 * now.t;
  }

  /** Narrows an interval; its first end has the least value so far and slopes towards the other. */
  private boolean zoom(At from, At to) {
    At low = from;
    At high = to;
    while (evaluations < EVALUATIONS && Math.abs(high.t - low.t) > 1e-16 * (high.t + low.t)) {
      At now = evaluate(between(low, high));
      if (tooHigh(now, low)) {
        high = now;
        continue;
      }
      if (flat(now)) {
        return true;
      }
      if (now.slope * (high.t - low.t) >= 0) {
        high = low;
      }
      low = now;
    }
    return false;
  }

  /** The minimum of the cubic through both ends, kept away from them; else the middle. */
  private static double between(At low, At high) {
    double width = high.t - low.t;
    double d1 = low.slope + high.slope - 3 * (high.value - low.value) / width;
    double d2 = Math.copySign(Math.sqrt(d1 * d1 - low.slope * high.slope), width);
    double share = 1 - (high.slope + d2 - d1) / (high.slope - low.slope + 2 * d2);
    // False for what is not a number.
    return low.t + width * (share > 0.05 && share < 0.95 ? share : 0.5);
  }

  private boolean tooHigh(At now, At low) {
    double rounding = ROUNDING * Math.abs(first.value);
    // Written so that a value that is not a number is too high.
    return !(now.value <= first.value + DECREASE * now.t * first.slope + rounding
        && now.value <= low.value + rounding);
  }

  private boolean flat(At now) {
    return Math.abs(now.slope) <= -CURVATURE * first.slope;
  }

  private At evaluate(double t) {
    Segments.move(start, t, direction, point);
    double value = function.at(point, gradient);
    evaluations++;
    last = new At(t, value, Segments.dotInOrder(gradient, direction));
    return last;
  }
}

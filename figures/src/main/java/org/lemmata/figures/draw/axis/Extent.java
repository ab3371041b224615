package org.lemmata.figures.draw.axis;

import org.lemmata.study.figure.Axis;
import org.lemmata.study.table.Numbers;

/** Grows over the numbers that an axis has to show. */
public final class Extent {

  private static final double PADDING = 0.04;

  /** How far what is drawn of a category reaches to either side. */
  private static final double HALF = 0.5;

  /** Over so many neighbouring doubles a scale is smooth enough to be read. */
  private static final int LEAST_STEPS = 64;

  private final boolean log;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private double tightLow = Double.NaN;
  private double tightHigh = Double.NaN;

  /** An empty extent of a linear or logarithmic axis. */
  public Extent(boolean log) {
    this.log = log;
  }

  /** Includes a number; ignores what the axis cannot show. */
  public void include(double value) {
    if (Double.isFinite(value) && (!log || value > 0)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }

  /** Includes a number that may lie on the very end of the axis, such as the foot of a bar. */
  public void includeEdge(double value) {
    include(value);
    tightLow = Double.isNaN(tightLow) ? value : Math.min(tightLow, value);
    tightHigh = Double.isNaN(tightHigh) ? value : Math.max(tightHigh, value);
  }

  /**
   * The scale that shows everything, with some room at ends that are neither fixed nor edges. A
   * range of a few neighbouring doubles is widened, unless both ends are fixed, so that numbers can
   * be found between that can be written. An axis whose fixed lower end is above its upper one runs
   * backwards.
   *
   * @throws IllegalArgumentException if the axis has names, and there are none for some numbers
   */
  public Scaling scaling(Axis axis) {
    int names = axis.names().size();
    if (names > 0 && low <= high && (low < HALF || high > names + HALF)) {
      throw new IllegalArgumentException(
          "axis '"
              + axis.label()
              + "' names 1 to "
              + names
              + ", not "
              + Numbers.shortest(low < HALF ? low : high));
    }
    if (shows(axis.lower()) && shows(axis.upper()) && axis.lower() > axis.upper()) {
      return scaling(axis.from(axis.upper(), axis.lower())).backwards();
    }
    boolean fixedLow = shows(axis.lower());
    boolean fixedHigh = shows(axis.upper());
    double lower = fixedLow ? axis.lower() : low;
    double upper = fixedHigh ? axis.upper() : high;
    if (lower > upper && !fixedLow && !fixedHigh) {
      return log ? new Scaling(true, 1, 10) : new Scaling(false, 0, 1);
    }
    if (!fixedLow && !(lower < upper)) {
      lower = below(fixedHigh ? upper : lower);
    }
    if (!fixedHigh && !(lower < upper)) {
      upper = above(fixedLow ? lower : upper);
    } else if (!fixedHigh && low == high && !fixedLow) {
      upper = above(high);
    }
    double step = Math.ulp(Math.max(Math.abs(lower), Math.abs(upper)));
    double missing = LEAST_STEPS * step - (upper - lower);
    if (missing > 0) {
      lower = fixedLow ? lower : least(lower - (fixedHigh ? missing : missing / 2));
      upper = fixedHigh ? upper : most(upper + (fixedLow ? missing : missing / 2));
    }
    if (!(lower < upper)) {
      throw new IllegalArgumentException(
          "axis '" + axis.label() + "' runs from " + lower + " to " + upper);
    }
    Scaling tight = new Scaling(log, lower, upper);
    double first = fixedLow || low == tightLow ? lower : tight.valueAt(-PADDING);
    double last = fixedHigh || high == tightHigh ? upper : tight.valueAt(1 + PADDING);
    boolean sound = Double.isFinite(last) && Double.isFinite(first) && (!log || first > 0);
    return sound ? new Scaling(log, Math.min(first, lower), Math.max(last, upper)) : tight;
  }

  private boolean shows(double end) {
    return Double.isFinite(end) && (!log || end > 0);
  }

  private double below(double value) {
    if (log) {
      return least(value / 3);
    }
    return value == 0 ? -1 : least(value - 0.1 * Math.abs(value));
  }

  private double above(double value) {
    if (log) {
      return most(value * 3);
    }
    return value == 0 ? 1 : most(value + 0.1 * Math.abs(value));
  }

  /** Not below what the axis can show. */
  private double least(double value) {
    return Math.max(value, log ? Double.MIN_VALUE : -Double.MAX_VALUE);
  }

  private static double most(double value) {
    return Math.min(value, Double.MAX_VALUE);
  }
}

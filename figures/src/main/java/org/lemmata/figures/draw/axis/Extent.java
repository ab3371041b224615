package org.lemmata.figures.draw.axis;

import org.lemmata.study.figure.Axis;

/** Grows over the numbers that an axis has to show. */
public final class Extent {

  private static final double PADDING = 0.04;

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
   * The scale that shows everything, with some room at ends that are neither fixed nor edges. An
   * axis whose fixed lower end is above its upper one runs backwards.
   */
  public Scaling scaling(Axis axis) {
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
      return Math.max(value / 3, Double.MIN_VALUE);
    }
    return value == 0 ? -1 : value - 0.1 * Math.abs(value);
  }

  private double above(double value) {
    if (log) {
      return Math.min(value * 3, Double.MAX_VALUE);
    }
    return value == 0 ? 1 : value + 0.1 * Math.abs(value);
  }
}

package org.lemmata.figures.draw.axis;

/**
 * A map from numbers to fractions of an axis.
 *
 * @param log whether equal ratios are equally long
 * @param lower the smallest number; positive when {@code log}
 * @param upper the largest number; above {@code lower}
 * @param reversed whether the largest number lies at 0 and the smallest at 1
 */
public record Scaling(boolean log, double lower, double upper, boolean reversed) {

  /** Farther out than anything that is seen; two of them have a distance. */
  private static final double FAR = 1e300;

  /** Checks that the ends are finite and in order. */
  public Scaling {
    if (!(Double.isFinite(lower) && Double.isFinite(upper) && lower < upper)
        || (log && lower <= 0)) {
      throw new IllegalArgumentException("axis from " + lower + " to " + upper);
    }
  }

  /** A scale that rises from lower at 0 to upper at 1. */
  public Scaling(boolean log, double lower, double upper) {
    this(log, lower, upper, false);
  }

  /** The same scale the other way round. */
  Scaling backwards() {
    return new Scaling(log, lower, upper, !reversed);
  }

  /**
   * Where a number lies; outside [0, 1] it is beyond the ends.
   *
   * @param value finite; what is not positive lies far below a logarithmic axis
   */
  public double fraction(double value) {
    double rising = rising(value);
    return reversed ? 1 - rising : rising;
  }

  private double rising(double value) {
    if (log && value <= 0) {
      return -FAR;
    }
    double raw = log ? logs(value) / logs(upper) : part(value);
    return Math.max(-FAR, Math.min(FAR, raw));
  }

  /** The number at a fraction, possibly outside [0, 1]; may overflow there. */
  public double valueAt(double fraction) {
    return valueAtRising(reversed ? 1 - fraction : fraction);
  }

  private double valueAtRising(double fraction) {
    if (log) {
      return narrow()
          ? lower * StrictMath.exp(fraction * logs(upper))
          : StrictMath.pow(10, StrictMath.log10(lower) + fraction * logs(upper));
    }
    return (1 - fraction) * lower + fraction * upper;
  }

  private double part(double value) {
    double span = upper - lower;
    return Double.isFinite(span)
        ? (value - lower) / span
        : (value / 2 - lower / 2) / (upper / 2 - lower / 2);
  }

  /** How many logarithms a number is above the lower end. */
  private double logs(double value) {
    return narrow()
        ? StrictMath.log1p(Math.max(-1, (value - lower) / lower))
        : StrictMath.log10(value) - StrictMath.log10(lower);
  }

  /** Whether the logarithms of the ends agree in so many digits that their difference is rough. */
  private boolean narrow() {
    return upper / 2 < lower;
  }
}

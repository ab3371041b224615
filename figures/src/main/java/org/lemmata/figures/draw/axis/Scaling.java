package org.lemmata.figures.draw.axis;

/**
 * A map from numbers to fractions of an axis.
 *
 * @param log whether equal ratios are equally long
 * @param lower the number at 0; positive when {@code log}
 * @param upper the number at 1; above {@code lower}
 */
public record Scaling(boolean log, double lower, double upper) {

  /** Farther out than anything that is seen, yet harmless to a drawing library. */
  private static final double FAR = 1e6;

  /** Checks that the ends are finite and in order. */
  public Scaling {
    if (!(Double.isFinite(lower) && Double.isFinite(upper) && lower < upper)
        || (log && lower <= 0)) {
      throw new IllegalArgumentException("axis from " + lower + " to " + upper);
    }
  }

  /**
   * Where a number lies; outside [0, 1] it is beyond the ends.
   *
   * @param value finite; what is not positive lies far below a logarithmic axis
   */
  public double fraction(double value) {
    if (log && value <= 0) {
      return -FAR;
    }
    double raw =
        log
            ? (StrictMath.log10(value) - StrictMath.log10(lower))
                / (StrictMath.log10(upper) - StrictMath.log10(lower))
            : (value / 2 - lower / 2) / (upper / 2 - lower / 2);
    return Math.max(-FAR, Math.min(FAR, raw));
  }

  /** The number at a fraction, possibly outside [0, 1]; may overflow there. */
  public double valueAt(double fraction) {
    if (log) {
      double low = StrictMath.log10(lower);
      return StrictMath.pow(10, low + fraction * (StrictMath.log10(upper) - low));
    }
    return (1 - fraction) * lower + fraction * upper;
  }
}

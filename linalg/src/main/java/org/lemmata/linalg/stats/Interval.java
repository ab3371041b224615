package org.lemmata.linalg.stats;

/**
 * A closed interval of real numbers.
 *
 * @param low lower end, at most {@code high}; may be negative infinity
 * @param high upper end; may be infinity
 */
public record Interval(double low, double high) {

  /**
   * Checks the order of the ends.
   *
   * @throws IllegalArgumentException if {@code low} is greater than {@code high} or either is NaN
   */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("not an interval: from " + low + " to " + high);
    }
  }

  /** Returns whether {@code x} lies in the interval, ends included. */
  public boolean contains(double x) {
    return low <= x && x <= high;
  }
}

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

  /** Returns all numbers from {@code low} on. */
  public static Interval atLeast(double low) {
    return new Interval(low, Double.POSITIVE_INFINITY);
  }

  /** Returns all numbers up to {@code high}. */
  public static Interval atMost(double high) {
    return new Interval(Double.NEGATIVE_INFINITY, high);
  }

  /** Returns how far {@code x} lies from the interval; 0 within. */
  public double distance(double x) {
    // An infinite x at an infinite end is within, though their difference is not a number.
    return contains(x) ? 0 : Math.max(low - x, x - high);
  }

  /** Returns whether every number of another interval lies in this one. */
  public boolean contains(Interval other) {
    return low <= other.low && other.high <= high;
  }

  /** Returns whether {@code x} lies in the interval, ends included. */
  public boolean contains(double x) {
    return low <= x && x <= high;
  }
}

package org.lemmata.linalg.stats;

import java.util.function.DoublePredicate;

/**
 * Bisection over all doubles of an interval: slow, but it ends at neighbours and needs no start.
 */
final class Bisection {

  private Bisection() {}

  /**
   * Returns the largest x in [low, high] that fulfils a condition, which holds up to some place and
   * not beyond it.
   *
   * @param low not negative; the condition is taken to hold there
   * @param high not less
   */
  static double largest(DoublePredicate holds, double low, double high) {
    if (holds.test(high)) {
      return high;
    }
    // Doubles that are not negative are ordered as their bits are.
    long below = Double.doubleToRawLongBits(low + 0.0);
    long above = Double.doubleToRawLongBits(high);
    while (above - below > 1) {
      long middle = below + (above - below) / 2;
      if (holds.test(Double.longBitsToDouble(middle))) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return Double.longBitsToDouble(below);
  }
}

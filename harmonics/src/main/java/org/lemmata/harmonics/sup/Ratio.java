package org.lemmata.harmonics.sup;

/**
 * What is known of the ratio R = ‖g‖∞/‖g‖₂ of a function.
 *
 * @param found the largest |g(x)|/‖g‖₂ found: R is at least that, to rounding
 * @param upper R is at most that; the same number as found where R is known exactly, NaN where
 *     nothing is known from above
 */
public record Ratio(double found, double upper) {

  /** Whether R is known exactly, to rounding. */
  public boolean exact() {
    return found == upper;
  }

  /** Whether anything is known from above. */
  public boolean bounded() {
    return !Double.isNaN(upper);
  }
}

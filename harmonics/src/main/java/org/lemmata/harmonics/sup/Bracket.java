package org.lemmata.harmonics.sup;

/**
 * A certified bracket of a sup norm: there is a point with the lower value, and no point has more
 * than the upper one.
 *
 * @param found the largest value found, the lower end
 * @param upper the upper end, with an allowance for rounding
 */
public record Bracket(Found found, double upper) {

  /** The lower end, a value that is attained. */
  public double lower() {
    return found.value();
  }

  /** How much larger the upper end is than the lower one, relative to the lower one. */
  public double width() {
    return upper / found.value() - 1;
  }
}

package org.lemmata.study;

/**
 * The CPU seconds that checking a paper and drawing its figures may take, together.
 *
 * @param quick at {@link Scale#QUICK}
 * @param standard at {@link Scale#STANDARD}
 * @param full at {@link Scale#FULL}
 */
public record Budget(double quick, double standard, double full) {

  /** Checks that each is positive, and not less than the one before. */
  public Budget {
    if (!(quick > 0 && quick <= standard && standard <= full && full < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a budget must be positive and grow, not " + quick + ", " + standard + ", " + full);
    }
  }

  /** The CPU seconds at a scale. */
  public double at(Scale scale) {
    return scale.choose(quick, standard, full);
  }
}

package org.lemmata.study;

import java.util.OptionalDouble;

/**
 * The CPU seconds that checking a paper and drawing its figures may take, together.
 *
 * @param quick at {@link Scale#QUICK}
 * @param standard at {@link Scale#STANDARD}
 * @param full at {@link Scale#FULL}; empty if nobody has measured it
 */
public record Budget(double quick, double standard, OptionalDouble full) {

  /**
   * Checks that each is positive, and not less than the one before.
   *
   * @throws IllegalArgumentException if one is not
   */
  public Budget {
    double last = full.orElse(standard);
    if (!(quick > 0 && quick <= standard && standard <= last && last < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a budget must be positive and grow, not " + quick + ", " + standard + ", " + last);
    }
  }

  /** Of a paper whose full scale nobody has measured. */
  public static Budget of(double quick, double standard) {
    return new Budget(quick, standard, OptionalDouble.empty());
  }

  /** The CPU seconds at a scale; empty if nobody has measured it. */
  public OptionalDouble at(Scale scale) {
    return scale.choose(OptionalDouble.of(quick), OptionalDouble.of(standard), full);
  }
}

package org.lemmata.study.claim;

/**
 * The error of a computation that is exact up to rounding, against a computed bound on rounding;
 * zero for exact arithmetic.
 *
 * @param what what was compared
 * @param error non-negative; NaN is no evidence
 * @param bound non-negative, such as {@link #ulps}; no error is evidence against an infinite one or
 *     NaN
 */
public record Rounding(String what, double error, double bound) implements Evidence.Certain {

  /**
   * Checks the signs.
   *
   * @throws IllegalArgumentException if the error or its bound is negative
   */
  public Rounding {
    if (error < 0 || bound < 0) {
      throw new IllegalArgumentException(
          what + ": neither an error nor its bound is negative, not " + error + " and " + bound);
    }
  }

  /**
   * A bound on rounding.
   *
   * @param count how many roundings may add up, positive
   * @param size the size of the largest number on the way
   * @return count times the distance of doubles at that size
   */
  public static double ulps(double count, double size) {
    return count * Math.ulp(size);
  }

  @Override
  public boolean agrees() {
    return error <= bound;
  }

  @Override
  public Kind kind() {
    return Kind.ROUNDING;
  }

  @Override
  public Finding finding() {
    Finding seen = Finding.of("error ").number(error);
    return bound == 0
        ? seen.words(", allowed none.")
        : seen.words(", rounding allows ").number(bound).words(".");
  }

  @Override
  public Strip strip() {
    return Strip.point(what, error).between(Double.NEGATIVE_INFINITY, bound).onLogAxis();
  }
}

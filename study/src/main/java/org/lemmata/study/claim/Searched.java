package org.lemmata.study.claim;

import org.lemmata.linalg.stats.Interval;

/**
 * The extreme that a search found, against what the claim allows. It supports only that nothing
 * beyond was found.
 *
 * @param what what was extremised
 * @param extreme the extreme value found; infinite or NaN is no evidence
 * @param allowed what the claim allows; either end may be infinite
 */
public record Searched(String what, double extreme, Interval allowed) implements Evidence.Certain {

  /** The smallest value found may not fall below a bound. */
  public static Searched notBelow(String what, double smallest, double bound) {
    return new Searched(what, smallest, Interval.atLeast(bound));
  }

  /** The largest value found may not exceed a bound. */
  public static Searched notAbove(String what, double largest, double bound) {
    return new Searched(what, largest, Interval.atMost(bound));
  }

  @Override
  public boolean agrees() {
    return allowed.contains(extreme);
  }

  @Override
  public Kind kind() {
    return Kind.SEARCH;
  }

  @Override
  public Finding finding() {
    return Finding.EMPTY.number(extreme).words(", allowed ").interval(allowed).words(".");
  }

  @Override
  public Strip strip() {
    return Strip.point(what, extreme).between(allowed.low(), allowed.high());
  }
}

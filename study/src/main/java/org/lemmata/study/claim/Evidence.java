package org.lemmata.study.claim;

import java.util.List;

/**
 * What an examination found. Each kind says in {@link #sentence()} what was seen and draws itself
 * as a {@link Strip}; the judge turns it into a verdict.
 */
public sealed interface Evidence {

  /** What was compared, a few words. */
  String what();

  /** What was seen, in one sentence. */
  String sentence();

  /** The pictures of this evidence, one for each number that decides. */
  List<Strip> strips();

  /** Evidence that holds only if every part does. */
  static Evidence all(String what, List<Evidence> parts) {
    return new Several(what, parts);
  }

  /** Evidence that holds only if every part does. */
  static Evidence all(String what, Evidence... parts) {
    return new Several(what, List.of(parts));
  }

  /** Evidence that is certain up to rounding: no error rate is involved. */
  sealed interface Certain extends Evidence {

    /** Whether the evidence agrees with the claim. */
    boolean agrees();
  }

  /** Evidence that is an estimate, normal or Student distributed. */
  sealed interface Statistical extends Evidence {

    /** The estimate. */
    double value();

    /** Its standard error, non-negative. */
    double standardError();

    /** Degrees of freedom of the standard error, at least 1; infinite for a normal estimate. */
    double degreesOfFreedom();

    private static void check(String what, double standardError, double degreesOfFreedom) {
      // NaN passes: the judge calls it no evidence.
      if (standardError < 0 || !(degreesOfFreedom >= 1)) {
        throw new IllegalArgumentException(
            what
                + ": standard error "
                + standardError
                + " with "
                + degreesOfFreedom
                + " degrees of freedom");
      }
    }
  }

  /**
   * An exact computation's error, against a tolerance derived from rounding (zero for exact
   * arithmetic).
   *
   * @param what what was compared
   * @param error non-negative; NaN never agrees
   * @param tolerance non-negative
   */
  record ExactError(String what, double error, double tolerance) implements Certain {
    @Override
    public boolean agrees() {
      return error <= tolerance;
    }

    @Override
    public String sentence() {
      return what
          + ": error "
          + Words.number(error)
          + ", tolerance "
          + Words.number(tolerance)
          + ".";
    }

    @Override
    public List<Strip> strips() {
      return List.of(
          Strip.point(what, error).between(Double.NEGATIVE_INFINITY, tolerance).onLogAxis());
    }
  }

  /**
   * The extreme value seen, against the interval that the claim allows; either end may be infinite.
   *
   * @param what what was extremised
   * @param extreme the extreme value seen
   * @param lower smallest value allowed
   * @param upper largest value allowed
   */
  record Extreme(String what, double extreme, double lower, double upper) implements Certain {

    /** The smallest value seen may not fall below a bound. */
    public static Extreme notBelow(String what, double smallest, double bound) {
      return new Extreme(what, smallest, bound, Double.POSITIVE_INFINITY);
    }

    /** The largest value seen may not exceed a bound. */
    public static Extreme notAbove(String what, double largest, double bound) {
      return new Extreme(what, largest, Double.NEGATIVE_INFINITY, bound);
    }

    @Override
    public boolean agrees() {
      return lower <= extreme && extreme <= upper;
    }

    @Override
    public String sentence() {
      return what
          + ": "
          + Words.number(extreme)
          + ", allowed "
          + Words.interval(lower, upper)
          + ".";
    }

    @Override
    public List<Strip> strips() {
      return List.of(Strip.point(what, extreme).between(lower, upper));
    }
  }

  /**
   * An estimate that should equal a prediction. It is refuted when equality is rejected, and
   * supports the claim only when its whole interval lies within the margin of the prediction.
   *
   * @param what what was estimated
   * @param value the estimate
   * @param standardError its standard error
   * @param degreesOfFreedom infinite for a normal estimate
   * @param predicted the claim's value
   * @param margin positive: a deviation of this size would have been noticed
   */
  record Agreement(
      String what,
      double value,
      double standardError,
      double degreesOfFreedom,
      double predicted,
      double margin)
      implements Statistical {

    /**
     * Checks the estimate.
     *
     * @throws IllegalArgumentException if the standard error is negative, there is less than one
     *     degree of freedom, or the margin is not positive
     */
    public Agreement {
      Statistical.check(what, standardError, degreesOfFreedom);
      if (!(margin > 0)) {
        throw new IllegalArgumentException(what + ": margin " + margin + " is not positive");
      }
    }

    /** A normal estimate. */
    public Agreement(
        String what, double value, double standardError, double predicted, double margin) {
      this(what, value, standardError, Double.POSITIVE_INFINITY, predicted, margin);
    }

    @Override
    public String sentence() {
      return what
          + ": "
          + Words.estimate(value, standardError)
          + ", predicted "
          + Words.number(predicted)
          + " (margin "
          + Words.number(margin)
          + ").";
    }

    @Override
    public List<Strip> strips() {
      return List.of(
          Strip.estimate(what, value, standardError)
              .between(predicted - margin, predicted + margin)
              .markedAt(predicted));
    }
  }

  /**
   * An estimate that should lie in a band; either end may be infinite. It supports the claim when
   * its whole interval lies in the band and refutes it when the interval misses the band.
   *
   * @param what what was estimated, such as a slope
   * @param value the estimate
   * @param standardError its standard error
   * @param degreesOfFreedom infinite for a normal estimate
   * @param lower smallest value allowed
   * @param upper largest value allowed
   */
  record Within(
      String what,
      double value,
      double standardError,
      double degreesOfFreedom,
      double lower,
      double upper)
      implements Statistical {

    /**
     * Checks the estimate.
     *
     * @throws IllegalArgumentException if the standard error is negative, there is less than one
     *     degree of freedom, or the band is empty
     */
    public Within {
      Statistical.check(what, standardError, degreesOfFreedom);
      if (!(lower <= upper)) {
        throw new IllegalArgumentException(what + ": no number is in " + lower + " to " + upper);
      }
    }

    /** A normal estimate. */
    public Within(String what, double value, double standardError, double lower, double upper) {
      this(what, value, standardError, Double.POSITIVE_INFINITY, lower, upper);
    }

    @Override
    public String sentence() {
      return what
          + ": "
          + Words.estimate(value, standardError)
          + ", allowed "
          + Words.interval(lower, upper)
          + ".";
    }

    @Override
    public List<Strip> strips() {
      return List.of(Strip.estimate(what, value, standardError).between(lower, upper));
    }
  }

  /**
   * A conjunction.
   *
   * @param what what the parts show together
   * @param parts at least one
   */
  record Several(String what, List<Evidence> parts) implements Evidence {

    /** Keeps an immutable copy. */
    public Several {
      parts = List.copyOf(parts);
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("evidence of nothing: " + what);
      }
    }

    @Override
    public String sentence() {
      StringBuilder text = new StringBuilder(what).append(':');
      parts.forEach(part -> text.append(' ').append(part.sentence()));
      return text.toString();
    }

    @Override
    public List<Strip> strips() {
      return parts.stream().flatMap(part -> part.strips().stream()).toList();
    }
  }
}

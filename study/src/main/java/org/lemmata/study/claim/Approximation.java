package org.lemmata.study.claim;

/**
 * The error of an approximation, against what it may be: a truncated series, quoted digits, a step
 * of finite size.
 *
 * @param what what was compared
 * @param error non-negative; NaN is no evidence
 * @param allowed non-negative; no error is evidence against an infinite one or NaN
 * @param because where the error comes from and how large it may be, a few words
 */
public record Approximation(String what, double error, double allowed, String because)
    implements Evidence.Certain {

  /**
   * Checks the signs and that there is a reason.
   *
   * @throws IllegalArgumentException if the error or what is allowed is negative, or there is no
   *     reason
   */
  public Approximation {
    if (error < 0 || allowed < 0) {
      throw new IllegalArgumentException(
          what + ": neither an error nor its bound is negative, not " + error + " and " + allowed);
    }
    if (because.isBlank()) {
      throw new IllegalArgumentException(what + ": an approximation says where its error is from");
    }
  }

  @Override
  public boolean agrees() {
    return error <= allowed;
  }

  @Override
  public Kind kind() {
    return Kind.APPROXIMATION;
  }

  @Override
  public Finding finding() {
    return Finding.of("error ")
        .number(error)
        .words(", allowed ")
        .number(allowed)
        .words(" (" + because + ").");
  }

  @Override
  public Strip strip() {
    return Strip.point(what, error).between(Double.NEGATIVE_INFINITY, allowed).onLogAxis();
  }
}

package org.lemmata.study.claim;

/**
 * The p-value of a test that a sample follows a law. Such a test can only fail to find a deviation:
 * the claim is supported when the p-value is not small.
 *
 * @param what what was tested
 * @param p in [0, 1]; NaN is no evidence
 */
public record Tail(String what, double p) implements Evidence.Sampled {

  /** A smaller p-value that is not small enough to refute leaves the claim open. */
  public static final double SMALL = 1e-4;

  /**
   * Checks the p-value.
   *
   * @throws IllegalArgumentException if it is below 0 or above 1
   */
  public Tail {
    if (p < 0 || p > 1) {
      throw new IllegalArgumentException(what + ": a p-value is in [0, 1], not " + p);
    }
  }

  @Override
  public boolean supports(double level) {
    Levels.require(level);
    return p >= SMALL;
  }

  @Override
  public Kind kind() {
    return Kind.TAIL;
  }

  @Override
  public Finding finding() {
    return Finding.of("p-value ").number(p).words(".");
  }

  @Override
  public Strip strip() {
    return Strip.point(what, p).between(SMALL, 1).onLogAxis();
  }
}

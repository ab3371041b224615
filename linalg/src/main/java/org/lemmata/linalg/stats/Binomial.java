package org.lemmata.linalg.stats;

/**
 * Exact confidence bounds and p-values of a probability from how often its event occurred in
 * independent trials (Clopper and Pearson, "The use of confidence or fiducial limits illustrated in
 * the case of the binomial", Biometrika 26, 1934).
 *
 * <p>With k occurrences in n trials of probability p, P(X &gt;= k) = Iₚ(k, n - k + 1). Relative
 * errors of bounds and p-values stay below 1e-11, or half a spacing of doubles for bounds near 1;
 * of more than 2⁵³ trials, whose number is rounded, below 1e-8.
 *
 * @param occurred from 0 to trials
 * @param trials at least 1; occurrences or the others must not be more than 1e12
 */
public record Binomial(long occurred, long trials) {

  private static final long MOST = 1_000_000_000_000L;

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if they are out of range
   */
  public Binomial {
    if (trials < 1 || occurred < 0 || occurred > trials) {
      throw new IllegalArgumentException(
          "there must be at least 1 trial and from 0 to as many occurrences, not "
              + occurred
              + " in "
              + trials);
    }
    if (Math.min(occurred, trials - occurred) > MOST) {
      throw new IllegalArgumentException(
          "occurrences or the others must not be more than 1e12, not "
              + occurred
              + " in "
              + trials);
    }
  }

  /**
   * The upper bound: the largest probability with which so few occurrences are not rarer than α.
   * The true probability exceeds it with a probability of at most α.
   *
   * @param alpha in [1e-100, 1)
   * @throws IllegalArgumentException if α is out of range
   */
  public double atMost(double alpha) {
    requireLevel(alpha, 1e-100);
    // 1 - α is exact for α >= 1/2.
    return Bisection.largest(p -> alpha > 0.5 ? more(p) <= 1 - alpha : soFew(p) >= alpha, 0, 1);
  }

  /**
   * The lower bound: the smallest probability with which so many occurrences are not rarer than α.
   * The true probability falls below it with a probability of at most α.
   *
   * @param alpha in [1e-100, 1)
   * @throws IllegalArgumentException if α is out of range
   */
  public double atLeast(double alpha) {
    requireLevel(alpha, 1e-100);
    return occurred == 0
        ? 0
        : Bisection.largest(p -> alpha > 0.5 ? fewer(p) >= 1 - alpha : soMany(p) <= alpha, 0, 1);
  }

  /**
   * The two-sided interval, between the bounds at α / 2: it misses the true probability with a
   * probability of at most α.
   *
   * @param alpha the allowed probability of an error, in [1e-99, 1)
   * @throws IllegalArgumentException if α is out of range
   */
  public Interval interval(double alpha) {
    requireLevel(alpha, 1e-99);
    return new Interval(atLeast(alpha / 2), atMost(alpha / 2));
  }

  /**
   * The two-sided p-value of "the probability lies in this interval": twice the smaller of P(X
   * &lt;= occurred) at its lower end and P(X &gt;= occurred) at its upper end, and at most 1.
   *
   * @param asserted an interval that has a point in [0, 1]
   * @throws IllegalArgumentException if it has none
   */
  public double p(Interval asserted) {
    if (asserted.low() > 1 || asserted.high() < 0) {
      throw new IllegalArgumentException("no probability is in " + asserted);
    }
    double few = soFew(Math.max(0, asserted.low()));
    double many = soMany(Math.min(1, asserted.high()));
    return Math.min(1, 2 * Math.min(few, many));
  }

  /** P(X &lt;= occurred). */
  private double soFew(double p) {
    return occurred == trials
        ? 1
        : IncompleteBeta.of(1 - p, p, (double) (trials - occurred), occurred + 1.0);
  }

  /** P(X &gt;= occurred). */
  private double soMany(double p) {
    return occurred == 0
        ? 1
        : IncompleteBeta.of(p, 1 - p, (double) occurred, trials - occurred + 1.0);
  }

  /** P(X &gt; occurred). */
  private double more(double p) {
    return occurred == trials
        ? 0
        : IncompleteBeta.of(p, 1 - p, occurred + 1.0, (double) (trials - occurred));
  }

  /** P(X &lt; occurred), of at least one. */
  private double fewer(double p) {
    return IncompleteBeta.of(1 - p, p, trials - occurred + 1.0, (double) occurred);
  }

  private static void requireLevel(double alpha, double least) {
    if (!(alpha >= least && alpha < 1)) {
      throw new IllegalArgumentException(
          "alpha must be in [%s, 1), not %s".formatted(least, alpha));
    }
  }
}

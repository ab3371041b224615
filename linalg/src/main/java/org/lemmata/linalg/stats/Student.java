package org.lemmata.linalg.stats;

import org.hipparchus.special.Beta;

/**
 * Student's t distribution, with relative accuracy in both tails and about the centre.
 *
 * <p>P(|T| &gt;= t) = Iₓ(ν/2, 1/2) with x = ν / (ν + t²), the regularised incomplete beta function,
 * which loses no digits in the tail; P(|T| &lt; t) = I₁₋ₓ(1/2, ν/2) loses none about the centre.
 * Relative errors stay below 1e-12 for probabilities down to 1e-100, whatever the degrees of
 * freedom; with infinitely many, or more than 1e30, it is the normal distribution.
 */
public final class Student {

  private static final double FAR = 1e8;

  /** From here on the normal law holds to all digits, and squares over ν might vanish. */
  private static final double NORMAL = 1e30;

  /** Below this probability of the centre the density is constant to all digits. */
  private static final double LINEAR = 0x1p-30;

  private Student() {}

  /**
   * Returns P(|T| &gt;= |t|); 0 for infinities, NaN for NaN.
   *
   * @param t any value
   * @param degreesOfFreedom at least 1, or infinite
   * @throws IllegalArgumentException if {@code degreesOfFreedom} is out of range
   */
  public static double twoSidedP(double t, double degreesOfFreedom) {
    requireDegrees(degreesOfFreedom);
    if (degreesOfFreedom > NORMAL) {
      return Normal.twoSidedP(t);
    }
    if (Double.isNaN(t)) {
      return Double.NaN;
    }
    double half = degreesOfFreedom / 2;
    double scaled = Math.abs(t) / Math.sqrt(degreesOfFreedom);
    if (scaled > FAR) {
      // The square may leave the range, and the series in it ends after its first term.
      return StrictMath.exp(-Beta.logBeta(half, 0.5))
          / half
          * StrictMath.pow(scaled, -degreesOfFreedom);
    }
    double square = scaled * scaled;
    return IncompleteBeta.of(1 / (1 + square), square / (1 + square), half, 0.5);
  }

  /** P(|T| &lt; t) for t &gt;= 0. */
  private static double centralP(double t, double degreesOfFreedom) {
    if (degreesOfFreedom > NORMAL) {
      return Normal.centralP(t);
    }
    double scaled = t / Math.sqrt(degreesOfFreedom);
    double square = scaled * scaled;
    return IncompleteBeta.of(square / (1 + square), 1 / (1 + square), 0.5, degreesOfFreedom / 2);
  }

  /**
   * Returns the t with P(T &lt;= t) = p.
   *
   * @param p in [1e-100, 1); use {@link #critical} for upper tails
   * @param degreesOfFreedom at least 1, or infinite
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double quantile(double p, double degreesOfFreedom) {
    if (!(p >= 1e-100 && p < 1)) {
      throw new IllegalArgumentException("p must be in [1e-100, 1), not " + p);
    }
    return p < 0.5 ? -critical(2 * p, degreesOfFreedom) : critical(2 * (1 - p), degreesOfFreedom);
  }

  /**
   * Returns the t &gt;= 0 with P(|T| &gt;= t) = α, with a relative error below 1e-12 for finite
   * degrees of freedom; for infinite ones see {@link Normal#critical}.
   *
   * @param alpha in [1e-100, 1]
   * @param degreesOfFreedom at least 1, or infinite
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double critical(double alpha, double degreesOfFreedom) {
    requireDegrees(degreesOfFreedom);
    if (!(alpha >= 1e-100 && alpha <= 1)) {
      throw new IllegalArgumentException("alpha must be in [1e-100, 1], not " + alpha);
    }
    if (Double.isInfinite(degreesOfFreedom)) {
      return Normal.critical(alpha);
    }
    // 1 - α is exact for α >= 1/2.
    return alpha > 0.5
        ? central(1 - alpha, degreesOfFreedom)
        : Bisection.largest(t -> twoSidedP(t, degreesOfFreedom) >= alpha, 0, 1e101);
  }

  /**
   * The t &gt;= 0 with P(|T| &lt; t) = level, with a relative error below 1e-12.
   *
   * @param level in [0, 1/2]
   */
  static double central(double level, double degreesOfFreedom) {
    return level < LINEAR
        ? central(LINEAR, degreesOfFreedom) * (level / LINEAR)
        : Bisection.largest(t -> centralP(t, degreesOfFreedom) <= level, 0, 1e101);
  }

  private static void requireDegrees(double degreesOfFreedom) {
    if (!(degreesOfFreedom >= 1)) {
      throw new IllegalArgumentException(
          "degrees of freedom must be at least 1, or infinite, not " + degreesOfFreedom);
    }
  }
}

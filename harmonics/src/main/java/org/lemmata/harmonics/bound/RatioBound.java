package org.lemmata.harmonics.bound;

import org.lemmata.harmonics.polynomial.HarmonicSpace;

/**
 * Upper bounds of R = ‖g‖∞/‖g‖₂ for a random harmonic g of degree k, the sum of aⱼ Yₖⱼ with
 * independent standard normal aⱼ. Each bound is exceeded with probability at most δ.
 *
 * @param d dimension, at least 2
 * @param k degree, at least 1
 */
public record RatioBound(int d, int k) {

  /** 2 √2 from the tail at a point, 1/cos(1) from the net of angular radius 1/k. */
  private static final double REFINED = 5.235;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if d &lt; 2 or k &lt; 1
   */
  public RatioBound {
    if (d < 2 || k < 1) {
      throw new IllegalArgumentException(
          "d must be at least 2 and k at least 1, not " + d + " and " + k);
    }
  }

  /**
   * The paper's bound for one degree, 5 √(ln(3/δ) + 2 d² ln(k + 1)) (Lemma 6).
   *
   * @param delta probability of exceeding it, in (0, 1)
   * @throws IllegalArgumentException if δ is out of range
   */
  public double oneDegree(double delta) {
    require(delta);
    double d2 = (double) d * d;
    return 5 * Math.sqrt(log(3, delta) + 2 * d2 * StrictMath.log1p(k));
  }

  /**
   * The paper's bound that holds for all degrees at once, 5 √(2 ln(6/δ) + 2 (d² + 1) ln(k + 1))
   * (Lemma 5).
   *
   * @param delta probability that some degree exceeds its bound, in (0, 1)
   * @throws IllegalArgumentException if δ is out of range
   */
  public double everyDegree(double delta) {
    require(delta);
    double d2 = (double) d * d;
    return 5 * Math.sqrt(2 * log(6, delta) + 2 * (d2 + 1) * StrictMath.log1p(k));
  }

  /**
   * The refined bound 5.235 √(ln(3/δ) + d ln(3k)) (derived: along great circles g is a
   * trigonometric polynomial of degree k, so a net of angular radius 1/k suffices).
   *
   * @param delta probability of exceeding it, in (0, 1)
   * @throws IllegalArgumentException if δ is out of range
   */
  public double refined(double delta) {
    require(delta);
    return REFINED * Math.sqrt(log(3, delta) + d * StrictMath.log(3.0 * k));
  }

  /** The bound for every harmonic of the space, random or not: √N (Fact 2). */
  public double worstCase() {
    return new HarmonicSpace(d, k).zonalRatio();
  }

  /** ln(number/δ), where the quotient is beyond the largest double too. */
  private static double log(double number, double delta) {
    double quotient = number / delta;
    return quotient < Double.POSITIVE_INFINITY
        ? StrictMath.log(quotient)
        : StrictMath.log(number) - StrictMath.log(delta);
  }

  private static void require(double delta) {
    if (!(delta > 0 && delta < 1)) {
      throw new IllegalArgumentException("delta must be in (0, 1), not " + delta);
    }
  }
}

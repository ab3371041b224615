package org.lemmata.harmonics.recovery;

import org.lemmata.harmonics.bound.Truncation;
import org.lemmata.harmonics.polynomial.HarmonicSpace;

/**
 * The degree that Algorithm 1 of Dong and Ma chooses: the least l with 2 c₁ c₂ (l+1)^{3/2}
 * N_{l+1,d}^{−α/2} ≤ ε/2, so that what lies above it is at most ε/2 everywhere (Lemma 12).
 *
 * @param d dimension, at least 2
 * @param alpha exponent of Condition 1, ‖Πₖ f‖₂ ≤ c₁ N^{−α/2}
 * @param c1 constant of Condition 1, positive
 * @param c2 constant of Condition 2, ‖Πₖ f‖∞ ≤ c₂ √(ln (k+1)) ‖Πₖ f‖₂, positive
 */
public record AlgorithmDegree(int d, double alpha, double c1, double c2) {

  private static final int LARGEST = 10_000;

  /** The bound of what lies above degree l, 2 c₁ c₂ (l+1)^{3/2} N^{−α/2}. */
  public double above(int l) {
    double log = new HarmonicSpace(d, l + 1).logSize();
    double scale = 2 * c1 * c2;
    double power = StrictMath.exp(-alpha / 2 * log);
    return isNormal(scale) && isNormal(power)
        ? scale * Math.sqrt(l + 1.0) * (l + 1) * power
        : StrictMath.exp(logConstants() - alpha / 2 * log + 1.5 * StrictMath.log(l + 1.0));
  }

  /** ln(2 c₁ c₂). */
  private double logConstants() {
    return StrictMath.log(2) + StrictMath.log(c1) + StrictMath.log(c2);
  }

  private static boolean isNormal(double value) {
    return value >= Double.MIN_NORMAL && value < Double.POSITIVE_INFINITY;
  }

  /**
   * The degree for an error.
   *
   * @param eps the error allowed, positive
   * @throws IllegalArgumentException if no degree to 10000 is enough, as when α (d - 2) ≤ 3, where
   *     the bound does not fall
   */
  public int of(double eps) {
    double quotient = 4 * c1 * c2 / eps;
    double log =
        isNormal(c1 * c2) && isNormal(quotient)
            ? StrictMath.log(quotient)
            : logConstants() + StrictMath.log(2) - StrictMath.log(eps);
    return Truncation.least(d, alpha, log, LARGEST)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no degree to " + LARGEST + " leaves less than " + eps / 2 + " above it"));
  }
}

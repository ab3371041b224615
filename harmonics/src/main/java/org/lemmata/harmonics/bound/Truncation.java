package org.lemmata.harmonics.bound;

import java.util.OptionalInt;
import org.lemmata.harmonics.polynomial.HarmonicSpace;

/**
 * The degree at which Algorithm 1 truncates, and what Proposition 29 says of it.
 *
 * @param d dimension, at least 3
 * @param alpha decay of Condition 1, in (0, 1], with (d - 2) α &gt; 3, without which no degree may
 *     suffice
 * @param logAccuracy ln(4 c₁ c₂/ε), at least 0
 */
public record Truncation(int d, double alpha, double logAccuracy) {

  /** No degree beyond this one is tried. */
  public static final int LARGEST = 10_000_000;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if an argument is out of range
   */
  public Truncation {
    if (!(alpha > 0 && alpha <= 1) || !((d - 2.0) * alpha > 3) || !(logAccuracy >= 0)) {
      throw new IllegalArgumentException(
          "needs alpha in (0, 1], (d - 2) alpha > 3 and ln(4c/epsilon) >= 0, not d = "
              + d
              + ", alpha = "
              + alpha
              + " and "
              + logAccuracy);
    }
  }

  /**
   * The least l with 2 c₁ c₂ (l + 1)^{3/2} Nₗ₊₁^{−α/2} ≤ ε/2 (Algorithm 1).
   *
   * @throws ArithmeticException if it is beyond {@value #LARGEST}
   */
  public int degree() {
    return least(d, alpha, logAccuracy, LARGEST)
        .orElseThrow(
            () -> new ArithmeticException("the degree of truncation is beyond " + LARGEST));
  }

  /**
   * The rule of {@link #degree} alone, for any decay.
   *
   * @param d dimension, at least 2
   * @param alpha decay of Condition 1, positive
   * @param logAccuracy ln(4 c₁ c₂/ε), of any sign
   * @param largest largest degree tried
   * @return the least degree that is enough, or empty if none to the largest is
   */
  public static OptionalInt least(int d, double alpha, double logAccuracy, int largest) {
    double logSize = StrictMath.log(d);
    for (int l = 0; l <= largest; l++) {
      if (1.5 * StrictMath.log(l + 1.0) - alpha / 2 * logSize <= -logAccuracy) {
        return OptionalInt.of(l);
      }
      logSize += StrictMath.log(new HarmonicSpace(d, l + 1).growth());
    }
    return OptionalInt.empty();
  }

  /**
   * The bound of the degree in Proposition 29, max{2e, (4c/ε)^{2/(d α − 3)}}. It is false: see the
   * errata in the notes.
   */
  public double printedBound() {
    return Math.max(2 * Math.E, StrictMath.exp(2 * logAccuracy / (d * alpha - 3)));
  }

  /**
   * The exponent p for which Nₖ = (4c/ε)ᵖ at the degree of truncation; Proposition 29 allows 8/α. 0
   * where the degree is 0.
   */
  public double sizeExponent() {
    int k = degree();
    return k == 0 ? 0 : new HarmonicSpace(d, k).logSize() / logAccuracy;
  }
}

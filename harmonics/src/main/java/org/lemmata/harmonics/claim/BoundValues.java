package org.lemmata.harmonics.claim;

import java.util.Locale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Evidence;

/**
 * What a bound of R is at some places: draws alone would not notice a larger one.
 *
 * <p>At k = 1 every harmonic has R = √d, with which the bound is compared there, at δ = 0.01.
 *
 * @param two the bound over R at k = 1 for d = 2
 * @param ten for d = 10
 * @param fifty for d = 50
 * @param far the bound at d = 4, k = 10⁶ and δ = 10⁻⁶
 */
record BoundValues(double two, double ten, double fifty, double far) {

  /** Why chance cannot decide. */
  static final String CHANCE = "the comparison of the bound with stated values draws nothing";

  private static final int[] DIMENSIONS = {2, 10, 50};
  private static final double DELTA = 0.01;
  private static final int FAR_K = 1_000_000;
  private static final double FAR_DELTA = 1e-6;
  private static final double SIX_DIGITS = 5e-6;

  /** What is claimed, in words. */
  String sentence() {
    return String.format(
        Locale.ROOT,
        "At $k = 1$, where every harmonic has $R = \\sqrt d$, and $\\delta = %s$ the bound is %s,"
            + " %s and %s times $R$ for $d = %d$, %d and %d; at $d = %d$, $k = 10^6$ and"
            + " $\\delta = 10^{-6}$ it is %s.",
        DELTA,
        two,
        ten,
        fifty,
        DIMENSIONS[0],
        DIMENSIONS[1],
        DIMENSIONS[2],
        Exceedance.D,
        far);
  }

  /** How it is examined, in words. */
  static String method() {
    return "Compares the bound with the values stated.";
  }

  Evidence of(Exceedance.Bound bound) {
    double[] stated = {two, ten, fifty};
    double off = Math.abs(bound.of(Exceedance.D, FAR_K, FAR_DELTA) / far - 1);
    for (int i = 0; i < stated.length; i++) {
      int d = DIMENSIONS[i];
      off = Math.max(off, Math.abs(bound.of(d, 1, DELTA) / Math.sqrt(d) / stated[i] - 1));
    }
    return new Approximation(
        "largest relative difference of the bound from what is stated",
        off,
        SIX_DIGITS,
        "given to six digits");
  }
}

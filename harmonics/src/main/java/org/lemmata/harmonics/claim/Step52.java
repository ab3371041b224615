package org.lemmata.harmonics.claim;

import org.hipparchus.special.Gamma;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Erratum 5: a sum in the proof of Lemma 12, which holds nevertheless. */
public final class Step52 {

  private static final int LAST = 2000;

  /**
   * The bound k + extra, from a first degree on.
   *
   * @param extra what is added to k
   * @param first the first k
   */
  private record Bound(double extra, int first) {}

  private Step52() {}

  /** The step as it is printed. */
  public static Claim printed() {
    return Claim.of("harmonics.erratum-step-52", "A step of Lemma 12's proof, as printed")
        .states("$\\sum_{l \\ge k} k^2/l^2 \\le k$ for $k \\ge 1$.")
        .source(Source.paper("the step (52) in the proof of Lemma 12"))
        .failsAsPrinted(corrected())
        .assuming("$k \\ge 1$")
        .examining(
            "Computes the sum by the trigamma function, $k^2 \\psi'(k)$, for $k$ up to 2000. It is"
                + " $\\pi^2/6 = 1.645$ at $k = 1$ and above $k + 1/2$ for every $k$.")
        .in("the setting of the claim", new Bound(0, 1), Step52::check)
        .control("only k ≥ 2", new Bound(0, 2))
        .control("only k ≥ 1000", new Bound(0, 1000))
        .build();
  }

  /** The step that holds; Lemma 12 is a claim of its own. */
  public static Claim corrected() {
    return Claim.of("harmonics.step-52-corrected", "The step of Lemma 12's proof, corrected")
        .states("$\\sum_{l \\ge k} k^2/l^2 \\le k + 1$ for $k \\ge 1$.")
        .source(
            Source.derived(
                "$\\sum_{l \\ge k} l^{-2} \\le k^{-2} + k^{-1}$; Lemma 12 itself is examined apart"))
        .assuming("$k \\ge 1$")
        .examining(
            "Computes the sum by the trigamma function, $k^2 \\psi'(k)$, for $k$ up to 2000, and"
                + " the largest excess over $k + 1$.")
        .in("the setting of the claim", new Bound(1, 1), Step52::check)
        .control("k + 1/2 in place of k + 1", new Bound(0.5, 1))
        .build();
  }

  private static Evidence check(Bound bound, Run run, Scale scale) {
    double worst = Double.NEGATIVE_INFINITY;
    for (int k = bound.first; k <= LAST; k++) {
      worst = Math.max(worst, (double) k * k * Gamma.trigamma(k) - k - bound.extra);
    }
    return Searched.notAbove("largest excess of the sum over its bound", worst, 0);
  }
}

package org.lemmata.harmonics.claim;

import java.util.Locale;
import org.hipparchus.special.Gamma;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Erratum 5: a sum in the proof of Lemma 12, which holds nevertheless. */
public final class Step52 {

  // The lowest gap, 1/(30 k³), is still far above the rounding of the sum.
  private static final int LAST = 200;

  /**
   * Where the sum less k is said to be: from low to high + slope/k.
   *
   * @param first the first k
   */
  private record Bounds(double low, double high, double slope, int first) {}

  private Step52() {}

  /** The step as it is printed. */
  public static Claim printed() {
    return Claim.of("harmonics.erratum-step-52", "A step of Lemma 12's proof, as printed")
        .states("$\\sum_{l \\ge k} k^2/l^2 \\le k$ for $k \\ge 1$.")
        .source(Source.paper("the step (52) in the proof of Lemma 12"))
        .failsAsPrinted(corrected())
        .assuming("$k \\ge 1$")
        .examining(
            String.format(
                Locale.ROOT,
                """
                Computes the sum by the trigamma function, $k^2 \\psi'(k)$, for $k$ up to %d, and
                its largest excess over the bound. It is $\\pi^2/6 = 1.645$ at $k = 1$ and above
                $k + 1/2$ for every $k$.
                """,
                LAST))
        .in("k from 1 on", new Bounds(0, 0, 0, 1), (b, run, scale) -> excess(b))
        .control("only k from 100 on", new Bounds(0, 0, 0, 100))
        .mustHold("the bound k + 1", new Bounds(0, 1, 0, 1))
        .build();
  }

  /** The step that holds; Lemma 12 is a claim of its own. */
  public static Claim corrected() {
    return Claim.of("harmonics.step-52-corrected", "The step of Lemma 12's proof, corrected")
        .states(
            """
            $k + \\frac12 < \\sum_{l \\ge k} k^2/l^2 < k + \\frac12 + \\frac{1}{6k}$ for $k \\ge 1$,
            so that the sum is at most $k + 1$.
            """)
        .source(
            Source.derived(
                "$\\psi'(k) = k^{-1} + k^{-2}/2 + k^{-3}/6 - \\dots$, whose partial sums enclose"
                    + " it; Lemma 12 itself is examined apart"))
        .assuming("$k \\ge 1$")
        .examining(
            String.format(
                Locale.ROOT,
                """
                Computes the sum by the trigamma function, $k^2 \\psi'(k)$, for $k$ up to %d, and
                how far it comes above its upper and below its lower bound.
                """,
                LAST))
        .in("both bounds", new Bounds(0.5, 0.5, 1.0 / 6, 1), Step52::check)
        .control("1/7k in place of 1/6k", new Bounds(0.5, 0.5, 1.0 / 7, 1))
        .control("a lower bound of k + 0.501", new Bounds(0.501, 0.5, 1.0 / 6, 1))
        .build();
  }

  private static Evidence check(Bounds bounds, Run run, Scale scale) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = bounds.first; k <= LAST; k++) {
      least = Math.min(least, beyond(k) - bounds.low);
    }
    return Every.of(
        "the sum between its bounds",
        excess(bounds),
        Searched.notBelow("least excess over the lower bound", least, 0));
  }

  private static Searched excess(Bounds bounds) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = bounds.first; k <= LAST; k++) {
      largest = Math.max(largest, beyond(k) - bounds.high - bounds.slope / k);
    }
    return Searched.notAbove("largest excess over the upper bound", largest, 0);
  }

  /** The sum over l from k on of k²/l², less k. */
  private static double beyond(int k) {
    return k * (k * Gamma.trigamma(k) - 1);
  }
}

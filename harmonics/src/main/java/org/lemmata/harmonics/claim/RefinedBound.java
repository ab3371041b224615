package org.lemmata.harmonics.claim;

import org.lemmata.harmonics.bound.RatioBound;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** A sharper bound on the sup norm of a random harmonic. */
public final class RefinedBound {

  /** For a delta below 2e-14 the comparison fails at d = 2, k = 1. */
  private static final double LEAST_DELTA = 1e-12;

  private RefinedBound() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.refined-bound", "A sharper bound, of order √(d ln k)")
        .states(
            "With probability at least $1 - \\delta$, a random harmonic $g$ of degree $k$ has"
                + " $\\|g\\|_\\infty \\le 5.235 \\sqrt{\\ln(3/\\delta) + d \\ln(3k)}\\; \\|g\\|_2$."
                + " For $\\delta \\ge 10^{-12}$ this is below the bound of Lemma 6 for all $d \\ge"
                + " 2$ and $k \\ge 1$.")
        .source(
            Source.derived(
                "the proof of Lemma 6 with a net of radius 1/k: along great circles g is a"
                    + " trigonometric polynomial of degree k, which Riesz's theorem keeps above"
                    + " cos 1 of its maximum within 1/k of it"))
        .assuming(
            "$g = \\sum_j a_j Y_{kj}$ with independent standard normal $a_j$",
            "examined at $\\delta = 0.01$; the comparison at $\\delta$ from $10^{-12}$ to $1/2$")
        .examining(
            "Counts exceedances as for Lemma 6, and compares the two bounds at all $d$ to 200 and"
                + " $k$ to 200 and on a grid to $d = 10^4$ and $k = 10^8$.")
        .in("the setting of the claim", Exceedance.RANDOM, RefinedBound::check)
        .control("zonal harmonics, at d = 5 and k = 32", Exceedance.ZONAL)
        .build();
  }

  private static Evidence check(Exceedance harmonics, Run run, Scale scale) {
    return Every.of(
        "the refined bound",
        harmonics.against(bound -> bound.refined(Exceedance.DELTA), run, scale),
        Searched.notAbove(
            "largest quotient of the refined bound and that of Lemma 6", quotient(), 1));
  }

  private static double quotient() {
    double largest = 0;
    for (double d = 2; d <= 1e4; d = d < 200 ? d + 1 : 2 * d) {
      for (double k = 1; k <= 1e8; k = k < 200 ? k + 1 : 2 * k) {
        RatioBound bound = new RatioBound((int) d, (int) k);
        for (double delta : new double[] {LEAST_DELTA, 1e-6, 0.01, 0.5}) {
          largest = Math.max(largest, bound.refined(delta) / bound.oneDegree(delta));
        }
      }
    }
    return largest;
  }
}

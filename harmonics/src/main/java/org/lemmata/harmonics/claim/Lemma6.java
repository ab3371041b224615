package org.lemmata.harmonics.claim;

import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Source;

/** The paper's bound on the sup norm of a random harmonic of one degree. */
public final class Lemma6 {

  private Lemma6() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.lemma-6", "Random harmonics are nowhere large")
        .states(
            "With probability at least $1 - \\delta$, a random harmonic $g$ of degree $k$ has"
                + " $\\|g\\|_\\infty \\le 5 \\sqrt{\\ln(3/\\delta) + 2 d^2 \\ln(k+1)}\\;"
                + " \\|g\\|_2$.")
        .source(Source.paper("Lemma 6"))
        .assuming(
            "$g = \\sum_j a_j Y_{kj}$ with independent standard normal $a_j$",
            "$d \\ge 2$ and $k \\ge 1$; examined at $\\delta = 0.01$")
        .examining(
            "Draws harmonics and counts those whose ratio $R = \\|g\\|_\\infty / \\|g\\|_2$ may"
                + " exceed the bound: by certified upper bounds of $R$ at $d = 3$ and exactly at $k"
                + " = 2$. The rate's exact confidence bound (Clopper and Pearson, wrong once in"
                + " $10^9$) must not exceed $\\delta$. Also reports the largest $R$ over the bound.")
        .in(
            "the setting of the claim",
            Exceedance.RANDOM,
            (harmonics, run, scale) ->
                harmonics.against(bound -> bound.oneDegree(Exceedance.DELTA), run, scale))
        .control("zonal harmonics, at d = 5 and k = 32", Exceedance.ZONAL)
        .build();
  }
}

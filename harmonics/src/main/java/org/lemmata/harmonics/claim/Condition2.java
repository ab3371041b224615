package org.lemmata.harmonics.claim;

import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Erratum 1: Condition 2 cannot ask for degree 0. */
public final class Condition2 {

  private static final double DELTA = 0.01;
  private static final int LARGEST_K = 1_000_000;

  // Two logarithms, a quotient, sums and a root on either side.
  private static final double ROUNDING = Rounding.ulps(16, 1);

  /**
   * What is held against the condition.
   *
   * @param harmonics what the components of f are
   * @param first the least degree
   * @param last the largest
   */
  private record Setting(Exceedance harmonics, int first, int last) {}

  private static final int ALL = Exceedance.LARGEST_K;

  private Condition2() {}

  /** The condition as it is printed. */
  public static Claim printed() {
    return Claim.of("harmonics.erratum-condition-2", "Condition 2, as printed, for every degree")
        .states(
            """
            With probability $1 - \\delta$ a Gaussian random field $f$ satisfies, for all $k \\ge 0$,
            $\\|\\Pi_k f\\|_\\infty \\le c_2 \\sqrt{\\ln(k + 1)}\\, \\|\\Pi_k f\\|_2$.\
            """)
        .source(Source.paper("Condition 2 and Lemma 5"))
        .failsAsPrinted(corrected())
        .assuming("$\\kappa_0 > 0$, so that $\\Pi_0 f$ is almost surely not zero")
        .examining(
            """
            As the corrected claim, from degree 0 on. There the ratio of norms is 1 and the right
            side is 0, which would force $\\Pi_0 f = 0$.\
            """)
        .in("degrees from 0 on", new Setting(Exceedance.RANDOM, 0, ALL), Condition2::rate)
        .mustHold("degrees from 1 to 20", new Setting(Exceedance.RANDOM, 1, 20))
        .build();
  }

  /** The condition that the paper needs. */
  public static Claim corrected() {
    return Claim.of("harmonics.condition-2-corrected", "Condition 2 for degrees from 1 on")
        .states(
            """
            With probability $1 - \\delta$ a Gaussian random field $f$ satisfies, for all $k \\ge 1$,
            $\\|\\Pi_k f\\|_\\infty \\le c_2 \\sqrt{\\ln(k + 1)}\\, \\|\\Pi_k f\\|_2$ with $c_2 = 5
            \\sqrt{2 \\ln(6/\\delta)/\\ln 2 + 2(d^2 + 1)}$, the least $c_2$ that follows from Lemma
            5.\
            """)
        .source(Source.derived("Lemma 5 with $\\ln(k + 1) \\ge \\ln 2$"))
        .assuming(
            "$f$ is a Gaussian random field",
            "degrees up to the first at which the bound is not plain from Fact 2, at $d = 4$")
        .restsOn("harmonics.lemma-5", "harmonics.certified-bracket")
        .examining(
            """
            Draws parts of fields at $d = 4$ and the least degree at which $\\sqrt N$ exceeds the
            bound, and counts those whose ratio of norms may be beyond it, by certified upper bounds
            from nets of circles; no lower degree can violate the condition. Here $\\delta$ is 1/2
            at the quick and the standard scale and 0.1 at the full one. Compares the condition with
            Lemma 5, whose bound it should meet at $k = 1$ and nowhere fall below, for $k$ to
            $10^6$.\
            """)
        .holdsForEveryDraw("the comparison with Lemma 5 draws nothing")
        .in("degrees from 1 on", new Setting(Exceedance.RANDOM, 1, ALL), Condition2::check)
        .control("zonal components", new Setting(Exceedance.ZONAL, 1, ALL))
        .control("degree 0 as well", new Setting(Exceedance.RANDOM, 0, ALL))
        .build();
  }

  private static Evidence rate(Setting setting, Run run, Scale scale) {
    double delta = scale.choose(0.5, 0.5, 0.1);
    return setting.harmonics.rate(
        "rate of violating the condition",
        setting.first,
        setting.last,
        Condition2::bound,
        delta,
        run);
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = setting.first; k <= LARGEST_K; k = k < 1000 ? k + 1 : 2 * k) {
      least = Math.min(least, overLemma5(k));
    }
    double meets = overLemma5(setting.first);
    return Every.of(
        "the condition on random fields",
        rate(setting, run, scale),
        Searched.notBelow("least quotient of the condition and Lemma 5", least, 1 - ROUNDING),
        new Rounding("that quotient at the first degree against 1", Math.abs(meets - 1), ROUNDING));
  }

  private static double overLemma5(int k) {
    // Lemma 5 does not speak of k = 0, where the ratio of norms is 1.
    double lemma = k == 0 ? 1 : Lemma6.jointly(Exceedance.D, k, DELTA);
    return bound(Exceedance.D, k, DELTA) / lemma;
  }

  private static double bound(int d, int k, double delta) {
    double least = 2 * StrictMath.log(6 / delta) / StrictMath.log(2);
    return 5 * Math.sqrt(least + 2 * (d * d + 1)) * Math.sqrt(StrictMath.log1p(k));
  }
}

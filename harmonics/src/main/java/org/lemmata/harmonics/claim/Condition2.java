package org.lemmata.harmonics.claim;

import org.lemmata.harmonics.field.QuadraticForm;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Erratum 1: Condition 2 cannot ask for degree 0. */
public final class Condition2 {

  private static final int D = 5;
  private static final double DELTA = 0.01;

  /**
   * Which components of f are looked at.
   *
   * @param first the least degree
   * @param last the largest
   * @param zonal whether they are zonal rather than random
   */
  private record Components(int first, int last, boolean zonal) {}

  private Condition2() {}

  /** The condition as it is printed. */
  public static Claim printed() {
    return Claim.of("harmonics.erratum-condition-2", "Condition 2, as printed, for every degree")
        .states(
            "With probability 0.99 a Gaussian random field $f$ satisfies, for all $k \\ge 0$,"
                + " $\\|\\Pi_k f\\|_\\infty \\le c_2 \\sqrt{\\ln(k + 1)}\\, \\|\\Pi_k f\\|_2$.")
        .source(Source.paper("Condition 2 and Lemma 5"))
        .failsAsPrinted(corrected())
        .assuming("$\\kappa_0 > 0$, so that $\\Pi_0 f$ is almost surely not zero")
        .examining(
            "Looks at $\\|\\Pi_k f\\|_\\infty/\\|\\Pi_k f\\|_2$ at $d = 5$, with the $c_2$ of Lemma"
                + " 5: it is 1 for $k = 0$, $\\sqrt d$ for $k = 1$, drawn and known from"
                + " eigenvalues for $k = 2$, and at most $\\sqrt N$ beyond. At $k = 0$ the right"
                + " side is 0, which would force $\\Pi_0 f = 0$.")
        .in("the setting of the claim", new Components(0, 20, false), Condition2::check)
        .control("zonal components, of degrees up to 32", new Components(0, 32, true))
        .build();
  }

  /** The condition that the paper needs. */
  public static Claim corrected() {
    return Claim.of("harmonics.condition-2-corrected", "Condition 2 for degrees from 1 on")
        .states(
            "With probability 0.99 a Gaussian random field $f$ satisfies, for all $k \\ge 1$,"
                + " $\\|\\Pi_k f\\|_\\infty \\le c_2 \\sqrt{\\ln(k + 1)}\\, \\|\\Pi_k f\\|_2$ with"
                + " $c_2 = 5 \\sqrt{2 \\ln(6/0.01)/\\ln 2 + 2(d^2 + 1)}$.")
        .source(Source.derived("Lemma 5 with $\\ln(k + 1) \\ge \\ln 2$"))
        .assuming("$f$ is a Gaussian random field", "$k \\ge 1$")
        .examining(
            "Looks at $\\|\\Pi_k f\\|_\\infty/\\|\\Pi_k f\\|_2$ for $k \\le 20$ at $d = 5$: it is"
                + " $\\sqrt d$ for $k = 1$, drawn and known from eigenvalues for $k = 2$, and at"
                + " most $\\sqrt N$ beyond.")
        .in("the setting of the claim", new Components(1, 20, false), Condition2::check)
        .control("zonal components, of degrees up to 32", new Components(1, 32, true))
        .build();
  }

  private static Evidence check(Components components, Run run, Scale scale) {
    int draws = scale.choose(500, 5_000, 50_000);
    double constant =
        5 * Math.sqrt(2 * StrictMath.log(6 / DELTA) / StrictMath.log(2) + 2 * (D * D + 1));
    double worst = Double.NEGATIVE_INFINITY;
    int at = components.first;
    for (int k = components.first; k <= components.last; k++) {
      double excess = ratio(components, k, draws, run) - constant * Math.sqrt(StrictMath.log1p(k));
      at = excess > worst ? k : at;
      worst = Math.max(worst, excess);
    }
    return Searched.notAbove(
        "largest excess of the ratio of norms over c₂ √ln(k+1), at k = " + at, worst, 0);
  }

  /** The ratio of norms, or a bound of it; for random components of degree 2 the largest drawn. */
  private static double ratio(Components components, int k, int draws, Run run) {
    if (k != 2 || components.zonal) {
      return new HarmonicSpace(D, k).zonalRatio();
    }
    Streams streams = run.streams().child("degree 2");
    double largest = 0;
    for (double ratio :
        run.parallel().map(draws, i -> QuadraticForm.random(D, streams.stream(i)).ratio())) {
      largest = Math.max(largest, ratio);
    }
    return largest;
  }
}

package org.lemmata.meanfield.claim;

import org.lemmata.linalg.stats.Interval;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** What goes wrong when γ2 is zero. */
public final class GammaTwoZero {

  private static final int D = 300;
  private static final double TIME = 20;
  private static final double RATIO = 0.99981;

  private GammaTwoZero() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.gamma2-zero", "γ₂ zero: nothing happens for long")
        .states(
            "For $\\gamma = (0, 0.05)$ and d = 300, small w shrink at first, at the rate"
                + " $12\\sigma_4^2\\gamma_4\\frac{d+2}{d^2-1}$, and $L(20)/L(0) = 0.99981$.")
        .source(
            Source.measured(
                "the ratio; the rate is derived, and that $\\gamma_2 > 0$ drives the growth is the"
                    + " paper's, as commonly quoted"))
        .assuming("$\\sigma_2 = \\sigma_4 = 1$")
        .examining(
            "Integrates the flow to t = 20 and compares the ratio with 0.99981 in its digits; the"
                + " growth rate of small w at time 0 must not be positive.")
        .in("the setting of the claim", 0.0, GammaTwoZero::check)
        .control("setting B, $\\gamma_2 = 0.1$", 0.1)
        .build();
  }

  private static Evidence check(double gamma2, Run run, Scale scale) {
    Setting setting = Setting.of(D, gamma2, 0.05);
    double ratio = PopulationFlow.of(setting).at(TIME).get(0).loss() / setting.initialLoss();
    return Every.of(
        "the start of the flow",
        new Searched("L(20)/L(0)", ratio, new Interval(RATIO - 5e-6, RATIO + 5e-6)),
        Searched.notAbove("growth rate at time 0", setting.growthRate(), 0));
  }
}

package org.lemmata.meanfield.claim;

import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.FlowState;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** What goes wrong when γ2 is negative. */
public final class GammaTwoNegative {

  private static final int D = 30;
  private static final double TIME = 200;
  private static final double NOTED = 3.234970e-3;

  private GammaTwoNegative() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.gamma2-negative", "γ₂ negative: neurons lose the direction")
        .states(
            "For $\\gamma = (-0.1, 0.05)$ and d = 30 all neurons but a part $p < 10^{-7}$, which starts"
                + " almost aligned with q, become orthogonal to it, and to within $p$ the loss"
                + " converges to $\\tfrac12\\big[(\\tfrac1{d-1} + \\gamma_2)^2 + (\\tfrac3{d^2-1} -"
                + " \\gamma_4)^2\\big] = 3.234970\\cdot10^{-3}$.")
        .source(
            Source.derived(
                "the loss of neurons at w = 0; the assumption $\\gamma_2 \\ge 0$ is the paper's, as"
                    + " commonly quoted"))
        .assuming("$\\sigma_2 = \\sigma_4 = 1$")
        .examining(
            "Integrates the flow to t = 200. The loss must be that of mass p at $w = \\pm1$ and the rest"
                + " at 0 (relative tolerance $10^{-9}$), p must be small, and the loss must have the"
                + " digits of the notes.")
        .in("the setting of the claim", new Gammas(-0.1, 0.05), GammaTwoNegative::check)
        .control("setting B, $\\gamma = (0.1, 0.05)$, which learns", new Gammas(0.1, 0.05))
        .build();
  }

  private static Evidence check(Gammas gammas, Run run, Scale scale) {
    Setting setting = gammas.at(D);
    FlowState end = PopulationFlow.of(setting).at(TIME).get(0);
    double limit = end.loss();
    double aligned = end.particles().mean(w -> w > 0.5 ? 1 : 0);
    EvenPolynomials p = setting.polynomials();
    double formula =
        setting.loss(
            aligned + (1 - aligned) * p.p2(0) - setting.gamma2(),
            aligned + (1 - aligned) * p.p4(0) - setting.gamma4());
    return Every.of(
        "where the loss stops",
        new Rounding(
            "relative distance of L(200) from the formula", Math.abs(limit / formula - 1), 1e-9),
        Searched.notAbove("mass p that ends at w = ±1", aligned, 1e-7),
        new Rounding("distance of L(200) from 3.234970e-3", Math.abs(limit - NOTED), 5e-10));
  }
}

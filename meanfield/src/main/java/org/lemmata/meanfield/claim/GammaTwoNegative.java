package org.lemmata.meanfield.claim;

import org.lemmata.meanfield.flow.FlowState;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** What goes wrong when γ2 is negative. */
public final class GammaTwoNegative {

  private static final int D = 30;
  private static final double TIME = 200;
  private static final double FEW = 1e-7;

  private GammaTwoNegative() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.gamma2-negative", "γ₂ negative: neurons lose the direction")
        .states(
            """
            For $\\gamma = (-0.1, 0.05)$ and d = 30 all neurons but a part $p < 10^{-7}$, which starts
            almost aligned with q, become orthogonal to it, and to within $p$ the loss converges to
            $\\tfrac12\\big[(\\tfrac1{d-1} + \\gamma_2)^2 + (\\tfrac3{d^2-1} - \\gamma_4)^2\\big]$.
            """)
        .source(
            Source.derived(
                "the loss of neurons at w = 0; the assumption $\\gamma_2 \\ge 0$ is the paper's, as"
                    + " commonly quoted"))
        .assuming("$\\sigma_2 = \\sigma_4 = 1$")
        .restsOn("meanfield.dissipation")
        .examining(
            """
            Integrates the flow to t = 200. The loss must be the formula's to within twice $p$ (it
            changes by 0.02 per unit of mass), and p must be small.
            """)
        .in("$\\gamma = (-0.1, 0.05)$", new Gammas(-0.1, 0.05), GammaTwoNegative::check)
        .control("setting B, $\\gamma = (0.1, 0.05)$, which learns", new Gammas(0.1, 0.05))
        .build();
  }

  private static Evidence check(Gammas gammas, Run run, Scale scale) {
    Setting setting = gammas.at(D);
    FlowState end = PopulationFlow.of(setting).at(TIME).get(0);
    double two = 1 / (D - 1.0) + setting.gamma2();
    double four = 3 / (D * (double) D - 1) - setting.gamma4();
    double formula = (two * two + four * four) / 2;
    return Every.of(
        "where the loss stops",
        new Approximation(
            "relative distance of L(200) from the formula",
            Math.abs(end.loss() / formula - 1),
            FEW,
            "of the order of p"),
        Searched.notAbove(
            "mass p that ends at w = ±1", end.particles().mean(w -> w > 0.5 ? 1 : 0), FEW));
  }
}

package org.lemmata.meanfield.claim;

import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.FlowState;
import org.lemmata.meanfield.flow.Particles;
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
  private static final Gammas GAMMAS = new Gammas(-0.1, 0.05);

  private GammaTwoNegative() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.gamma2-negative", "γ₂ negative: neurons lose the direction")
        .states(
            """
            For $\\gamma = (-0.1, 0.05)$ and d = 30 all neurons become orthogonal to q but a part
            $p$ of those that start with $|w| > 0.829$, less than $10^{-8}$ of all, and to within
            what such a part changes the loss converges to $\\tfrac12\\big[(\\tfrac1{d-1} +
            \\gamma_2)^2 + (\\tfrac3{d^2-1} - \\gamma_4)^2\\big]$.
            """)
        .source(
            Source.derived(
                "the loss of neurons at w = 0; $-D_4/D_2$ is largest there, as $(\\mathbb{E} w^2)^2"
                    + " \\le \\mathbb{E} w^4$, and even so the force is outwards only beyond |w| ="
                    + " 0.829; the assumption $\\gamma_2 \\ge 0$ is the paper's, as commonly"
                    + " quoted"))
        .assuming("$\\sigma_2 = \\sigma_4 = 1$")
        .restsOn("meanfield.dissipation")
        .examining(
            """
            Integrates the flow to t = 200. $p$ may be the mass that starts beyond 0.829, and the
            loss may differ from the formula by what this mass changes at $w = \\pm 1$, 6.6 times
            it, relative.
            """)
        .in("$\\gamma = (-0.1, 0.05)$", GAMMAS, GammaTwoNegative::check)
        .control("setting B, $\\gamma = (0.1, 0.05)$, which learns", new Gammas(0.1, 0.05))
        .build();
  }

  private static Evidence check(Gammas gammas, Run run, Scale scale) {
    Setting setting = gammas.at(D);
    FlowState end = PopulationFlow.of(setting).at(TIME).get(0);
    double two = 1 / (D - 1.0) + setting.gamma2();
    double four = 3 / (D * (double) D - 1) - setting.gamma4();
    double formula = (two * two + four * four) / 2;
    double few = beyond(GAMMAS.at(D));
    return Every.of(
        "where the loss stops",
        new Approximation(
            "relative distance of L(200) from the formula",
            Math.abs(end.loss() / formula - 1),
            change(GAMMAS.at(D), few),
            "what the mass that starts beyond w = 0.829 changes"),
        Searched.notAbove(
            "mass p that ends at w = ±1", end.particles().mean(w -> w > 0.5 ? 1 : 0), few));
  }

  /** The mass that starts beyond the w at which the force of neurons that are all at 0 turns. */
  private static double beyond(Setting setting) {
    EvenPolynomials p = setting.polynomials();
    double two = p.p2(0) - setting.gamma2();
    double four = p.p4(0) - setting.gamma4();
    // P2' and P4' over w are 2 d (d + 1)/(d² - 1) and (d + 2)(4 (d + 4) w² - 12)/(d² - 1).
    double square = (12 - 2 * D * (D + 1.0) / (D + 2.0) * two / four) / (4 * (D + 4.0));
    return Particles.uniform(D).mean(w -> w * w > square ? 1 : 0);
  }

  /** What a mass changes of the loss of neurons at 0 if it is at ±1 instead, relative. */
  private static double change(Setting setting, double mass) {
    return Math.abs(GammaFourTooLarge.loss(setting, mass) / GammaFourTooLarge.loss(setting, 0) - 1);
  }
}

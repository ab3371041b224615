package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;

/** What goes wrong when γ4 is below γ2². */
public final class GammaFourTooSmall {

  private static final double TIME = 1000;

  /** The integrator's tolerance of 1e-12 for deviations near 0.01. */
  private static final double TOLERANCE = 1e-9;

  private static final int GRID = 2000;
  private static final int REFINEMENTS = 60;

  private GammaFourTooSmall() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of(
            "meanfield.gamma4-too-small", "γ₄ below γ₂²: the loss stops at a positive value")
        .states(
            """
            For $\\gamma = (0.2, 0.01)$, where $\\gamma_4 < \\gamma_2^2$, the loss converges to
            $\\min_s \\tfrac12\\big[(P_2(s) - \\gamma_2)^2 + (P_4(s) - \\gamma_4)^2\\big] > 0$, the
            least loss of neurons that all have the same $|w|$.
            """)
        .source(
            Source.derived(
                "$(\\mathbb{E} w^2)^2 \\le \\mathbb{E} w^4$; the assumption $\\gamma_4 \\ge"
                    + " 1.1\\,\\gamma_2^2$ is the paper's, as commonly quoted"))
        .assuming("$\\sigma_2 = \\sigma_4 = 1$")
        .restsOn("meanfield.dissipation")
        .examining(
            "Integrates the flow to t = 1000 at d = 100 and 300 and compares the loss with the"
                + " minimum over s; errors are relative.")
        .in("$\\gamma = (0.2, 0.01)$", new Gammas(0.2, 0.01), GammaFourTooSmall::check)
        .control("setting A, $\\gamma = (0.2, 0.08)$, which learns", new Gammas(0.2, 0.08))
        .build();
  }

  private static Evidence check(Gammas gammas, Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    for (int d : new int[] {100, 300}) {
      Setting setting = gammas.at(d);
      double limit = PopulationFlow.of(setting).at(TIME).get(0).loss();
      parts.add(
          new Approximation(
              "relative distance of L(1000) from the minimum over s at d = " + d,
              Math.abs(limit / least(setting) - 1),
              TOLERANCE,
              "the integrator's relative tolerance is 10⁻¹², and the time is finite"));
    }
    return Every.of("where the loss stops", parts);
  }

  /** The least loss of neurons at one place: the best of a grid, refined by thirds. */
  static double least(Setting setting) {
    int best = 0;
    for (int i = 1; i <= GRID; i++) {
      if (loss(setting, (double) i / GRID) < loss(setting, (double) best / GRID)) {
        best = i;
      }
    }
    double low = Math.max(0, best - 1.0) / GRID;
    double high = Math.min(GRID, best + 1.0) / GRID;
    for (int i = 0; i < REFINEMENTS; i++) {
      double third = (high - low) / 3;
      if (loss(setting, low + third) < loss(setting, high - third)) {
        high -= third;
      } else {
        low += third;
      }
    }
    return loss(setting, low);
  }

  private static double loss(Setting setting, double s) {
    EvenPolynomials p = setting.polynomials();
    return setting.loss(p.p2(s) - setting.gamma2(), p.p4(s) - setting.gamma4());
  }
}

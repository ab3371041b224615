package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** The loss becomes small. */
public final class Convergence {

  private static final double BOUND = 2e-3;
  private static final double TIME = 50;

  private Convergence() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.convergence", "Infinitely many neurons learn the target")
        .states("$L(50)/L(0) < 2\\cdot10^{-3}$ for settings A, B and C in dimensions up to 300.")
        .source(
            Source.measured(
                "that the population flow converges is the paper's statement as commonly quoted;"
                    + " times and bound are this project's"))
        .assuming(
            "$\\gamma_2, \\gamma_4 \\ge 0$", "$\\gamma_4 \\ge 1.1\\,\\gamma_2^2$",
            "$\\gamma_4 \\lesssim \\gamma_2$", "$\\sigma_2 = \\sigma_4$")
        .examining("Integrates the flow to t = 50 and takes the largest ratio.")
        .in(
            "the setting of the claim",
            List.of(new Gammas(0.2, 0.08), new Gammas(0.1, 0.05), new Gammas(0.4, 0.25)),
            Convergence::check)
        .control(
            "$\\gamma = (0.2, 0.01)$: $\\gamma_4 < \\gamma_2^2$", List.of(new Gammas(0.2, 0.01)))
        .control("$\\gamma = (-0.1, 0.05)$", List.of(new Gammas(-0.1, 0.05)))
        .control("$\\gamma = (0.1, 0.3)$: $\\gamma_4 > \\gamma_2$", List.of(new Gammas(0.1, 0.3)))
        .build();
  }

  private static Evidence check(List<Gammas> all, Run run, Scale scale) {
    int[] dimensions =
        scale.atLeast(Scale.STANDARD)
            ? new int[] {3, 5, 10, 20, 30, 50, 100, 200, 300}
            : new int[] {10, 100, 300};
    List<Setting> settings = new ArrayList<>();
    for (Gammas gammas : all) {
      for (int d : dimensions) {
        settings.add(gammas.at(d));
      }
    }
    return Searched.notAbove(
        "largest L(50)/L(0)",
        Presets.largest(
            settings,
            run,
            setting -> PopulationFlow.of(setting).at(TIME).get(0).loss() / setting.initialLoss()),
        BOUND);
  }
}

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

  private static final double BOUND = 1e-4;
  private static final double TIME = 1000;

  private Convergence() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.convergence", "Infinitely many neurons learn the target")
        .states(
            """
            Where the assumptions on $\\gamma_2, \\gamma_4$ hold the loss tends to 0: at t = 1000
            less than a ten-thousandth of $L(0)$ is left, for settings A, B and C in dimensions up to
            300.
            """)
        .source(
            Source.quoted(
                "that the population flow converges; the time and the ten-thousandth are this"
                    + " project's"))
        .assuming(
            "$\\gamma_2, \\gamma_4 \\ge 0$", "$\\gamma_4 \\ge 1.1\\,\\gamma_2^2$",
            "$\\gamma_4 \\lesssim \\gamma_2$", "$\\sigma_2 = \\sigma_4$")
        .restsOn("meanfield.dissipation")
        .examining(
            """
            Integrates the flow to t = 1000 and takes the largest ratio. Each control breaks one
            assumption so that no law of neurons has loss 0.
            """)
        .in(
            "settings A, B and C",
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
        "largest L(1000)/L(0)",
        Presets.largest(
            settings,
            run,
            setting -> PopulationFlow.of(setting).at(TIME).get(0).loss() / setting.initialLoss()),
        BOUND);
  }
}

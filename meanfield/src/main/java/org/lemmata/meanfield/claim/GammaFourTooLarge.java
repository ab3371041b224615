package org.lemmata.meanfield.claim;

import java.util.List;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.meanfield.flow.FlowState;
import org.lemmata.meanfield.flow.Particles;
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

/** What goes wrong when γ4 is above γ2. */
public final class GammaFourTooLarge {

  private static final int D = 300;
  private static final double TIME = 100;
  private static final double LOW = 1.04e-2;
  private static final double HIGH = 1.10e-2;

  private GammaFourTooLarge() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.gamma4-too-large", "γ₄ above γ₂: the loss stops at a positive value")
        .states(
            "For $\\gamma = (0.1, 0.3)$ and d = 300 some neurons end at $w = \\pm1$, all others at 0,"
                + " and the loss stops near $1.07\\cdot10^{-2}$, between $1.04\\cdot10^{-2}$ and"
                + " $1.10\\cdot10^{-2}$.")
        .source(
            Source.measured(
                "the value; that no law has these means, since $\\mathbb{E} w^4 \\le \\mathbb{E}"
                    + " w^2$, is derived, and the assumption $\\gamma_4 \\lesssim \\gamma_2$ is the"
                    + " paper's, as commonly quoted"))
        .assuming("$\\sigma_2 = \\sigma_4 = 1$")
        .examining(
            "Integrates the flow to t = 100 with 400, 600 and 800 particles. The value is a band,"
                + " because a particle at the border between the two fates goes one way or the other"
                + " as a whole. With 400 particles it weighs 1% of all, and the loss changes by 0.06"
                + " per unit of mass, so the plateau is known to 3% only; with 200 it is 5% off. The"
                + " loss must have stopped, the mass away"
                + " from 0 and ±1 must vanish, and all plateaus must lie in the band.")
        .in("the setting of the claim", new Gammas(0.1, 0.3), GammaFourTooLarge::check)
        .control("setting A, $\\gamma = (0.2, 0.08)$, which learns", new Gammas(0.2, 0.08))
        .build();
  }

  private static Evidence check(Gammas gammas, Run run, Scale scale) {
    Setting setting = gammas.at(D);
    List<Integer> sizes =
        scale.atLeast(Scale.STANDARD)
            ? List.of(400, 450, 500, 550, 600, 650, 700, 750, 800)
            : List.of(400, 600, 800);
    List<double[]> ends = run.parallel().map(sizes.size(), i -> plateau(setting, sizes.get(i)));
    double[] losses = ends.stream().mapToDouble(end -> end[0]).sorted().toArray();
    return Every.of(
        "where the loss stops",
        new Searched("smallest plateau", losses[0], new Interval(LOW, HIGH)),
        new Searched("largest plateau", losses[losses.length - 1], new Interval(LOW, HIGH)),
        new Rounding(
            "largest relative change from t = 100 to 200",
            ends.stream().mapToDouble(end -> end[1]).max().orElseThrow(),
            1e-6),
        new Rounding(
            "largest mass away from 0 and ±1",
            ends.stream().mapToDouble(end -> end[2]).max().orElseThrow(),
            1e-6));
  }

  /** The loss at t = 100, its relative change to t = 200, and the mass between 0.01 and 0.99. */
  private static double[] plateau(Setting setting, int particles) {
    List<FlowState> states =
        PopulationFlow.from(setting, Particles.uniform(D, particles)).at(TIME, 2 * TIME);
    FlowState end = states.get(1);
    double loss = states.get(0).loss();
    return new double[] {
      loss, Math.abs(end.loss() / loss - 1), end.particles().mean(w -> w > 0.01 && w < 0.99 ? 1 : 0)
    };
  }
}

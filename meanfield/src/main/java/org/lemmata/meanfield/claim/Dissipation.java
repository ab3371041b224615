package org.lemmata.meanfield.claim;

import java.util.List;
import org.lemmata.meanfield.flow.FlowState;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.flow.Velocity;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The rate at which the loss falls. */
public final class Dissipation {

  /**
   * The step of the difference quotient of order 4. Rates here are at most about 5, so it is off by
   * (5 h)⁴/30 = 1e-8; the loss is known to 1e-11, which costs 1e-9.
   */
  private static final double STEP = 0.005;

  private static final double TOLERANCE = 1e-6;
  private static final double[] TIMES = {0.5, 1, 2, 5, 10};

  private Dissipation() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.dissipation", "How fast the loss falls")
        .states(
            "$\\frac{dL}{dt} = -\\mathbb{E}_{\\rho_t}\\big[(1 - w^2)\\, V'(w)^2\\big]$ with $V' ="
                + " \\sigma_2^2 D_2 P_2' + \\sigma_4^2 D_4 P_4'$.")
        .source(Source.derived("the chain rule along the one-dimensional flow"))
        .assuming("the projected gradient flow of infinitely many neurons")
        .examining(
            "Compares a central difference of the loss along the flow with the mean over the"
                + " particles, at times 0.5 to 10 for settings A, B and C; errors are relative.")
        .in("the setting of the claim", true, Dissipation::check)
        .control("without the factor $1 - w^2$ of the projection", false)
        .build();
  }

  private static Evidence check(boolean projected, Run run, Scale scale) {
    List<Setting> settings =
        scale.atLeast(Scale.STANDARD)
            ? Presets.in(3, 10, 30, 100, 300, 10_000)
            : Presets.in(10, 100);
    return new Rounding(
        "largest relative difference of the two rates",
        Presets.largest(settings, run, setting -> error(setting, projected)),
        TOLERANCE);
  }

  private static double error(Setting setting, boolean projected) {
    double[] around = new double[5 * TIMES.length];
    for (int i = 0; i < around.length; i++) {
      around[i] = TIMES[i / 5] + (i % 5 - 2) * STEP;
    }
    List<FlowState> states = PopulationFlow.of(setting).at(around);
    double worst = 0;
    for (int i = 0; i < around.length; i += 5) {
      double slope =
          (8 * (states.get(i + 3).loss() - states.get(i + 1).loss())
                  - (states.get(i + 4).loss() - states.get(i).loss()))
              / (12 * STEP);
      FlowState now = states.get(i + 2);
      worst = Math.max(worst, Math.abs(slope / -rate(now, projected) - 1));
    }
    return worst;
  }

  private static double rate(FlowState state, boolean projected) {
    Velocity v = state.velocity();
    return projected ? state.dissipation() : state.particles().mean(w -> v.at(w) * v.at(w));
  }
}

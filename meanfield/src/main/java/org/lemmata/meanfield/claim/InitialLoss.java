package org.lemmata.meanfield.claim;

import java.util.List;
import org.lemmata.meanfield.flow.FlowState;
import org.lemmata.meanfield.flow.Particles;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The loss at time 0, in closed form. */
public final class InitialLoss {

  private static final List<Integer> DIMENSIONS = List.of(3, 10, 100, 10_000, 100_000_000);

  private static final double SMALLEST_GAMMA = 0.05;

  /**
   * A mean of Pₖ is known to one rounding of size at most 1 a node; the loss is a square, relative
   * to a square of γ.
   */
  private static final double ROUNDING = Rounding.ulps(2.0 * Particles.NODES / SMALLEST_GAMMA, 1);

  private InitialLoss() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.initial-loss", "The loss at time 0")
        .states(
            """
            $L(0) = (\\sigma_2^2 \\gamma_2^2 + \\sigma_4^2 \\gamma_4^2)/2$ for infinitely many
            neurons, whatever $d$.
            """)
        .source(Source.derived("both expectations vanish under the uniform law"))
        .assuming("neurons start uniform on the sphere")
        .restsOn("meanfield.orthogonality")
        .examining(
            """
            Computes the loss of the particles that the flow starts from, for settings A, B, C and
            two with $\\sigma_2 \\ne \\sigma_4$, d from 3 to $10^8$; errors are relative.
            """)
        .in("neurons that start uniform on the sphere", -3, InitialLoss::check)
        .control("neurons that start with density exponent $(d-1)/2$", -1)
        .build();
  }

  private static Evidence check(int shift, Run run, Scale scale) {
    double worst = 0;
    for (int d : DIMENSIONS) {
      Particles start = Particles.ofExponent(d, (d + (double) shift) / 2, Particles.NODES);
      for (Setting setting :
          List.of(
              Preset.A.at(d),
              Preset.B.at(d),
              Preset.C.at(d),
              new Setting(d, 0.2, 0.08, 0.5, 2),
              new Setting(d, 0.2, 0.08, 2, 0.5))) {
        FlowState state = PopulationFlow.from(setting, start).at(0).get(0);
        worst = Math.max(worst, Math.abs(state.loss() / predicted(setting) - 1));
      }
    }
    return new Rounding("largest relative error of the loss", worst, ROUNDING);
  }

  private static double predicted(Setting it) {
    double two = it.sigma2() * it.sigma2() * it.gamma2() * it.gamma2();
    double four = it.sigma4() * it.sigma4() * it.gamma4() * it.gamma4();
    return (two + four) / 2;
  }
}

package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.train.Stage;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** With layer norm, sharpness-aware minimisation finds a flattest network that generalises. */
public final class ScenarioThree {

  private static final double FLATTEST = 2.01;
  private static final double ALMOST_PERFECT = 0.99;

  private ScenarioThree() {}

  /** The claim; its setting is the factor on every radius. */
  public static Claim claim() {
    return Claim.of("sharpness.scenario-three", "With layer norm, flat training generalises")
        .states(
            "With layer norm and the norm of $(W_1, b_1)$ fixed at 10, sharpness-aware minimisation"
                + " on xor ends with $(2/n) \\sum_i |\\nabla f(x_i)|^2 \\le 2.01$, whose least value"
                + " is 2, and test accuracy at least $0.99$, although flattest networks exist that"
                + " memorise.")
        .source(Source.measured("our schedule and sizes, after Fig. 6b of the paper (width 500)"))
        .assuming("the training ascends, $\\rho > 0$")
        .examining(
            "Trains with batch 1 and $\\eta = 0.01$ from initial scale $0.577$: 1500 epochs of"
                + " $\\rho = 1$ and 500 of $0.3$. At the quick scale $d = 20$, $n = 100$, width 40,"
                + " otherwise $d = 30$, $n = 200$, width 100; 2, 10 and 20 replicates. The trace"
                + " differs from the sum by a part of either sign that vanishes with the loss.")
        .in("the setting of the claim", 1.0, ScenarioThree::check)
        .control("no ascent, ρ = 0", 0.0)
        .build();
  }

  private static Evidence check(Double ascent, Run run, Scale scale) {
    List<Stage> stages =
        List.of(new Stage(0.01, ascent, 1, 0, 1500), new Stage(0.01, 0.3 * ascent, 1, 0, 500));
    Trial trial =
        new Trial(
            Architecture.LAYER_NORM,
            scale.choose(20, 30, 30),
            scale.choose(100, 200, 200),
            scale.choose(40, 100, 100),
            0.577,
            10,
            stages);
    List<Trial.End> ends = trial.ends(run, scale.choose(2, 10, 20));
    return Every.of(
        "with layer norm",
        Searched.notAbove(
            "largest sum of squared gradients",
            ends.stream().mapToDouble(end -> end.at().gaussNewton()).max().orElse(Double.NaN),
            FLATTEST),
        Trial.accurate(ends, ALMOST_PERFECT));
  }
}

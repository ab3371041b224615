package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import org.lemmata.hessian.sharpness.train.Stage;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;

/** With layer norm, sharpness-aware minimisation finds a flattest network that generalises. */
public final class ScenarioThree {

  private static final double NEAR = 0.01;
  private static final double ALMOST_PERFECT = 0.99;
  private static final int REPLICATES = 16;

  private ScenarioThree() {}

  /** The claim; its setting is the factor on every radius. */
  public static Claim claim() {
    return Claim.of("sharpness.scenario-three", "With layer norm, flat training generalises")
        .states(
            """
            With layer norm and the norm of $(W_1, b_1)$ fixed at 10, sharpness-aware minimisation
            on xor ends with a trace within $%s$ of 2, the least value, and test accuracy at least
            $%s$ in the median, although flattest networks exist that memorise.
            """
                .formatted(NEAR, ALMOST_PERFECT))
        .source(Source.measured("our schedule and sizes, after Fig. 6b of the paper (width 500)"))
        .assuming("the training ascends, $\\rho > 0$")
        .restsOn("sharpness.layer-norm-trace")
        .examining(
            """
            Trains from initial scale $0.577$ (%s). At the quick scale $d = 20$, $n = 100$, width
            40, which is five points a dimension, otherwise $d = 30$, $n = 200$, width 100; %d, 24
            and 48 replicates. The last stages leave so little loss that the part of the trace with
            the residuals, of either sign, is small.
            """
                .formatted(Trainings.words(stages(1.0)), REPLICATES))
        .chosen(
            "the number of points a dimension and the radii of the last stages were chosen so that"
                + " most trainings generalise and are stable to the end")
        .in("with ascent", 1.0, ScenarioThree::check)
        .control("no ascent, ρ = 0", 0.0)
        .build();
  }

  /** The stages of training, with radii in proportion to the first. */
  public static List<Stage> stages(double ascent) {
    return List.of(
        new Stage(0.01, ascent, 1, 0, 1000),
        new Stage(0.01, 0.3 * ascent, 1, 0, 300),
        new Stage(0.01, 0.05 * ascent, 1, 0, 200));
  }

  private static Evidence check(Double ascent, Run run, Scale scale) {
    Table ends =
        Trainings.ends(
            run,
            scale,
            scale.choose(REPLICATES, 24, 48),
            stages(ascent),
            "architecture=layer-norm",
            "d=" + scale.choose(20, 30, 30),
            "samples=" + scale.choose(100, 200, 200),
            "width=" + scale.choose(40, 100, 100),
            "init=0.577",
            "norm=10");
    return Every.of(
        "with layer norm",
        Runs.median("trace", ends.doubles("trace"), new Interval(2 - NEAR, 2 + NEAR)),
        Runs.median(
            "test accuracy", ends.doubles("test_accuracy"), new Interval(ALMOST_PERFECT, 1)));
  }
}

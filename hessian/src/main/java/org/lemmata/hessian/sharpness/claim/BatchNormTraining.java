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

/** With batch norm, sharpness-aware minimisation generalises. */
public final class BatchNormTraining {

  private static final double TWICE = 16;
  private static final double GOOD = 0.98;

  private BatchNormTraining() {}

  /** The claim; its setting is the radius. */
  public static Claim claim() {
    return Claim.of("sharpness.batch-norm-training", "With batch norm, flat training generalises")
        .states(
            "With batch norm, sharpness-aware minimisation on $n = 50$ points of xor with $d = 8$"
                + " ends with test accuracy at least $0.98$ and trace at most 16, twice the paper's"
                + " least value under its Condition 1.")
        .source(Source.measured("our sizes, after Fig. 2 of the paper (width 500, d = 30)"))
        .assuming("the training ascends, $\\rho > 0$")
        .examining(
            "Trains networks of width 16 for 250 epochs with batch 1, mean squares over all points,"
                + " $\\eta = 0.02$ and $\\rho = 0.1$: 2 replicates at the quick scale, 10 and 40 at"
                + " the others.")
        .in("the setting of the claim", 0.1, BatchNormTraining::check)
        .control("no ascent, ρ = 0", 0.0)
        .build();
  }

  private static Evidence check(Double rho, Run run, Scale scale) {
    Trial trial =
        new Trial(
            Architecture.BATCH_NORM, 8, 50, 16, 1, 0, List.of(new Stage(0.02, rho, 1, 0, 250)));
    List<Trial.End> ends = trial.ends(run, scale.choose(2, 10, 40));
    return Every.of(
        "with batch norm",
        Searched.notAbove(
            "largest trace",
            ends.stream().mapToDouble(end -> end.at().trace()).max().orElse(Double.NaN),
            TWICE),
        Trial.accurate(ends, GOOD));
  }
}

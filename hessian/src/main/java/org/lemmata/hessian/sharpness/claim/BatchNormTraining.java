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

/** With batch norm, sharpness-aware minimisation generalises. */
public final class BatchNormTraining {

  private static final int D = 8;
  private static final int N = 50;
  private static final int FEW = 10;
  private static final int WIDTH = 12;
  private static final double FLAT = 16;
  private static final double GOOD = 0.98;
  private static final int REPLICATES = 24;

  /**
   * The training.
   *
   * @param n number of training points
   * @param rho the radius
   */
  private record Setting(int n, double rho) {}

  private BatchNormTraining() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("sharpness.batch-norm-training", "With batch norm, flat training generalises")
        .states(
            """
            With batch norm, sharpness-aware minimisation on $n = %d$ points of xor with $d = %d$
            ends with test accuracy at least $%s$ and a trace of at most %s in the median. That is
            twice the 8 that sharpness.batch-norm-infimum derives for complete training sets; the
            random ones here are not complete.
            """
                .formatted(N, D, GOOD, (int) FLAT))
        .source(Source.measured("our sizes, after Fig. 2 of the paper (width 500, d = 30)"))
        .assuming("the training ascends, $\\rho > 0$", "there are enough training points")
        .restsOn("sharpness.batch-norm-infimum")
        .examining(
            """
            Trains networks of width %d, mean squares over all points (%s): %d replicates at the
            quick scale, 30 and 50 at the others.
            """
                .formatted(WIDTH, Trainings.words(stages(0.1)), REPLICATES))
        .chosen(
            """
            the sizes were chosen so that training takes a fraction of a second and nearly every
            training generalises, and %s and %s so that nearly every training meets them: of 96 two
            ended below the accuracy, and all with traces from 7.3 to 10.7
            """
                .formatted((int) FLAT, GOOD))
        .in("with ascent, ρ = 0.1", new Setting(N, 0.1), BatchNormTraining::check)
        .control("no ascent, ρ = 0", new Setting(N, 0))
        .control("too few points, n = " + FEW, new Setting(FEW, 0.1))
        .build();
  }

  /** The stages of training, with a radius. */
  public static List<Stage> stages(double rho) {
    return List.of(new Stage(0.02, rho, 1, 0, 200));
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    Table ends =
        Trainings.ends(
            run,
            scale,
            scale.choose(REPLICATES, 30, 50),
            stages(setting.rho),
            "architecture=batch-norm",
            "d=" + D,
            "samples=" + setting.n,
            "width=" + WIDTH);
    return Every.of(
        "with batch norm",
        Runs.median("trace", ends.doubles("trace"), new Interval(0, FLAT)),
        Runs.median("test accuracy", ends.doubles("test_accuracy"), new Interval(GOOD, 1)));
  }
}

package org.lemmata.hessian.sharpness.claim;

import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;

/** Without bias, sharpness-aware minimisation generalises, if there are enough points. */
public final class ScenarioOne {

  private static final double ALMOST_PERFECT = 0.99;
  private static final double POOR = 0.65;
  private static final double FITTED = 0.01;
  private static final int N = 100;
  private static final int FEW = 25;
  private static final int REPLICATES = 20;

  /**
   * The training.
   *
   * @param n number of training points
   * @param ascent factor on every radius
   */
  private record Setting(int n, double ascent) {}

  private ScenarioOne() {}

  /** With enough points. */
  public static Claim claim() {
    return Claim.of("sharpness.scenario-one", "Without bias, flat training generalises")
        .states(
            """
            A two-layer network without bias, trained by sharpness-aware minimisation on $n = %d$
            points of xor in dimension $d = 30$, ends with a trace below $4 \\sqrt{2d} = 30.98$,
            that of four neurons that generalise, and test accuracy at least $%s$, in the median
            over starts and training sets.
            """
                .formatted(N, ALMOST_PERFECT))
        .source(Source.measured("our schedule and width, after Fig. 1 of the paper (width 500)"))
        .assuming("there are enough training points", "the training ascends, $\\rho > 0$")
        .restsOn("sharpness.no-bias-limit")
        .examining(
            """
            Trains networks of width %d (100 beyond the quick scale; %s): %d replicates at the quick
            scale, 30 and 50 at the others. Takes the exact trace and the accuracy on %d fresh
            points (%d at the quick scale).
            """
                .formatted(
                    Trainings.QUICK_WIDTH,
                    Trainings.IN_WORDS,
                    REPLICATES,
                    Trainings.TEST,
                    Trainings.QUICK_TEST))
        .chosen("the schedule was chosen so that a short training ends with little loss")
        .in(N + " points", new Setting(N, 1), ScenarioOne::check)
        .control("too few points, n = " + FEW, new Setting(FEW, 1))
        .control("no ascent, ρ = 0", new Setting(N, 0))
        .build();
  }

  /** With too few. */
  public static Claim few() {
    return Claim.of("sharpness.too-few-points", "Flat training needs enough points")
        .states(
            """
            The same network and training as in sharpness.scenario-one, on $n = %d$ points in place
            of %d, ends with test accuracy at most $%s$, in the median.
            """
                .formatted(FEW, N, POOR))
        .source(Source.measured("our schedule and width; Theorem 3.1 asks for many points"))
        .assuming("there are too few training points")
        .examining(
            """
            Takes the accuracy of as many trainings on fresh points. Their training loss must be
            below $%s$ in the median, so that they are not just short.
            """
                .formatted(FITTED))
        .chosen("%s was chosen after seeing accuracies of .47 to .53".formatted(POOR))
        .in(FEW + " points", FEW, ScenarioOne::checkFew)
        .control("enough points, n = " + N, N)
        .build();
  }

  private static Evidence checkFew(int n, Run run, Scale scale) {
    Table ends = ends(new Setting(n, 1), run, scale);
    return Every.of(
            "without bias",
            Runs.median("test accuracy", ends.doubles("test_accuracy"), new Interval(0, POOR)))
        .rig(Runs.median("training loss", ends.doubles("train_loss"), new Interval(0, FITTED)));
  }

  private static Table ends(Setting setting, Run run, Scale scale) {
    return Trainings.onXor(
        run,
        scale,
        scale.choose(REPLICATES, 30, 50),
        Trainings.stages(scale, setting.ascent),
        "no-bias",
        setting.n);
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    Table ends = ends(setting, run, scale);
    return Every.of(
        "without bias",
        Runs.median(
            "test accuracy", ends.doubles("test_accuracy"), new Interval(ALMOST_PERFECT, 1)),
        Runs.median("trace", ends.doubles("trace"), new Interval(0, 4 * Math.sqrt(60))));
  }
}

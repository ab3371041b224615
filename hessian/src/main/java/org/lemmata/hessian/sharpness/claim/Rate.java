package org.lemmata.hessian.sharpness.claim;

import java.util.ArrayList;
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

/** Theorem 3.1, as far as it can be checked: how many points a network without bias needs. */
public final class Rate {

  private static final int[] DIMENSIONS = {10, 20, 30};
  private static final int WIDTH = 60;
  private static final double RISK = 0.05;
  private static final double CHANCE = 0.2;
  private static final int REPLICATES = 18;

  /**
   * The trainings.
   *
   * @param ascent factor on every radius
   * @param few training points for each dimension, with which the risk should not be small
   */
  private record Setting(double ascent, double few) {}

  private Rate() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("sharpness.sample-size", "Without bias, a multiple of d points is enough")
        .states(
            """
            The number of points with which sharpness-aware minimisation without bias generalises on
            xor grows with the dimension: for $d = 10$, 20 and 30 the median test error is at most
            $%s$ at $n = 4d$ and at least $%s$ at $n = 7d/5$, so 40 points are enough at $d = 10$
            and 42 are not at $d = 30$.
            """
                .formatted(RISK, CHANCE))
        .source(
            Source.measured(
                "our schedule; Theorem 3.1 bounds the risk of the flattest networks by a multiple of"
                    + " d/n up to logarithms, with a constant that is not stated"))
        .assuming("the training ascends, $\\rho > 0$", "7/5 is a small enough multiple of d")
        .examining(
            """
            Trains networks of width %d (%s; at the quick scale %s): %d replicates of each size at
            the quick scale, 24 and 48 at the others. What training finds are nearly flattest
            networks, not all of them.
            """
                .formatted(
                    WIDTH,
                    Trainings.words(stages(Scale.STANDARD, 1)),
                    Trainings.words(stages(Scale.QUICK, 1)),
                    REPLICATES))
        .chosen(
            """
            4 and 7/5 were chosen after seeing some trainings, and %s and %s so that nearly every
            training meets them: of 120 with 14 points at d = 10 the least error is .265
            """
                .formatted(RISK, CHANCE))
        .in("4d points, and 7d/5", new Setting(1, 1.4), Rate::check)
        .control("no ascent, ρ = 0", new Setting(0, 1.4))
        .control("5d points for 7d/5", new Setting(1, 5))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    List<Every> parts = new ArrayList<>();
    for (int d : DIMENSIONS) {
      parts.add(
          Every.of(
              "d = " + d,
              Runs.median(
                  "test error at n = 4d", errors(d, 4, setting, run, scale), new Interval(0, RISK)),
              Runs.median(
                  "test error at n = 7d/5",
                  errors(d, setting.few, setting, run, scale),
                  new Interval(CHANCE, 1))));
    }
    return Every.of("test errors", parts);
  }

  private static List<Stage> stages(Scale scale, double factor) {
    boolean quick = scale == Scale.QUICK;
    return List.of(
        new Stage(0.01, 0.2 * factor, 1, 0, quick ? 200 : 600),
        new Stage(0.005, 0.1 * factor, 1, 0, quick ? 50 : 200));
  }

  private static double[] errors(int d, double factor, Setting setting, Run run, Scale scale) {
    return Trainings.ends(
            run,
            scale,
            scale.choose(REPLICATES, 24, 48),
            stages(scale, setting.ascent),
            "architecture=no-bias",
            "d=" + d,
            "samples=" + Math.round(factor * d),
            "width=" + WIDTH)
        .doubles("test_error");
  }
}

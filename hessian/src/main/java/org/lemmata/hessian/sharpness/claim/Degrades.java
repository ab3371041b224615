package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.train.Experiment;
import org.lemmata.hessian.sharpness.train.Probe;
import org.lemmata.hessian.sharpness.train.Stage;
import org.lemmata.hessian.sharpness.train.Trainer;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Source;

/** With bias, longer flat training is worse. */
public final class Degrades {

  private static final int N = 100;
  private static final double INIT = 0.577;
  private static final double DROP = 0.005;
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
                .formatted(N, INIT, DROP, Trial.words(STAGES)))
        .source(
            Source.measured(
                "our setting; after Fig. 4b of the paper, where accuracy falls from epoch 4000 on"))
        .assuming("the first layer has a bias")
        .examining(
            """
            Trains networks of width 100, and takes the fall of the accuracy on %d fresh points
            between both epochs: %d replicates at the standard scale, 40 at the full one. Fewer or
            shorter trainings do not show it: the fall differs from start to start by about as much
            as its mean.
            """
                .formatted(Trial.TEST, REPLICATES))
        .chosen(
            "the initial scale, the schedule, the first epoch and the drop were chosen after seeing"
                + " trainings, so that the accuracy is near its peak early and falls within a short"
                + " time; with other radii, rates or dimensions it may rise in the same time")
        .from(Scale.STANDARD)
        .in("with bias", Architecture.BIAS, Degrades::check)
        .control("no bias", Architecture.NO_BIAS)
        .build();
  }

  private static Evidence check(Architecture architecture, Run run, Scale scale) {
    Experiment experiment = new Trial(architecture, 30, N, 100, INIT, 0, STAGES).experiment();
    List<Double> falls =
        run.parallel()
            .map(scale.choose(REPLICATES, REPLICATES, 40), i -> fall(experiment, run.streams(), i));
    return Runs.mean(
        "fall of the test accuracy",
        falls.stream().mapToDouble(fall -> fall).toArray(),
        Interval.atLeast(DROP));
  }

  private static double fall(Experiment experiment, Streams streams, int replicate) {
    Probe probe = experiment.probe(streams, replicate);
    Trainer trainer = experiment.begin(streams, replicate);
    trainer.advanceTo(STAGES.get(0).epochs());
    double early = probe.look(trainer).testAccuracy();
    trainer.advanceTo(experiment.epochs());
    return early - probe.look(trainer).testAccuracy();
  }
}

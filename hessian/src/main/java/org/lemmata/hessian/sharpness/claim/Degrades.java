package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.train.Experiment;
import org.lemmata.hessian.sharpness.train.Probe;
import org.lemmata.hessian.sharpness.train.Stage;
import org.lemmata.hessian.sharpness.train.Trainer;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** With bias, longer flat training is worse. */
public final class Degrades {

  private static final long EARLY = 300;
  private static final long LATE = 6000;
  private static final double DROP = 0.005;

  private Degrades() {}

  /** The claim; its setting is the network. */
  public static Claim claim() {
    return Claim.of("sharpness.degrades", "With bias, longer flat training is worse")
        .states(
            "With a bias, the test accuracy of sharpness-aware minimisation on xor ($d = 30$, $n ="
                + " 100$) falls by at least $0.005$ from epoch 300, where the points are fitted, to"
                + " epoch 6000.")
        .source(
            Source.measured(
                "our setting; after Fig. 4b of the paper, where accuracy falls from epoch 4000 on"))
        .assuming("the first layer has a bias")
        .examining(
            "Trains networks of width 100 from initial scale $0.577$ with batch 1, $\\rho = 0.1$ and"
                + " $\\eta = 0.01$, but $0.03$ between the first 300 epochs and the last 300. Reports the mean fall of the accuracy on 5000 fresh points over 2"
                + " replicates at the quick scale, 10 and 40 at the others.")
        .in("the setting of the claim", Architecture.BIAS, Degrades::check)
        .control("no bias", Architecture.NO_BIAS)
        .build();
  }

  private static Evidence check(Architecture architecture, Run run, Scale scale) {
    List<Stage> stages =
        List.of(
            new Stage(0.01, 0.1, 1, 0, EARLY),
            new Stage(0.03, 0.1, 1, 0, LATE - 2 * EARLY),
            new Stage(0.01, 0.1, 1, 0, EARLY));
    Experiment experiment = new Trial(architecture, 30, 100, 100, 0.577, 0, stages).experiment();
    List<Double> falls =
        run.parallel().map(scale.choose(2, 10, 40), i -> fall(experiment, run.streams(), i));
    return Searched.notBelow(
        "mean fall of the test accuracy",
        falls.stream().mapToDouble(fall -> fall).average().orElse(Double.NaN),
        DROP);
  }

  private static double fall(Experiment experiment, Streams streams, int replicate) {
    Probe probe = experiment.probe(streams, replicate);
    Trainer trainer = experiment.begin(streams, replicate);
    trainer.advanceTo(EARLY);
    double early = probe.look(trainer).testAccuracy();
    trainer.advanceTo(LATE);
    return early - probe.look(trainer).testAccuracy();
  }
}

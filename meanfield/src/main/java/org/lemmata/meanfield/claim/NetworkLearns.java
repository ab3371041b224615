package org.lemmata.meanfield.claim;

import org.lemmata.meanfield.flow.Preset;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Claim 21: what a network needs in order to learn. */
public final class NetworkLearns {

  private static final int D = 20;
  private static final double REMAINING = 0.2;
  private static final double DEGREE_4 = 0.25;
  private static final Experiment USUAL = Experiment.usual(Preset.C.at(D), 5 * D * D);

  private NetworkLearns() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.network-controls", "What a network needs in order to learn")
        .states(
            "At $d = 20$ with $n = 5d^2 = 2000$ samples and 500 neurons, projected gradient descent"
                + " to $T = 10$ leaves less than a fifth of the population loss and a relative error"
                + " of degree 4 below $1/4$.")
        .source(
            Source.measured(
                "γ = (0.4, 0.25), σ = (1, 1), η = 0.05; each control breaks one assumption"))
        .assuming(
            "enough samples",
            "labels that belong to their samples",
            "$\\gamma_2 > 0$ and $\\gamma_4 > 0$")
        .examining(
            "Trains networks on fresh samples and takes the largest remaining loss, relative to the"
                + " start, and the largest relative error of degree 4.")
        .in("the setting of the claim", USUAL, NetworkLearns::examine)
        .control("n = 40 samples", USUAL.withSamples(40))
        .control("the labels are in random order", USUAL.withShuffledLabels())
        .control("γ = (0, 0.25)", USUAL.with(Setting.of(D, 0, 0.25)))
        .control("γ = (−0.2, 0.25)", USUAL.with(Setting.of(D, -0.2, 0.25)))
        .build();
  }

  private static Evidence examine(Experiment experiment, Run run, Scale scale) {
    double remaining = Double.NEGATIVE_INFINITY;
    double degree4 = Double.NEGATIVE_INFINITY;
    int draws = scale.choose(1, 5, 20);
    for (int draw = 0; draw < draws; draw++) {
      Experiment.Outcome outcome = experiment.run(run.streams(), draw, run.parallel());
      remaining = Math.max(remaining, outcome.remaining());
      degree4 = Math.max(degree4, outcome.end().relative4());
      run.progress().report("networks", draw + 1, draws);
    }
    return Every.of(
        "networks at t = 10",
        Searched.notAbove("largest part of the loss that is left", remaining, REMAINING),
        Searched.notAbove("largest relative error of degree 4", degree4, DEGREE_4));
  }
}

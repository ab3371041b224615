package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Claim 22: the usual step is short enough. */
public final class StepSize {

  private static final double MARGIN = 0.02;
  private static final int D = 10;

  private StepSize() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.step-size", "Half the step leads to the same loss")
        .states(
            "With $\\eta = 0.05$ and with $\\eta = 0.025$ the population loss at $T = 10$ is the same"
                + " within 2%.")
        .source(Source.measured("d = 10, γ = (0.4, 0.25), σ = (1, 1), 200 neurons"))
        .assuming("same neurons and samples", "steps are short beside the time scales of the flow")
        .examining(
            "Descends from the same neurons with the step and with half of it, on the population and"
                + " on 500 samples, and takes the largest relative difference of the losses at $T ="
                + " 10$ over several draws.")
        .in("the setting of the claim", 0.05, StepSize::examine)
        .control("η = 1 against η = 0.5", 1.0)
        .build();
  }

  private static Evidence examine(double step, Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    for (int samples : new int[] {0, 500}) {
      Experiment whole = new Experiment(Preset.C.at(D), 200, samples, step, 10, false);
      Experiment half = whole.withStep(step / 2);
      double largest = 0;
      for (int draw = 0; draw < scale.choose(2, 20, 100); draw++) {
        double one = whole.run(run.streams(), draw, run.parallel()).end().loss();
        double other = half.run(run.streams(), draw, run.parallel()).end().loss();
        largest = Math.max(largest, Math.abs(one / other - 1));
      }
      parts.add(
          Searched.notAbove(
              samples == 0
                  ? "largest relative difference on the population"
                  : "largest relative difference on 500 samples",
              largest,
              MARGIN));
    }
    return Every.of("losses at T = 10 with a step and half of it", parts);
  }
}

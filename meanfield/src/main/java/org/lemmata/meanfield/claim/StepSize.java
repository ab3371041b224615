package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.meanfield.network.SphereNetwork;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** Claim 22: descent is a method of first order for the flow. */
public final class StepSize {

  private static final int D = 10;
  private static final int WIDTH = 50;
  private static final double STEP = 0.05;
  private static final double TIME = 0.5;

  /** The next order in the step: rates up to 2 times the longest step. */
  private static final double NEXT = 0.2;

  private static final double MARGIN = 0.3;

  private StepSize() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.step-size", "Half the step, half the error")
        .states(
            """
            At a fixed time descent differs from the flow by a multiple of the step: with $M_\\eta$
            the mean of $P_2(w)$ over the neurons, $(M_\\eta - M_{\\eta/2})/(M_{\\eta/2} -
            M_{\\eta/4}) = 2 + O(\\eta)$, on the population and on samples.
            """)
        .source(
            Source.derived(
                "Euler's method with projection; d = 10, γ = (0.4, 0.25), σ = (1, 1), 50 neurons"))
        .assuming(
            "same neurons and samples",
            "steps are short beside the time scales of the flow and add up to the time")
        .examining(
            """
            Descends from the same neurons to t = %s with steps %s, %s and %s, on the population and
            on 500 samples, and takes the ratio of the means of the differences over draws.
            """
                .formatted(TIME, STEP, STEP / 2, STEP / 4))
        .in("steps that add up to the time", 0.0, StepSize::examine)
        .control("steps η(1 + √η), of which as many are taken", 1.0)
        .build();
  }

  /** Steps are longer by this part of √η than what they count as. */
  private static Evidence examine(double excess, Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    for (int samples : new int[] {0, 500}) {
      FiniteExperiment longest = new FiniteExperiment(Preset.C.at(D), WIDTH, samples, STEP, TIME);
      int draws = scale.choose(samples == 0 ? 16 : 64, 192, 512);
      Moments differences = new Moments(2);
      run.parallel()
          .map(draws, draw -> differences(longest, excess, run, draw))
          .forEach(differences::add);
      parts.add(
          new Mean(
              samples == 0 ? "ratio on the population" : "ratio on 500 samples",
              ratio(differences),
              new Interval(2 - NEXT, 2 + NEXT),
              new Interval(2 - MARGIN, 2 + MARGIN)));
    }
    return Every.of("differences between a step, half and a quarter of it", parts);
  }

  private static double[] differences(FiniteExperiment longest, double excess, Run run, long draw) {
    double[] mean = new double[3];
    for (int i = 0; i < mean.length; i++) {
      double step = StrictMath.scalb(STEP, -i);
      double taken = step * (1 + excess * Math.sqrt(step));
      long steps = Math.round(TIME / step);
      // The horizon is what the experiment counts: the same number of longer steps.
      FiniteExperiment one = longest.withStep(taken).until(steps * taken);
      mean[i] = mean(one.end(run.streams(), draw, Parallel.sequential()));
    }
    return new double[] {mean[0] - mean[1], mean[1] - mean[2]};
  }

  /** The ratio of the two means, with the error of first order in their scatter. */
  private static Estimate ratio(Moments both) {
    double ratio = both.mean(0) / both.mean(1);
    double variance =
        both.covariance(0, 0)
            - 2 * ratio * both.covariance(0, 1)
            + ratio * ratio * both.covariance(1, 1);
    double error = Math.sqrt(variance / both.count()) / Math.abs(both.mean(1));
    return new Estimate(ratio, error, both.count() - 1.0);
  }

  private static double mean(SphereNetwork network) {
    EvenPolynomials p = new EvenPolynomials(D);
    double sum = 0;
    for (int i = 0; i < WIDTH; i++) {
      sum += p.p2(network.weights().get(0, i));
    }
    return sum / WIDTH;
  }
}

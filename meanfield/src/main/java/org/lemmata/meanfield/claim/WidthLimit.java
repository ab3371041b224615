package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.linalg.stats.SlopeFit;
import org.lemmata.meanfield.flow.FlowState;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.network.Descent;
import org.lemmata.meanfield.network.Gradient;
import org.lemmata.meanfield.network.Network;
import org.lemmata.meanfield.network.PopulationGradient;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** Claim 16: networks of growing width follow the flow of infinite width. */
public final class WidthLimit {

  private static final Setting SETTING = Preset.C.at(10);
  private static final double STEP = 0.05;
  private static final double EARLY = 1;
  private static final double LATE = 10;
  private static final double BAND = 0.3;

  /** Networks at the early time for each at the late one, which takes ten times as many steps. */
  private static final int EARLY_PER_LATE = 3;

  /** What a neuron's gradient is divided by. */
  private enum Divisor {
    ONE,
    WIDTH
  }

  private WidthLimit() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.width-limit", "Wide networks follow the flow of infinite width")
        .states(
            "$L_m(t) \\to L(t)$ as $m \\to \\infty$, with a gap $L_m(10) - L(10)$ that falls about as"
                + " $1/m$; $L$ is the loss of the one-dimensional flow.")
        .source(Source.measured("d = 10, γ = (0.4, 0.25), σ = (1, 1), η = 0.05, widths from 100"))
        .assuming(
            "neurons start independent and uniform on the sphere",
            "the gradient of a neuron is not divided by m",
            "steps of descent are short beside the time scales of the flow")
        .examining(
            "Descends on the population loss with widths that double from 100, several networks"
                + " each. The slope of the logarithm of the gap at $t = 10$ against $\\log m$ must"
                + " be in $[-1.5, -0.75]$, since terms of order $1/m^2$ still show, and the widest"
                + " networks' mean loss at $t = 1$ within 30% of the flow's.")
        .in("the setting of the claim", Divisor.ONE, WidthLimit::examine)
        .control("the gradient of a neuron is divided by m", Divisor.WIDTH)
        .build();
  }

  private static Evidence examine(Divisor divisor, Run run, Scale scale) {
    int doublings = scale.choose(2, 4, 5);
    int networks = scale.choose(16, 16, 32);
    List<FlowState> flow = PopulationFlow.of(SETTING).at(EARLY, LATE);
    List<double[]> points = new ArrayList<>();
    for (int doubling = 0; doubling <= doublings; doubling++) {
      int width = 100 << doubling;
      Streams streams = run.streams().child("width " + width);
      run.parallel()
          .map(networks, r -> loss(divisor, streams, r, width, LATE))
          .forEach(
              loss -> {
                double gap = Math.abs(loss - flow.get(1).loss());
                points.add(new double[] {StrictMath.log(width), StrictMath.log(gap)});
              });
    }
    SlopeFit line =
        SlopeFit.of(
            points.stream().mapToDouble(point -> point[0]).toArray(),
            points.stream().mapToDouble(point -> point[1]).toArray());
    return Every.of(
        "networks against the flow of infinite width",
        Mean.within(
            "slope of the log of the gap at t = 10 against log m",
            new Estimate(line.slope(), line.slopeStandardError(), line.degreesOfFreedom()),
            new Interval(-1.5, -0.75)),
        early(divisor, run, flow.get(0).loss(), 100 << doublings, EARLY_PER_LATE * networks));
  }

  private static Evidence early(Divisor divisor, Run run, double limit, int width, int networks) {
    Streams streams = run.streams().child("early");
    Moments ratio = new Moments(1);
    run.parallel()
        .map(networks, r -> loss(divisor, streams, r, width, EARLY) / limit)
        .forEach(ratio::add);
    return Mean.within(
        "mean loss of the widest at t = 1 over the flow's",
        new Estimate(ratio.mean(0), ratio.estimate(0).standardError(), networks - 1.0),
        new Interval(1 - BAND, 1 + BAND));
  }

  private static double loss(
      Divisor divisor, Streams streams, long replicate, int width, double horizon) {
    Parallel alone = Parallel.sequential();
    PopulationGradient full = new PopulationGradient(SETTING);
    Gradient gradient =
        divisor == Divisor.ONE
            ? full
            : (weights, parallel) -> full.at(weights, parallel).scale(1.0 / width);
    Network start = Network.uniform(streams, replicate, width, SETTING.d());
    return new Descent(gradient, STEP)
        .run(start, 0, Math.round(horizon / STEP), alone)
        .errors(SETTING, alone)
        .loss();
  }
}

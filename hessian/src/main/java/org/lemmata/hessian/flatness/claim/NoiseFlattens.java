package org.lemmata.hessian.flatness.claim;

import java.util.List;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.hessian.flatness.param.ProblemLaw;
import org.lemmata.hessian.flatness.sensing.Method;
import org.lemmata.hessian.flatness.sensing.SensingSnapshot;
import org.lemmata.hessian.flatness.sensing.SensingTraining;
import org.lemmata.hessian.flatness.sensing.Settings;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Source;

/** Label noise lowers the trace and the nuclear norm. */
public final class NoiseFlattens {

  private static final double TRACE = 0.6;
  private static final double NUCLEAR = 0.9;

  private NoiseFlattens() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.label-noise", "Label noise leads to flat minima of small norm")
        .states(
            "SGD with noise $\\pm\\sigma$ in the labels, started where gradient descent fits the"
                + " measurements, lowers the trace of the Hessian and with it the nuclear norm of"
                + " the product.")
        .source(Source.measured("our setting; the mechanism is the paper's motivation, as quoted"))
        .assuming("the labels are noisy")
        .chosen("The two bounds and the number of steps were chosen after seeing how far it gets.")
        .restsOn("flatness.trace-formula")
        .examining(
            "Batch 1 from the end of gradient descent, depths 2 and 3 in turn, one problem a run. At the quick scale $d ="
                + " 6$, $n = 24$ and $2.2 \\cdot 10^4$ steps of $\\eta = 0.006$; otherwise the notes'"
                + " $d = 10$, $n = 60$ and $2 \\cdot 10^5$ steps of $\\eta = 0.002$: about the same"
                + " $\\eta^2 \\sigma^2$ times steps. Reports the median ratios of end to start, which are to be at most 0.6 for the trace and 0.9 for the norm.")
        .in("labels with noise, σ = 1/2", 0.5, NoiseFlattens::check)
        .control("no noise, σ = 0", 0.0)
        .build();
  }

  private static Evidence check(Double sigma, Run run, Scale scale) {
    int d = scale.choose(6, 10, 10);
    int n = scale.choose(24, 60, 60);
    double eta = scale.choose(0.006, 0.002, 0.002);
    long steps = scale.choose(22_000L, 200_000L, 200_000L);
    Settings settings = new Settings(1, 0.02, eta, sigma, 1e-6, steps, 1);
    List<double[]> ratios =
        run.parallel()
            .map(
                scale.choose(16, 20, 40),
                i -> ratios(ProblemLaw.gaussian(d, 1, n), 2 + i % 2, i / 2, settings, run));
    return Every.of(
        "end of label-noise SGD over its start",
        Runs.median(
            "ratio of traces",
            ratios.stream().mapToDouble(r -> r[0]).toArray(),
            Interval.atMost(TRACE)),
        Runs.median(
            "ratio of nuclear norms",
            ratios.stream().mapToDouble(r -> r[1]).toArray(),
            Interval.atMost(NUCLEAR)));
  }

  private static double[] ratios(
      ProblemLaw law, int depth, int replicate, Settings settings, Run run) {
    Streams streams = run.streams();
    Widths widths = law.widths(depth);
    SensingTraining training =
        SensingTraining.run(
            Method.LABEL_NOISE,
            law.draw(streams, replicate),
            widths,
            settings,
            streams.child("depth " + depth + ", problem " + replicate));
    SensingSnapshot start = training.path().get(0);
    SensingSnapshot end = training.end();
    return new double[] {end.trace() / start.trace(), end.nuclear() / start.nuclear()};
  }
}

package org.lemmata.hessian.flatness.claim;

import java.util.stream.IntStream;
import org.lemmata.hessian.flatness.study.SensingStudy;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;

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
                + " 6$, $n = 24$ and $1.2 \\cdot 10^4$ steps of $\\eta = 0.006$ from a loss of"
                + " $10^{-6}$ of that of the zero matrix; otherwise the notes' $d = 10$, $n = 60$"
                + " and $2 \\cdot 10^5$ steps of $\\eta = 0.002$, about twice the $\\eta^2 \\sigma^2$"
                + " times steps. Reports the median ratios of end to start, which are to be at most"
                + " %s for the trace and %s for the norm.".formatted(TRACE, NUCLEAR))
        .in("labels with noise, σ = 1/2", 0.5, NoiseFlattens::check)
        .control("no noise, σ = 0", 0.0)
        .build();
  }

  private static Evidence check(Double sigma, Run run, Scale scale) {
    Sensing sizes = Sensing.at(scale);
    Table table =
        run.table(
            SensingStudy.STUDY,
            sizes.alternating(
                sizes.enough(),
                scale.choose(16, 20, 40),
                "method=label-noise",
                "sigma=" + sigma,
                "fitted=" + scale.choose("1e-6", "1e-13", "1e-13"),
                "eta=" + scale.choose("0.006", "0.002", "0.002"),
                "steps=" + scale.choose(12_000, 200_000, 200_000),
                "points=1"));
    return Every.of(
        "end of label-noise SGD over its start",
        Runs.median("ratio of traces", ratios(table.doubles("trace")), Interval.atMost(TRACE)),
        Runs.median(
            "ratio of nuclear norms", ratios(table.doubles("nuclear")), Interval.atMost(NUCLEAR)));
  }

  /** End over start, the two rows of each run. */
  private static double[] ratios(double[] rows) {
    return IntStream.range(0, rows.length / 2)
        .mapToDouble(i -> rows[2 * i + 1] / rows[2 * i])
        .toArray();
  }
}

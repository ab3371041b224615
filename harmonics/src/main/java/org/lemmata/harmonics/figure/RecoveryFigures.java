package org.lemmata.harmonics.figure;

import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.vertical;
import static org.lemmata.study.figure.Layer.where;

import java.util.List;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;

/** Recovery of random and spiky functions from samples. */
final class RecoveryFigures {

  private static final int FIELD = 0;
  private static final int ZONAL = 1;
  private static final String SAMPLES = "samples n";

  private RecoveryFigures() {}

  static Figure errors() {
    return Figure.of("harmonics.fig-recovery", "The same error on average, not at every point")
        .source(HarmonicsFigures.OURS)
        .caption(
            "Errors of recovering a function from n samples with noise, d = 5, σ = 1, decay α = 1,"
                + " degrees up to 10 (8 at quick scale), with one standard error. The random truth"
                + " is a draw of the Gaussian random field; the spiky one has the same norm in"
                + " every degree, all in zonal harmonics at one axis. (a), (c) Root mean square of"
                + " the L² error, exact from coefficients: the same for both. (b), (d) Mean of the"
                + " largest error that an ascent found, a lower bound of the L∞ error: several"
                + " times larger for the spike. (a), (b) Least squares over degrees up to 4, which"
                + " leaves about 1 of the spike's height for each higher degree, however many the"
                + " samples; grey: the L² error predicted (derived), close for n from about three"
                + " times the 105 coefficients on. (c), (d) Kernel ridge regression with the"
                + " field's covariance as kernel.")
        .inputs(curve("least-squares"), curve("kernel-ridge"))
        .panel(
            pair("least-squares", "least squares, L²", "l2", "l2_error", "L² error")
                .with(
                    line("n", "predicted")
                        .from("least-squares", where("truth", "field"))
                        .label("predicted")
                        .grey()
                        .dashed()))
        .panel(pair("least-squares", "least squares, L∞", "linf", "linf_error", "L∞ error found"))
        .panel(pair("kernel-ridge", "kernel ridge, L²", "l2", "l2_error", "L² error"))
        .panel(pair("kernel-ridge", "kernel ridge, L∞", "linf", "linf_error", "L∞ error found"))
        .build();
  }

  static Figure spike() {
    return Figure.of("harmonics.fig-spike", "How many samples it takes to find a spike")
        .source(HarmonicsFigures.OURS)
        .caption(
            "Share of tries in which one algorithm recovers P_k(x·ξ) with an error below 1/2"
                + " everywhere, from n samples with standard normal noise; d = 5, β = 1, with one"
                + " standard error. The algorithm takes for ξ the point u where Σ yᵢ P_k(u·xᵢ) is"
                + " largest. Lemma 7: no algorithm recovers every function of this class from n <"
                + " N/β² samples, N being the number of harmonics of degree k. A simulation can"
                + " only show one algorithm, and how often it succeeds; this one needs some twenty"
                + " times as many samples.")
        .inputs(spike("4"), spike("6"))
        .panel(
            Panel.of("", Axis.log("n / N"), Axis.linear("share of successes").from(0, 1))
                .with(vertical(1).label("Lemma 7: n = N/β²"))
                .with(successes("4", "k = 4, N = 55", 0))
                .with(successes("6", "k = 6, N = 140", 1)))
        .build();
  }

  private static Input curve(String method) {
    return Input.of(method, "harmonics.recovery-curve")
        .set("method", method)
        .set(
            "samples",
            "150:400:1000",
            "150:300:600:1200:2400:5000:10000",
            "150:300:600:1200:2400:5000:10000:20000")
        .set("largest", "8", "10", "10")
        .set("repetitions", "5", "20", "100");
  }

  private static Panel pair(String method, String title, String y, String error, String axis) {
    return Panel.of(title, Axis.log(SAMPLES), Axis.log(axis))
        .with(
            of(line("n", y), method, FIELD),
            of(line("n", y), method, ZONAL),
            of(points("n", y, error), method, FIELD),
            of(points("n", y, error), method, ZONAL));
  }

  private static Layer of(Layer layer, String method, int truth) {
    return layer
        .from(method, where("truth", truth == FIELD ? "field" : "zonal"))
        .label(truth == FIELD ? "random truth" : "spiky truth")
        .colour(truth);
  }

  private static Input spike(String k) {
    return Input.of("spike-" + k, "harmonics.zonal-recovery")
        .set("k", k)
        .set(
            "ratios",
            "0.5:3:10:20:40",
            "0.5:1:2:3.5:5:7:10:14:20:28:40",
            "0.5:0.7:1:1.4:2:2.8:4:5.6:8:11:16:22:32:40")
        .set("repetitions", "16", "100", "1000");
  }

  /** A line and on it points with error bars. */
  private static List<Layer> successes(String k, String label, int colour) {
    return List.of(
        line("ratio", "success").from("spike-" + k).label(label).colour(colour),
        points("ratio", "success", "standard_error")
            .from("spike-" + k)
            .label(label)
            .colour(colour));
  }
}

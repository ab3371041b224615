package org.lemmata.hessian.flatness.figure;

import static org.lemmata.study.figure.Layer.band;
import static org.lemmata.study.figure.Layer.horizontal;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.where;

import java.util.List;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;

/** The figures of flatness regularisation, all in this project's own setting. */
public final class FlatnessFigures {

  static final String OURS = "ours (our setting; the paper's own is not known to us)";
  private static final String[] DEPTHS = {"2", "3", "4"};
  private static final String DEPTH = "L = {}";
  private static final String RATIO = "F(M) / closed form";

  private FlatnessFigures() {}

  /** All of them, in the order they should be shown. */
  public static List<Figure> all() {
    return List.of(
        labelNoise(), transition(), PhaseFigure.figure(), regulariser(), spectrum(), lambda());
  }

  static Figure labelNoise() {
    return Figure.of("flatness.fig-label-noise", "SGD with label noise finds flat minima")
        .source(OURS)
        .caption(
            "Our setting: d = 10, rank 1, n = 60 Gaussian measurements (d = 6, n = 24 at the"
                + " quick scale), networks of depth L with layers of width d. Gradient descent"
                + " from weights of variance 1/d fits the measurements; from there SGD of batch 1"
                + " with η = 0.002 (0.006 at the quick scale) goes on, with noise ±1/2 in the"
                + " labels. The trace of the Hessian falls, the nuclear norm with it,"
                + " and the error goes down to what the noise in the labels leaves.")
        .inputs(
            Input.of("noise", "flatness.sensing")
                .set("method", "label-noise")
                .set("d", "6", "10", "10")
                .set("samples", "24", "60", "60")
                .set("eta", "0.006", "0.002", "0.002")
                .set("steps", "22000", "200000", "200000")
                .set("fitted", "1e-6", "1e-13", "1e-13")
                .set("points", "40", "80", "200")
                .sweep("depth", DEPTHS))
        .columns(3)
        .panel(
            Panel.of("error", Axis.linear("step"), Axis.log("‖E − M*‖² / ‖M*‖²"))
                .with(byDepth("noise", "step", "error")))
        .panel(
            Panel.of("nuclear norm", Axis.linear("step"), Axis.linear("‖E‖∗ / ‖M*‖∗"))
                .with(horizontal(1).label("truth"))
                .with(byDepth("noise", "step", "nuclear")))
        .panel(
            Panel.of("trace", Axis.linear("step"), Axis.log("Tr Hess"))
                .with(byDepth("noise", "step", "trace")))
        .build();
  }

  static Figure transition() {
    return Figure.of("flatness.fig-recovery", "When M* is recovered")
        .source(OURS)
        .caption(
            "Our setting: share of random problems in which M* is recovered, that is ‖E − M*‖² <"
                + " 10⁻⁴ ‖M*‖², with standard errors, and mean squared relative error; d = 10 (6 at"
                + " the quick scale), rank 1, Gaussian measurements. Regularising by the trace of"
                + " the Hessian (λ falling from 10⁻² to 10⁻⁶, depth L) recovers about as soon as"
                + " the least nuclear norm does. Plain gradient descent from the same weights, here"
                + " at L = 3, hardly ever does (at the standard scale and the default seed in one"
                + " problem of 20 at n = 80, in none at n = 60 and 70). The least Frobenius norm has"
                + " mean error 1 − n/d².")
        .inputs(
            recovery("flat", "flatness").set("steps", "300", "3000", "3000").sweep("depth", DEPTHS),
            recovery("gd", "gd"),
            recovery("nuclear", "min-nuclear"),
            recovery("frobenius", "min-frobenius"))
        .panel(
            Panel.of("success", Axis.linear("measurements n"), Axis.linear("share recovered"))
                .with(
                    line("n", "success")
                        .from("nuclear")
                        .label("least nuclear norm")
                        .colour(4)
                        .width(4),
                    share("nuclear").label("least nuclear norm").colour(4),
                    line("n", "success").from("gd").label("plain GD, L = 3").colour(3),
                    share("gd").label("plain GD, L = 3").colour(3),
                    line("n", "success")
                        .from("flat")
                        .by("depth")
                        .label("trace, " + DEPTH)
                        .colour(0),
                    share("flat").by("depth").label("trace, " + DEPTH).colour(0)))
        .panel(
            Panel.of("error", Axis.linear("measurements n"), Axis.log("mean ‖E − M*‖² / ‖M*‖²"))
                .with(
                    line("n", "error")
                        .from("frobenius")
                        .label("least Frobenius norm")
                        .grey()
                        .dashed(),
                    line("n", "error").from("gd").label("plain GD, L = 3").colour(3),
                    line("n", "error").from("flat").by("depth").label("trace, " + DEPTH)))
        .build();
  }

  /** Points with error bars. */
  private static Layer share(String input) {
    return points("n", "success", "standard_error").from(input);
  }

  static Figure regulariser() {
    return Figure.of("flatness.fig-rip", "The regulariser approaches its closed form")
        .source(OURS)
        .caption(
            "Our setting: F(M), the least trace of the Hessian over factorisations of a random"
                + " 4-by-4 matrix M, over its closed form for isotropic measurements, 2L d^(2/L)"
                + " times the nuclear norm of M to the power 2(L − 1)/L, against the number n of"
                + " Gaussian measurements; fresh measurements for each n. The band is the range of"
                + " (1/n) Σ (u′A_i v)² over unit u and v, as found by search; the theorem keeps the"
                + " ratio within it. On the right the same ratios alone.")
        .inputs(
            Input.of("rip", "flatness.rip")
                .set("starts", "5", "40", "200")
                .sweep(
                    "samples", "10", "14", "20", "30", "50", "80", "150", "300", "600", "1200",
                    "2500", "5000"))
        .panel(
            Panel.of("within its bounds", Axis.log("measurements n"), Axis.linear(RATIO))
                .with(
                    band("samples", "lower", "upper")
                        .from("rip", where("depth", 2))
                        .label("rank-one range")
                        .grey()
                        .opacity(0.4),
                    horizontal(1),
                    byDepth("rip", "samples", "ratio")))
        .panel(
            Panel.of("closer", Axis.log("measurements n"), Axis.linear(RATIO))
                .with(horizontal(1), byDepth("rip", "samples", "ratio")))
        .build();
  }

  static Figure spectrum() {
    return Figure.of("flatness.fig-spectrum", "Singular values of the learned matrix")
        .source(OURS)
        .caption(
            "Our setting: one problem with d = 10, rank 2, both singular values 1, n = 70 Gaussian"
                + " measurements, depth 3. Gradient descent and the least Frobenius norm fit the"
                + " measurements with full rank. With the trace of the Hessian at λ = 10⁻⁶ the"
                + " spectrum is that of M* and of the least nuclear norm, up to about λ; label"
                + " noise comes close to it, up to the noise.")
        .inputs(
            Input.of("spectrum", "flatness.spectrum")
                .set("fitted", "1e-6", "1e-13", "1e-13")
                .set("eta", "0.004", "0.002", "0.002")
                .set("steps", "50000", "200000", "200000"))
        .panel(
            Panel.of("", Axis.linear("index").from(0.5, 10.5), Axis.linear("singular value"))
                .with(spectrum("gd", "plain GD", 3))
                .with(spectrum("min-frobenius", "least Frobenius norm", 4))
                .with(spectrum("label-noise", "label noise", 1))
                .with(spectrum("flatness", "trace", 0))
                .with(
                    points("index", "value")
                        .from("spectrum", where("method", "truth"))
                        .label("M*")
                        .grey()
                        .width(1.2)))
        .build();
  }

  static Figure lambda() {
    return Figure.of("flatness.fig-lambda", "The error against λ")
        .source(OURS)
        .caption(
            "Our setting: relative error of the minimiser of loss + λ Tr Hess, d = 10, rank 1. With"
                + " n = 60 measurements it is proportional to λ; with n = 20, too few for"
                + " recovery, it stays.")
        .inputs(
            Input.of("enough", "flatness.lambda").sweep("depth", DEPTHS),
            Input.of("few", "flatness.lambda")
                .set("samples", "20")
                .set("steps", "300", "1000", "3000")
                .sweep("depth", DEPTHS))
        .panel(lambda("n = 60", "enough"))
        .panel(lambda("n = 20", "few"))
        .build();
  }

  private static Panel lambda(String title, String input) {
    return Panel.of(title, Axis.log("λ"), Axis.log("‖E − M*‖ / ‖M*‖").from(1e-5, 3))
        .with(byDepth(input, "lambda", "error"));
  }

  private static Input recovery(String name, String method) {
    return Input.of(name, "flatness.recovery")
        .set("method", method)
        .set("d", "6", "10", "10")
        .set("fitted", "1e-6", "1e-13", "1e-13")
        .set(
            "samples",
            "8:12:16:20:24",
            "20:25:30:35:40:45:50:60:70:80",
            "20:25:30:35:40:45:50:60:70:80")
        .set("repetitions", "6", "20", "100");
  }

  private static Layer byDepth(String input, String x, String y) {
    return line(x, y).from(input).by("depth").label(DEPTH);
  }

  private static Layer spectrum(String method, String label, int colour) {
    return line("index", "value")
        .from("spectrum", where("method", method))
        .label(label)
        .colour(colour);
  }
}

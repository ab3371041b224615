package org.lemmata.meanfield.figure;

import static org.lemmata.study.figure.Layer.horizontal;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.vertical;
import static org.lemmata.study.figure.Layer.where;

import java.util.List;
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Selection;

/** The figures of finite networks and of kernels on the same data. */
public final class NetworkFigures {

  private static final String END = "10";
  private static final String SEVEN = "0:0.0001:0.001:0.01:0.1:1:10";
  private static final String[] WIDTHS = {"50", "100", "200", "400", "800"};

  private NetworkFigures() {}

  /** All of them, in the order they should be shown. */
  public static List<Figure> all() {
    return List.of(width(), samples());
  }

  static Figure width() {
    return Figure.of("meanfield.fig-width", "Finite networks against the flow of infinite width")
        .source("ours (the setting is the paper's as commonly quoted, the flow is derived)")
        .caption(
            "d = 10, γ = (0.4, 0.25), σ₂ = σ₄ = 1: projected gradient descent on the population"
                + " loss with step η = 0.05, at the quick scale 0.1 in (a) and 0.2 in (b). (a) Population loss of one network of each width m,"
                + " and of infinitely many neurons by the one-dimensional flow. (b) The loss at t ="
                + " 10 of several networks of each width; the gap to the flow shrinks about as"
                + " 1/m.")
        .inputs(
            descent("curves", "0")
                .set("rows", "50", "100", "100")
                .set("step", "0.1", "0.05", "0.05"),
            descent("ends", "0")
                .set("rows", "1")
                .set("step", "0.2", "0.05", "0.05")
                .sweep("draw", "1", "2", "3", "4"),
            Input.of("flow", "meanfield.population")
                .set("d", "10")
                .set("gamma2", "0.4")
                .set("gamma4", "0.25")
                .set("times", "0..10/100"))
        .panel(
            Panel.of("one network of each width", Axis.linear("time t"), Axis.log("loss"))
                .with(
                    line("t", "loss").from("curves").by("width").label("m = {}"),
                    line("t", "loss").from("flow").label("infinite width").grey().dashed()))
        .panel(
            Panel.of("at t = 10", Axis.log("width m"), Axis.log("loss"))
                .with(
                    horizontal("loss").from("flow", where("t", END)).label("infinite width"),
                    points("width", "loss")
                        .from("ends", where("t", END))
                        .label("networks")
                        .colour(0)
                        .width(0.6)))
        .build();
  }

  static Figure samples() {
    return Figure.of("meanfield.fig-samples", "How many samples it takes to learn degree 4")
        .source("ours (the bound for kernels is derived)")
        .caption(
            "Relative error of degree 4 on the whole population against the number n of samples; γ"
                + " = (0.4, 0.25), σ₂ = σ₄ = 1. Networks: 500 neurons, η = 0.05 (at the quick"
                + " scale 200 and 0.2), t = 10, three draws of neurons and samples. Kernel: ridge"
                + " regression with the network's tangent kernel, the best of 7 ridges (at the quick"
                + " scale of 2, one of them 0) chosen by the error itself, which favours it. Bound: what every inner-product kernel is left with; its mean is 1 − n/N₄"
                + " exactly. Both are means over directions q. N₄ is 660, 2940 and 8645; N₄ of"
                + " order d⁴ is why kernels need so many samples. The mark at n = 5d² is where the"
                + " separation is checked; it is not the theorem's n, of order d^3.1, which exceeds"
                + " N₄ below d = 28.")
        .inputs(
            networks("10", "25", "50", "100", "200", "350", "500", "700"),
            networks("15", "100", "225", "450", "700", "1125"),
            networks("20", "100", "250", "500", "1000", "2000"),
            kernels("10", "25", "50", "100", "200", "350", "500", "600", "660", "714"),
            kernels("15", "50", "100", "225", "450", "700", "1125"),
            kernels("20", "100", "250", "500", "1000", "2000"))
        .columns(3)
        .panel(errors(10, 20, 1_000, true))
        .panel(errors(15, 40, 4_000, false))
        .panel(errors(20, 80, 12_000, false))
        .build();
  }

  private static Input descent(String name, String samples) {
    return Input.of(name, "meanfield.network")
        .set("d", "10")
        .set("samples", samples)
        .set("horizon", END)
        .sweep("width", WIDTHS);
  }

  private static Input networks(String d, String... samples) {
    return Input.of("networks-" + d, "meanfield.network")
        .set("d", d)
        .set("width", "200", "500", "500")
        .set("step", "0.2", "0.05", "0.05")
        .set("horizon", END)
        .set("rows", "1")
        .sweep("samples", samples)
        .sweep("draw", "0", "1", "2");
  }

  private static Input kernels(String d, String... samples) {
    return Input.of("kernels-" + d, "meanfield.kernel")
        .set("d", d)
        .set("draws", "1", "3", "5")
        .set("directions", "30", "100", "200")
        .set("ridges", "0:0.01", SEVEN, SEVEN)
        .sweep("samples", samples);
  }

  /** One dimension; the legend of the first panel serves all. */
  private static Panel errors(int d, double from, double to, boolean legend) {
    Selection kernels = Selection.of("kernels-" + d);
    Selection networks = Selection.of("networks-" + d, where("t", END));
    double count = new EvenPolynomials(d).count4();
    return Panel.of(
            "d = " + d,
            Axis.log("samples n").from(from, to),
            Axis.linear("relative error of degree 4").from(-0.03, 1.15))
        .with(
            vertical(5.0 * d * d).label(legend ? "n = 5d²" : ""),
            vertical(count).label(legend ? "n = N₄" : "").dotted(),
            small(line("samples", "predicted"), kernels, 2).label(legend ? "1 − n/N₄" : ""),
            small(points("samples", "oracle"), kernels, 2).label(legend ? "bound" : ""),
            small(points("samples", "ridge_e4"), kernels, 0).label(legend ? "kernel" : ""),
            small(points("samples", "e4"), networks, 1).label(legend ? "networks" : ""));
  }

  private static Layer small(Layer layer, Selection rows, int colour) {
    return layer.from(rows).colour(colour).width(0.8);
  }
}

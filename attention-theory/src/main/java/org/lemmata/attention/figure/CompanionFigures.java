package org.lemmata.attention.figure;

import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Selection;
import org.lemmata.study.figure.Style;

/** Figures of companion papers, with what this project adds to them marked in the captions. */
final class CompanionFigures {

  /** Steps of training after which panel (c) looks at a layer. */
  private static final String TRAINED = "1500";

  private CompanionFigures() {}

  static Figure oneStep() {
    return Figure.of("attention.fig-one-step", "A trained layer against one step of GD")
        .source("von Oswald et al. (arXiv 2212.07677), Fig. 2, with exact optima added")
        .caption(
            "d = n = 10, no noise, covariates uniform on (−1/2, 1/2), as the companion's code draws"
                + " them; its text says (−1, 1). (a) Test loss of a trained layer, of the best"
                + " single step of gradient descent on the same tasks, and the exact population"
                + " optimum of such a step. (b) How far the layer's matrix is from a multiple of the"
                + " identity, the matrix of one step. (c) Loss for N examples in dimension N: exact for the best step, and reached by layers after 1500 steps of"
                + " training on the covariates of the code. A layer far above its line has"
                + " stalled away from the optimum; compare the figure of where descent ends. In the companion's units, half of ours, the exact loss at"
                + " N = 10 is 0.206 for the code and 0.825 for the text; the companion's figure has"
                + " an axis from 0.2 to 0.4, which fits the code.")
        .inputs(
            Input.of("train", "attention.train")
                .set("d", "10")
                .set("n", "10")
                .set("covariates", "uniform-half")
                .set("batch", "128", "2048", "2048")
                .set("steps", "5000", "5000", "5000"),
            Input.of("code", "attention.oswald").set("covariates", "uniform-half"),
            Input.of("text", "attention.oswald").set("covariates", "uniform"),
            Input.of("trained", "attention.train")
                .set("covariates", "uniform-half")
                .set("batch", "128", "2048", "2048")
                .set("steps", TRAINED)
                .sweep("d,n", "5/5", "10/10", "15/15", "20/20"))
        .columns(3)
        .panel(
            Panel.of(
                    "training", Axis.linear("step of training"), Axis.linear("test loss E(y − ŷ)²"))
                .with(
                    new Layer.RuleAt(
                        Selection.of("code").where("n", "10"),
                        Layer.Direction.HORIZONTAL,
                        "loss",
                        "exact optimum",
                        Style.AUTO.grey().dashed()))
                .with(trained("loss", "trained layer", Style.AUTO.colour(1)))
                .with(trained("gd_loss", "one GD step", Style.AUTO.colour(0).dashed())))
        .panel(
            Panel.of(
                    "alignment",
                    Axis.linear("step of training"),
                    Axis.log("‖K − (tr K/d) I‖ / ‖K‖"))
                .with(trained("distance", "", Style.AUTO.colour(1))))
        .panel(
            Panel.of("N examples, d = N", Axis.linear("N"), Axis.log("loss E(y − ŷ)²"))
                .with(exact("text", "exact, text", 2))
                .with(exact("code", "exact, code", 0))
                .with(
                    new Layer.Points(
                        Selection.of("trained").where("step", TRAINED),
                        "n",
                        "loss",
                        "",
                        "trained, code",
                        Style.AUTO.colour(1))))
        .build();
  }

  static Figure layers() {
    return Figure.of("attention.fig-layers", "Optimal steps of several layers")
        .source("Ahn et al. (arXiv 2306.00297), Fig. 2, with exact optimal steps")
        .caption(
            "d = 5, n = 20, no noise, prior w ~ N(0, Σ⁻¹): the loss of L layers with preconditioners"
                + " −aΣ⁻¹ does not depend on Σ, and the optimal steps a are the reciprocal roots of"
                + " an orthogonal polynomial, exact from Wishart moments (derived). (a) The steps;"
                + " grey lines mark the values published for three trained layers, 0.42–0.43, 0.69"
                + " and 1.71–1.72. (b) The least loss.")
        .inputs(
            Input.of("layers", "attention.layers")
                .set("d", "5")
                .set("n", "20")
                .sweep("layers", "1", "2", "3", "4"))
        .panel(
            Panel.of("steps", Axis.linear("layers L").from(0.5, 4.5), Axis.linear("step a"))
                .with(Layer.horizontal(0.425, "published, L = 3"))
                .with(Layer.horizontal(0.69, ""))
                .with(Layer.horizontal(1.715, ""))
                .with(
                    new Layer.Points(
                        Selection.of("layers"),
                        "layers",
                        "step",
                        "",
                        "exact",
                        Style.AUTO.colour(0))))
        .panel(
            Panel.of("loss", Axis.linear("layers L").from(0.5, 4.5), Axis.log("least loss"))
                .with(
                    new Layer.Points(
                        Selection.of("layers"), "layers", "loss", "", "", Style.AUTO.colour(0))))
        .build();
  }

  static Figure logistic() {
    Selection flow = Selection.of("flow").by("start");
    return Figure.of("attention.fig-logistic", "Gradient flow follows a logistic curve")
        .source("setting of Zhang, Frei and Bartlett (arXiv 2306.09927); the logistic is derived")
        .caption(
            "Gradient flow on the population loss from balanced starts A = αI, b² = dα², with d = 5,"
                + " n = 20, no noise. Lines: p = bα by the exact logistic; circles: p integrated"
                + " over all weights. The limit is the optimal step η* = 1/26.")
        .inputs(
            Input.of("flow", "attention.flow")
                .set("d", "5")
                .set("n", "20")
                .set("noise", "0")
                .set("times", "30")
                .sweep("start", "0.001", "0.03", "0.3", "2"))
        .panel(
            Panel.of("", Axis.linear("4n√d · t"), Axis.linear("p"))
                .with(
                    new Layer.RuleAt(
                        Selection.of("flow").where("start", "0.001").where("t", "0"),
                        Layer.Direction.HORIZONTAL,
                        "optimum",
                        "η*",
                        Style.AUTO.grey().dashed()))
                .with(new Layer.Line(flow, "scaled", "logistic", "p(0) = {} η*", Style.AUTO))
                .with(new Layer.Points(flow, "scaled", "p", "", "", Style.AUTO.grey().width(0.7))))
        .build();
  }

  private static Layer trained(String column, String label, Style style) {
    return new Layer.Line(Selection.of("train"), "step", column, label, style);
  }

  private static Layer exact(String input, String label, int colour) {
    return new Layer.Line(Selection.of(input), "n", "loss", label, Style.AUTO.colour(colour));
  }
}

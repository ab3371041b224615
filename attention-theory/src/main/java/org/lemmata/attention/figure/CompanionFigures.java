package org.lemmata.attention.figure;

import static org.lemmata.study.figure.Layer.horizontal;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.where;

import org.lemmata.attention.published.CompanionValues;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Panel;

/** Figures of companion papers, with what this project adds to them marked in the captions. */
final class CompanionFigures {

  /** Steps of training after which panel (c) looks at a layer. */
  private static final String TRAINED = "1500";

  /** Tasks in a batch at quick scale. */
  private static final String BATCH = "32";

  private CompanionFigures() {}

  static Figure oneStep() {
    return Figure.of("attention.fig-one-step", "A trained layer against one step of GD")
        .source("von Oswald et al. (arXiv 2212.07677), Fig. 2, with exact optima added")
        .caption(
            "d = n = 10, no noise, covariates uniform on (−1/2, 1/2), as the companion's code draws"
                + " them; its text says (−1, 1). (a) Test loss of a trained layer, of the best"
                + " single step of gradient descent on the same tasks, and the exact population"
                + " optimum of such a step. (b) How far the layer's matrix is from a multiple of"
                + " the identity, the matrix of one step. (c) Loss for N examples in dimension N:"
                + " exact for the best step, and reached by layers after 1500 steps of training on"
                + " the covariates of the code. A layer far above its line has stalled away from"
                + " the optimum; compare the figure of where descent ends. In the companion's"
                + " units, half of ours, the exact loss at N = 10 is 0.206 for the code and 0.825"
                + " for the text; the axis of the companion's figure is "
                + CompanionValues.inWords(CompanionValues.OSWALD_AXIS)
                + ", which fits the code.")
        .published(CompanionValues.OSWALD_AXIS)
        .inputs(
            Input.of("train", "attention.train")
                .set("d", "10")
                .set("n", "10")
                .set("covariates", "uniform-half")
                .set("batch", BATCH, "2048", "2048")
                .set("steps", TRAINED, "5000", "5000"),
            Input.of("code", "attention.oswald").set("covariates", "uniform-half"),
            Input.of("text", "attention.oswald").set("covariates", "uniform"),
            Input.of("trained", "attention.train")
                .set("covariates", "uniform-half")
                .set("batch", BATCH, "2048", "2048")
                .set("steps", TRAINED)
                .sweep("d,n", "5/5", "10/10", "15/15", "20/20"))
        .columns(3)
        .panel(
            Panel.of(
                    "training", Axis.linear("step of training"), Axis.linear("test loss E(y − ŷ)²"))
                .with(
                    horizontal("loss").from("code", where("n", 10)).label("exact optimum"),
                    line("step", "loss").from("train").label("trained layer").colour(1),
                    line("step", "gd_loss").from("train").label("one GD step").colour(0).dashed()))
        .panel(
            Panel.of(
                    "alignment",
                    Axis.linear("step of training"),
                    Axis.log("‖K − (tr K/d) I‖ / ‖K‖"))
                .with(line("step", "distance").from("train").colour(1)))
        .panel(
            Panel.of("N examples, d = N", Axis.linear("N"), Axis.log("loss E(y − ŷ)²"))
                .with(
                    line("n", "loss").from("text").label("exact, text").colour(2),
                    line("n", "loss").from("code").label("exact, code").colour(0),
                    points("n", "loss")
                        .from("trained", where("step", TRAINED))
                        .label("trained, code")
                        .colour(1)))
        .build();
  }

  static Figure layers() {
    return Figure.of("attention.fig-layers", "Optimal steps of several layers")
        .source("Ahn et al. (arXiv 2306.00297), Fig. 2, with exact optimal steps")
        .caption(
            "d = 5, n = 20, no noise, prior w ~ N(0, Σ⁻¹): the loss of L layers with"
                + " preconditioners −aΣ⁻¹ does not depend on Σ, and the optimal steps a are the"
                + " reciprocal roots of an orthogonal polynomial, exact from Wishart moments"
                + " (derived). (a) The steps; grey lines mark the values published for three"
                + " trained layers, "
                + CompanionValues.inWords(CompanionValues.AHN_STEPS)
                + ". (b) The least loss.")
        .published(CompanionValues.AHN_STEPS)
        .inputs(
            Input.of("layers", "attention.layers")
                .set("d", "5")
                .set("n", "20")
                .sweep("layers", "1", "2", "3", "4"))
        .panel(
            Panel.of("steps", Axis.linear("layers L").from(0.5, 4.5), Axis.linear("step a"))
                .with(
                    horizontal("middle")
                        .from(CompanionValues.AHN_STEPS.name())
                        .by("step")
                        .label("published, L = 3"),
                    points("layers", "step").from("layers").label("exact").colour(0)))
        .panel(
            Panel.of("loss", Axis.linear("layers L").from(0.5, 4.5), Axis.log("least loss"))
                .with(points("layers", "loss").from("layers").colour(0)))
        .build();
  }

  static Figure logistic() {
    return Figure.of("attention.fig-logistic", "Gradient flow follows a logistic curve")
        .source("setting of Zhang, Frei and Bartlett (arXiv 2306.09927); the logistic is derived")
        .caption(
            "Gradient flow on the population loss from balanced starts A = αI, b² = dα², with d ="
                + " 5, n = 20, no noise. Lines: p = bα by the exact logistic; circles: p integrated"
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
                    horizontal("optimum")
                        .from("flow", where("start", 0.001), where("t", 0))
                        .label("η*"),
                    line("scaled", "logistic").from("flow").by("start").label("p(0) = {} η*"),
                    points("scaled", "p").from("flow").by("start").grey().width(0.7)))
        .build();
  }
}

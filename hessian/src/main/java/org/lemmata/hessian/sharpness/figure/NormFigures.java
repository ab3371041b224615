package org.lemmata.hessian.sharpness.figure;

import static org.lemmata.study.figure.Layer.heatMap;
import static org.lemmata.study.figure.Layer.horizontal;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.where;

import java.util.Map;
import org.lemmata.hessian.sharpness.published.PaperValues;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Panel;

/** Figures 2, 6 and 10: networks with simplified batch norm or layer norm. */
final class NormFigures {

  private static final String PARTS =
      "Where a normalised network does not fit, its trace has a second part of either sign beside"
          + " that with the squared gradients, which is drawn alone too; negative traces cannot be"
          + " drawn.";

  private NormFigures() {}

  static Figure layerNorm() {
    TrainingPanels small =
        TrainingPanels.of("small", "layer-norm", "small first layer")
            .ofNormalised()
            .set("first", "0.01")
            .stages("0.1/0.1/1/0/1500", "0.1/0.1/1/0/10000", "0.1/0.1/1/0/100000");
    String fixed = "0.01/0.1/1/0/500:0.01/0.5/1/0/500:0.01/1/1/0/500";
    TrainingPanels norm =
        TrainingPanels.of("norm", "layer-norm", "norm of (W₁, b₁) fixed")
            .ofNormalised()
            .set("norm", "10")
            .stages(fixed, fixed, fixed);
    return Courses.figure("sharpness.fig-6", "With layer norm: ascent generalises all the same")
        .caption(
            Courses.XOR
                + "The network is W₂h/‖h‖ with h = relu(W₁x + b₁), trained by 1-SAM. (a, b) η ="
                + " ρ = 0.1, the first layer's initial weights divided by 100. (c, d) (W₁, b₁) is"
                + " rescaled to Frobenius norm 10 after each step, η = 0.01, and ρ = 0.1, 0.5, 1"
                + " for 500 epochs each. A flattest network with layer norm, of trace 2, may"
                + " memorise; the paper finds accuracies of almost 1 here, at a trace close to"
                + " the bound (dashed). "
                + PARTS)
        .source("Wen, Li, Ma, Fig. 6")
        .with(small)
        .with(norm)
        .build();
  }

  static Figure batchNorm() {
    TrainingPanels sam =
        small(TrainingPanels.of("sam", "batch-norm", "1-SAM"))
            .unbounded()
            .ofNormalised()
            .stages("0.005/0.1/1/0/600", "0.005/0.1/1/0/600", "0.005/0.1/1/0/100000");
    Input features =
        new Input("first", "sharpness.features", sam.input().settings(), Map.of(), false);
    return Courses.figure("sharpness.fig-2", "With batch norm: ascent finds the two bits")
        .caption(
            "y = x₁x₂ on {−1, 1}³⁰, n = 100 points, squared loss, simplified batch norm, 1-SAM with"
                + " η = 0.005, ρ = 0.1 (quick scale: d = 12, n = 40, width 20). Our width is 100,"
                + " not the paper's 500: there the first step on the output weights multiplies the"
                + " error by about 1 − 2ηm = −4, and the training diverges. The paper goes on with"
                + " η = 0.003, ρ = 1, which sends our network to f = 0; it is left out. (a, b)"
                + " accuracy and trace; the dashed line is the infimum 8 under Condition 1 (the"
                + " paper prints 4, see the errata), which these points do not meet. (c) W₁ at the"
                + " end of this training, the last column being the bias. (d) Norms of its columns:"
                + " those of x₁ and x₂ stand out. The paper quotes "
                + PaperValues.norm("x1")
                + " and "
                + PaperValues.norm("x2")
                + " and at most "
                + PaperValues.norm("others")
                + " for the others.")
        .published(PaperValues.COLUMN_NORMS)
        .source("Wen, Li, Ma, Fig. 2")
        .input(sam.input())
        .input(features)
        .panel(sam.accuracy())
        .panel(sam.trace().with(horizontal(8).label("infimum under Condition 1")))
        .panel(
            Panel.of(
                    "first layer",
                    Axis.linear("coordinate"),
                    Axis.linear("neuron").from(Double.NaN, Double.NaN))
                .with(heatMap("coordinate", "neuron", "weight").from("first").label("weight")))
        .panel(
            Panel.of(
                    "columns of the first layer",
                    Axis.linear("coordinate"),
                    Axis.linear("norm").from(0, Double.NaN))
                .with(points("coordinate", "column_norm").from("first", where("neuron", 1))))
        .build();
  }

  private static TrainingPanels small(TrainingPanels training) {
    return training
        .set("width", "20", "100", "100")
        .set("d", "12", "30", "30")
        .set("samples", "40", "100", "100");
  }

  static Figure logistic() {
    TrainingPanels batch =
        small(TrainingPanels.of("batch", "batch-norm", "batch norm"))
            .set("loss", "logistic")
            .ofNormalised()
            .unbounded()
            .stages("0.1/0.2/1/0/300", "0.1/0.2/1/0/400", "0.1/0.2/1/0/40000");
    TrainingPanels layer =
        TrainingPanels.of("layer", "layer-norm", "layer norm, small first layer")
            .set("loss", "logistic")
            .set("first", "0.01")
            .ofNormalised()
            .stages(
                "1/0.5/1/0/400:1/1/1/0/800",
                "1/0.5/1/0/1000:1/1/1/0/4000",
                "1/0.5/1/0/1000:1/1/1/0/100000");
    return Courses.figure("sharpness.fig-10", "Logistic loss with batch norm and with layer norm")
        .caption(
            Courses.LOGISTIC
                + "1-SAM. (a, b) batch norm, η = 0.1, ρ = 0.2; its width is 100 as in Fig. 2 (quick"
                + " scale: d = 12, n = 40, width 20). (c, d) layer norm, η = 1, ρ = 0.5, then ρ ="
                + " 1; the first layer's initial weights divided by 100. Such large ρ leave the"
                + " loss well above its least value, so that traces may be below the bound"
                + " (dashed), which is for networks of least loss. "
                + PARTS)
        .source("Wen, Li, Ma, Fig. 10")
        .with(batch)
        .with(layer)
        .build();
  }
}

package org.lemmata.hessian.sharpness.figure;

import org.lemmata.hessian.sharpness.published.PaperValues;
import org.lemmata.study.figure.Figure;

/** Figures 5, 7, 8, 9 and 11: other activations, data, losses and depths. */
final class OtherFigures {

  private OtherFigures() {}

  static Figure softplus() {
    TrainingPanels decay =
        TrainingPanels.of("decay", "bias", "SGD, weight decay")
            .set("activation", "softplus")
            .unbounded()
            .stages("0.001/0/1/0.05/800", "0.001/0/1/0.05/3000", "0.001/0/1/0.05/100000");
    TrainingPanels sam =
        TrainingPanels.of("sam", "bias", "1-SAM")
            .set("activation", "softplus")
            .unbounded()
            .stages(
                "0.0005/0.05/1/0/400:0.001/0.1/1/0/600",
                "0.0005/0.05/1/0/1500:0.001/0.1/1/0/1500",
                "0.0005/0.05/1/0/100000:0.001/0.1/1/0/100000");
    return Courses.figure("sharpness.fig-5", "Softplus in place of relu")
        .caption(
            Courses.XOR
                + "The network has biases and softplus units. (a, b) SGD with η = 0.001 and weight"
                + " decay 0.05. (c, d) 1-SAM with η = 0.0005, ρ = 0.05, then η = 0.001, ρ = 0.1."
                + " The paper goes on with η = 0.005, ρ = 1; here, after the shorter stages, that"
                + " diverged at width 500 and sent the network to f = 0 at width 100, so it is left"
                + " out. No lower bound of the trace is known for softplus.")
        .source("Wen, Li, Ma, Fig. 5")
        .with(decay)
        .with(sam)
        .build();
  }

  static Figure ball() {
    return Courses.figure("sharpness.fig-7", "Points in a ball")
        .caption(
            "x is uniform in the ball of radius √d, y = |x₁| − |x₂|; d = 10, n = 100, squared loss,"
                + " width 500,"
                + Courses.SCALES
                + "1-SAM with η = 0.01, ρ = 0.2. (a, b) without biases, (c, d) with biases; which"
                + " of its two panels has which network is our reading of the paper. Accuracy is"
                + " the share of fresh points with the right sign. The dashed bound is that of"
                + " these points. At this ρ the networks do not fit, so that their trace may be"
                + " below it.")
        .source("Wen, Li, Ma, Fig. 7")
        .with(ball("without", "no-bias", "without biases"))
        .with(ball("with", "bias", "with biases"))
        .build();
  }

  private static TrainingPanels ball(String name, String architecture, String title) {
    return TrainingPanels.of(name, architecture, title)
        .set("data", "ball")
        .set("d", "10")
        .stages("0.01/0.2/1/0/1500", "0.01/0.2/1/0/10000", "0.01/0.2/1/0/100000");
  }

  static Figure logisticNoBias() {
    TrainingPanels decay =
        TrainingPanels.of("decay", "no-bias", "SGD, weight decay")
            .set("loss", "logistic")
            .stages("0.1/0/10/0.01/1000", "0.1/0/10/0.01/10000", "0.1/0/10/0.01/100000");
    TrainingPanels sam =
        TrainingPanels.of("sam", "no-bias", "1-SAM")
            .set("loss", "logistic")
            .stages("0.1/0.2/1/0/800", "0.1/0.2/1/0/10000", "0.1/0.2/1/0/100000");
    return Courses.figure("sharpness.fig-8", "Logistic loss, without biases")
        .caption(
            Courses.LOGISTIC
                + "The network has no biases. (a, b) SGD of batch 10 with η = 0.1 and weight decay"
                + " 0.01. (c, d) 1-SAM with η = 0.1, ρ = 0.2. Both generalise, in the paper and"
                + " here with the default seed. The dashed line is the Cauchy-Schwarz bound for"
                + " networks of least loss.")
        .source("Wen, Li, Ma, Fig. 8")
        .with(decay)
        .with(sam)
        .build();
  }

  static Figure logisticBias() {
    TrainingPanels decay =
        TrainingPanels.of("decay", "bias", "SGD, weight decay")
            .set("loss", "logistic")
            .stages("0.01/0/1/0.05/600", "0.01/0/1/0.05/10000", "0.01/0/1/0.05/100000");
    TrainingPanels sam =
        TrainingPanels.of("sam", "bias", "1-SAM")
            .set("loss", "logistic")
            .stages("0.1/0.2/1/0/1500", "0.1/0.2/1/0/10000", "0.1/0.2/1/0/100000");
    return Courses.figure("sharpness.fig-9", "Logistic loss, with biases")
        .caption(
            Courses.LOGISTIC
                + "The network has biases. (a, b) SGD of batch 1 with η = 0.01 and weight decay"
                + " 0.05. (c, d) 1-SAM with η = 0.1, ρ = 0.2; in the paper its accuracy falls from"
                + " epoch "
                + PaperValues.fallsFrom(9)
                + " on while the trace stays near the bound (dashed). Where it ends"
                + " depends on initial weights and training points; one run is shown.")
        .source("Wen, Li, Ma, Fig. 9")
        .published(PaperValues.FALLS)
        .with(decay)
        .with(sam)
        .build();
  }

  static Figure deep() {
    TrainingPanels decay =
        TrainingPanels.of("decay", "bias-3", "SGD, weight decay")
            .stages("0.01/0/1/0.05/150", "0.01/0/1/0.05/60", "0.01/0/1/0.05/100000");
    TrainingPanels sam =
        TrainingPanels.of("sam", "bias-3", "1-SAM")
            .stages("0.01/0.05/1/0/200", "0.01/0.05/1/0/60", "0.01/0.05/1/0/100000");
    return Courses.figure("sharpness.fig-11", "Three layers")
        .caption(
            Courses.XOR
                + "Three layers with biases in the first. (a, b) SGD with η = 0.01 and weight decay"
                + " 0.05. (c, d) 1-SAM with η = 0.01, ρ = 0.05: much flatter, towards the bound 2D"
                + " (d + 1)^(1/D) with D = 3 (dashed), and worse on fresh points, as in the paper. "
                + Courses.FLOOR)
        .source("Wen, Li, Ma, Fig. 11")
        .with(decay)
        .with(sam)
        .build();
  }
}

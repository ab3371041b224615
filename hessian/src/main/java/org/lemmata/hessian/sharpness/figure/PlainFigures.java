package org.lemmata.hessian.sharpness.figure;

import org.lemmata.hessian.sharpness.published.PaperValues;
import org.lemmata.study.figure.Figure;

/** Figures 1 and 4: networks without and with biases, the two scenarios of the paper's title. */
final class PlainFigures {

  private PlainFigures() {}

  static Figure noBias() {
    TrainingPanels decay =
        TrainingPanels.of("decay", "no-bias", "GD, weight decay")
            .set("d", "20", "30", "30")
            .stages("0.01/0/100/0.05/4000", "0.01/0/100/0.05/30000", "0.01/0/100/0.05/100000");
    TrainingPanels sam =
        TrainingPanels.of("sam", "no-bias", "1-SAM")
            .set("d", "20", "30", "30")
            .stages("0.01/0.05/1/0/1500", "0.01/0.05/1/0/10000", "0.01/0.05/1/0/100000");
    return Courses.figure("sharpness.fig-1", "Without biases: flat networks generalise")
        .caption(
            Courses.XOR
                + "The network f(x) = W₂ relu(W₁x) has no biases (d = 20 at the quick scale). (a,"
                + " b) gradient descent with η = 0.01 and weight decay 0.05. (c, d) 1-SAM with η ="
                + " 0.01, ρ = 0.05. The paper shows both reaching accuracy 1, and so do these runs"
                + " with the default seed. The dashed line is the Cauchy-Schwarz bound 4√d;"
                + " these runs do not reach it: ascent at ρ = 0.05 ends at a trace above it. "
                + Courses.FLOOR)
        .source("Wen, Li, Ma, Fig. 1")
        .with(decay)
        .with(sam)
        .build();
  }

  static Figure bias() {
    TrainingPanels decay =
        TrainingPanels.of("decay", "bias", "GD, weight decay")
            .stages("0.01/0/100/0.05/6000", "0.01/0/100/0.05/30000", "0.01/0/100/0.05/100000");
    TrainingPanels sam =
        TrainingPanels.of("sam", "bias", "1-SAM")
            .stages(
                "0.01/0.05/1/0/2000:0.01/0.1/1/0/4000",
                "0.01/0.05/1/0/20000:0.01/0.1/1/0/40000",
                "0.01/0.05/1/0/200000:0.01/0.1/1/0/400000");
    return Courses.figure("sharpness.fig-4", "With biases: flatter, and worse")
        .caption(
            Courses.XOR
                + "The network f(x) = W₂ relu(W₁x + b₁) has biases. (a, b) gradient descent with η"
                + " = 0.01 and weight decay 0.05 generalises at a trace far above the bound 4√(d +"
                + " 1). (c, d) 1-SAM with η = 0.01 and ρ = 0.05, then for twice as many epochs ρ ="
                + " 0.1, comes down to the bound and generalises worse, and worse the longer it"
                + " trains. In the paper accuracy falls from epoch "
                + PaperValues.fallsFrom(4)
                + " on. At the full scale and"
                + " the default seed it is 0.87 after 9000 epochs, 0.85 after 200000 and 0.63 at"
                + " the end. How far it falls depends on the initial weights and on the training"
                + " points; one run is shown. With s = 1 and width 500 1-SAM at η = 0.01 diverges"
                + " at once. "
                + Courses.FLOOR)
        .source("Wen, Li, Ma, Fig. 4")
        .published(PaperValues.FALLS)
        .with(decay)
        .with(sam)
        .build();
  }
}

package org.lemmata.hessian.sharpness.figure;

import org.lemmata.study.figure.Figure;

/** Figures 2, 6 and 10: networks with simplified batch norm or layer norm. */
final class NormFigures {

  private NormFigures() {}

  static Figure layerNorm() {
    Training small =
        Training.of("small", "layer-norm", "small first layer")
            .logarithmic()
            .set("first", "0.01")
            .stages("0.1/0.1/1/0/4000", "0.1/0.1/1/0/10000", "0.1/0.1/1/0/100000");
    String fixed = "0.01/0.1/1/0/500:0.01/0.5/1/0/500:0.01/1/1/0/500";
    Training norm =
        Training.of("norm", "layer-norm", "norm of (W₁, b₁) fixed")
            .logarithmic()
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
                + " the bound (dashed).")
        .source("Wen, Li, Ma, Fig. 6")
        .with(small)
        .with(norm)
        .build();
  }
}

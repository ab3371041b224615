package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Source;

/** Lemma 4.1: the trace at networks that fit the training set. */
public final class LemmaAtFit {

  private LemmaAtFit() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("sharpness.lemma-4-1", "The trace where the network fits")
        .states(
            "$\\operatorname{Tr} \\nabla^2 L(\\theta) = \\frac2n \\sum_i \\|\\nabla_\\theta"
                + " f(x_i)\\|^2$ where $f(x_i) = y_i$ for all $i$, for $L = \\frac1n \\sum_i"
                + " (f(x_i) - y_i)^2$.")
        .source(Source.paper("Lemma 4.1"))
        .assuming(
            "the network fits the training set",
            "it is differentiable in its parameters at every training point")
        .examining(
            "Draws the hidden layers of each of the five architectures with ReLU, solves for the"
                + " output weights that fit six points, and compares the right side, by closed"
                + " forms of the gradients, with the trace by second differences of the loss.")
        .in(
            "the setting of the claim",
            new LemmaSetting(List.of(Architecture.values()), Activation.RELU, 0),
            LemmaSetting::check)
        .control(
            "layer norm, and labels that the network misses",
            LemmaSetting.of(Architecture.LAYER_NORM, 1))
        .control(
            "batch norm, and labels that the network misses",
            LemmaSetting.of(Architecture.BATCH_NORM, 1))
        .build();
  }
}

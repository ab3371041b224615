package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Source;

/** Lemma 4.1: the trace at networks that fit the training set, and where it holds without that. */
public final class LemmaAtFit {

  private static final String FORMULA =
      "$\\operatorname{Tr} \\nabla^2 L(\\theta) = \\frac2n \\sum_i \\|\\nabla_\\theta f(x_i)\\|^2$";

  private LemmaAtFit() {}

  /** The lemma. */
  public static Claim claim() {
    return Claim.of("sharpness.lemma-4-1", "The trace where the network fits")
        .states(
            FORMULA
                + " where $f(x_i) = y_i$ for all $i$, for $L = \\frac1n \\sum_i (f(x_i) - y_i)^2$.")
        .source(Source.paper("Lemma 4.1"))
        .assuming(
            "the network fits the training set",
            "it is differentiable in its parameters at every training point")
        .examining(
            """
            Draws the hidden layers of each of the five architectures with ReLU, solves for the
            output weights that fit six points, and compares the right side, by closed forms of the
            gradients, with the trace by second differences of the loss.
            """)
        .holdsForEveryDraw("the lemma is an identity at every network that fits")
        .in(
            "ReLU networks that fit",
            new LemmaSetting(Activation.RELU, 0, false),
            (setting, run, scale) -> setting.check(List.of(Architecture.values()), run, scale))
        .mustHold("softplus networks that fit", new LemmaSetting(Activation.SOFTPLUS, 0, false))
        .control("labels that the network misses", new LemmaSetting(Activation.RELU, 1, false))
        .control(
            "softplus networks that miss their labels",
            new LemmaSetting(Activation.SOFTPLUS, 1, false))
        .control("a neuron that is at its kink", new LemmaSetting(Activation.RELU, 0, true))
        .build();
  }

  /** The formula for ReLU networks without normalisation. */
  public static Claim anywhere() {
    return Claim.of("sharpness.lemma-relu-anywhere", "The trace does not see the residuals of ReLU")
        .states(
            FORMULA
                + " at every $\\theta$ at which $f$ is differentiable at all $x_i$, whatever the"
                + " residuals, for ReLU networks without normalisation.")
        .source(
            Source.derived(
                "f is linear in each single weight, so Tr Hess f = 0: Lemma 4.1 needs its assumption"
                    + " that the network fits for other activations and with normalisation only"))
        .assuming(
            "the activation is ReLU",
            "no normalisation",
            "the network is differentiable in its parameters at every training point")
        .examining(
            """
            Draws networks of two layers with and without bias and of three layers, and labels
            which they miss by a standard normal number each, and compares both sides, the left one
            by second differences of the loss.
            """)
        .holdsForEveryDraw("f is linear in each single weight of such a network")
        .in(
            "ReLU networks that miss their labels",
            new LemmaSetting(Activation.RELU, 1, false),
            (setting, run, scale) ->
                setting.check(
                    List.of(Architecture.NO_BIAS, Architecture.BIAS, Architecture.BIAS_3),
                    run,
                    scale))
        .control("softplus in place of ReLU", new LemmaSetting(Activation.SOFTPLUS, 1, false))
        .control("a neuron that is at its kink", new LemmaSetting(Activation.RELU, 1, true))
        .build();
  }
}

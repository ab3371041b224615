package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Source;

/** Erratum 6: where Lemma 4.1 holds without the assumption that the network fits. */
public final class LemmaAnywhere {

  private static final String FORMULA =
      "$\\operatorname{Tr} \\nabla^2 L(\\theta) = \\frac2n \\sum_i \\|\\nabla_\\theta f(x_i)\\|^2$";

  private LemmaAnywhere() {}

  /** The formula for every network, fitting or not. */
  public static Claim everywhere() {
    return Claim.of("sharpness.erratum-lemma-anywhere", "Lemma 4.1 for any residuals, any network")
        .states(FORMULA + " wherever $f$ is differentiable, also for $f(x_i) \\ne y_i$.")
        .source(
            Source.quoted(
                "Lemma 4.1 as it would read without the assumption that the network fits, which"
                    + " holds for some of the paper's architectures only"))
        .failsAsPrinted(plain())
        .assuming("the network is differentiable in its parameters at every training point")
        .examining(
            "Draws networks of each of the five architectures with ReLU and labels which they miss"
                + " by a standard normal number each, and compares both sides, the left one by"
                + " second differences of the loss.")
        .in(
            "the setting of the claim",
            new LemmaSetting(List.of(Architecture.values()), Activation.RELU, 1),
            LemmaSetting::check)
        .control(
            "softplus, two layers with bias",
            new LemmaSetting(List.of(Architecture.BIAS), Activation.SOFTPLUS, 1))
        .build();
  }

  /** The formula for ReLU networks without normalisation. */
  public static Claim plain() {
    return Claim.of("sharpness.lemma-relu-anywhere", "The trace does not see the residuals of ReLU")
        .states(
            FORMULA
                + " at every $\\theta$ at which $f$ is differentiable at all $x_i$, whatever the"
                + " residuals, for ReLU networks without normalisation.")
        .source(Source.derived("f is linear in each single weight, so Tr Hess f = 0"))
        .assuming(
            "the activation is ReLU",
            "no normalisation",
            "the network is differentiable in its parameters at every training point")
        .examining(
            "Draws networks of two layers with and without bias and of three layers, and labels"
                + " which they miss by a standard normal number each, and compares both sides, the"
                + " left one by second differences of the loss.")
        .in(
            "the setting of the claim",
            new LemmaSetting(
                List.of(Architecture.NO_BIAS, Architecture.BIAS, Architecture.BIAS_3),
                Activation.RELU,
                1),
            LemmaSetting::check)
        .control("layer norm", LemmaSetting.of(Architecture.LAYER_NORM, 1))
        .control("batch norm", LemmaSetting.of(Architecture.BATCH_NORM, 1))
        .control(
            "softplus in place of ReLU",
            new LemmaSetting(List.of(Architecture.BIAS), Activation.SOFTPLUS, 1))
        .build();
  }
}

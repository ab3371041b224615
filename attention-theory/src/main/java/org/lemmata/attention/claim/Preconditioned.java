package org.lemmata.attention.claim;

import org.lemmata.attention.descent.Descent;
import org.lemmata.attention.descent.Start;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Prompt;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** With covariates N(0, Sigma) and prior N(0, Sigma^{-1}) the step is preconditioned. */
public final class Preconditioned {

  private static final double PROPORTIONAL = 1e-8;
  private static final double LOSS = 1e-10;
  private static final double STRICTLY = 1e-3;

  /** How the law of prompts is made from a random covariance. */
  private interface Law {
    Prompt of(int n, Matrix sigma, double noise);
  }

  private Preconditioned() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.preconditioned", "Preconditioned gradient descent")
        .states(
            "For $x \\sim N(0, \\Sigma)$ and $w \\sim N(0, \\Sigma^{-1})$ the minimiser implements"
                + " $\\hat y = \\eta \\sum_i y_i x_i^\\top \\Sigma^{-1} x_q$. (Derived here: $\\eta$"
                + " and $L^*$ are those of $\\Sigma = I$, and plain gradient descent is strictly"
                + " worse unless $\\Sigma$ is a multiple of $I$.)")
        .source(Source.quoted("Theorem 2"))
        .assuming("the prior is $N(0, \\Sigma^{-1})$", "$\\Sigma$ is not a multiple of $I$")
        .examining(
            "Draws full covariance matrices, minimises the exact population loss by descent from a"
                + " balanced start, and compares $K\\Sigma$ with its mean diagonal, the loss with the"
                + " isotropic one, and both with the best step of plain gradient descent.")
        .in("the setting of the claim", Prompt::inversePrior, Preconditioned::check)
        .control(
            "prior N(0, I)",
            (n, sigma, noise) -> new Prompt(n, sigma, Matrix.identity(sigma.rows()), noise))
        .control(
            "isotropic covariates: plain gradient descent is no worse",
            (n, sigma, noise) -> Prompt.isotropic(sigma.rows(), n, noise))
        .build();
  }

  private static Evidence check(Law law, Run run, Scale scale) {
    Streams streams = run.streams();
    double proportional = 0;
    double loss = 0;
    double advantage = Double.POSITIVE_INFINITY;
    for (int i = 0; i < scale.choose(30, 300, 3000); i++) {
      Stream stream = streams.stream(i);
      int d = 2 + stream.nextInt(3);
      int n = 1 + stream.nextInt(20);
      double noise = stream.nextDouble();
      Prompt prompt = law.of(n, RandomLaws.covariance(d, stream), noise);
      Descent.End end =
          Descent.minimise(new PopulationLoss(prompt), Start.BALANCED.draw(d, stream));
      Matrix whitened = end.weights().preconditioner().times(prompt.sigma());
      double mean = whitened.trace() / d;
      proportional =
          Math.max(proportional, whitened.minus(Matrix.identity(d).scale(mean)).frobenius() / mean);
      loss = Math.max(loss, Math.abs(end.loss() / Optimum.loss(d, n, noise) - 1));
      advantage = Math.min(advantage, Optimum.plainLoss(prompt) / end.loss() - 1);
    }
    return Every.of(
        "the learned preconditioner",
        new Rounding("largest distance of KΣ from a multiple of I", proportional, PROPORTIONAL),
        new Rounding("largest relative change of L* with Σ", loss, LOSS),
        Searched.notBelow("least relative excess of plain gradient descent", advantage, STRICTLY));
  }
}

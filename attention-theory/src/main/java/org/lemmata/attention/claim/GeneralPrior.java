package org.lemmata.attention.claim;

import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.Prompt;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** With a prior that does not match the covariance, neither simple step is optimal. */
public final class GeneralPrior {

  private static final double STRICTLY = 1e-4;

  /** How the law of prompts is made from a random covariance. */
  private interface Law {
    Prompt of(int n, Matrix sigma, double noise);
  }

  private GeneralPrior() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.general-prior", "Neither plain nor whitened descent is optimal")
        .states(
            "For $w \\sim N(0, I)$ and $x \\sim N(0, \\Sigma)$ with $\\Sigma \\not\\propto I$, the"
                + " optimum $K^* = [(n+1)\\Sigma + (\\operatorname{tr}\\Sigma + \\sigma^2) I]^{-1}$"
                + " is strictly better than every $K = \\eta I$ and every $K = \\eta"
                + " \\Sigma^{-1}$.")
        .source(Source.derived("the general form of the optimum"))
        .assuming("$\\Sigma$ is not a multiple of $I$", "the prior is $N(0, I)$")
        .examining(
            "Draws full covariance matrices and compares the three losses in closed form, for at"
                + " least two examples; reports the least relative excess.")
        .in(
            "the setting of the claim",
            (n, sigma, noise) -> new Prompt(n, sigma, Matrix.identity(sigma.rows()), noise),
            GeneralPrior::check)
        .control("prior N(0, Σ⁻¹): whitened descent is optimal", Prompt::inversePrior)
        .control(
            "isotropic covariates: both are optimal",
            (n, sigma, noise) -> Prompt.isotropic(sigma.rows(), n, noise))
        .build();
  }

  private static Evidence check(Law law, Run run, Scale scale) {
    Streams streams = run.streams();
    double plain = Double.POSITIVE_INFINITY;
    double whitened = Double.POSITIVE_INFINITY;
    for (int i = 0; i < scale.choose(300, 3000, 30_000); i++) {
      Stream stream = streams.stream(i);
      int d = 2 + stream.nextInt(4);
      int n = 2 + stream.nextInt(30);
      Prompt prompt = law.of(n, RandomLaws.covariance(d, stream), stream.nextDouble());
      double least = Optimum.loss(prompt);
      plain = Math.min(plain, Optimum.plainLoss(prompt) / least - 1);
      whitened = Math.min(whitened, Optimum.whitened(prompt).loss() / least - 1);
    }
    return Every.of(
        "what the simple steps lose",
        Searched.notBelow("least relative excess of K = η I", plain, STRICTLY),
        Searched.notBelow("least relative excess of K = η Σ⁻¹", whitened, STRICTLY));
  }
}

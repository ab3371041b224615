package org.lemmata.attention.claim;

import org.lemmata.attention.model.Inverses;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.model.Weights;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.SymmetricEigen;
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
            """
            For $w \\sim N(0, I)$ and $x \\sim N(0, \\Sigma)$ with eigenvalues $\\lambda_i$, the
            optimum $K^* = [(n+1)\\Sigma + (\\operatorname{tr}\\Sigma + \\sigma^2) I]^{-1}$ has
            the loss $\\sigma^2 + \\sum_i \\lambda_i (\\lambda_i + \\operatorname{tr}\\Sigma +
            \\sigma^2) / ((n+1)\\lambda_i + \\operatorname{tr}\\Sigma + \\sigma^2)$ and, for
            $\\Sigma \\not\\propto I$, is strictly better than every $K = \\eta I$ and every $K =
            \\eta \\Sigma^{-1}$.
            """)
        .source(Source.derived("the general form of the optimum"))
        .assuming("$\\Sigma$ is not a multiple of $I$", "the prior is $N(0, I)$")
        .restsOn("attention.closed-form-loss")
        .examining(
            """
            Draws full covariance matrices and evaluates gradient and value of the population loss
            at $K^*$, the least of a convex quadratic; and for at least two examples reports by how
            much the best multiples of $I$ and of $\\Sigma^{-1}$ exceed it. Errors are in units of a
            computed bound on rounding.
            """)
        .holdsForEveryDraw(
            "the formulas are identities, and covariances are drawn far from multiples of I")
        .in(
            "prior N(0, I), covariances that are not isotropic",
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
    double gradient = 0;
    double loss = 0;
    double plain = Double.POSITIVE_INFINITY;
    double whitened = Double.POSITIVE_INFINITY;
    for (int i = 0; i < scale.choose(300, 3000, 30_000); i++) {
      Stream stream = streams.stream(i);
      int d = 2 + stream.nextInt(4);
      int n = 2 + stream.nextInt(30);
      double noise = stream.nextDouble();
      Prompt prompt = law.of(n, RandomLaws.covariance(d, stream), noise);
      PopulationLoss population = new PopulationLoss(prompt);
      Matrix k = optimum(prompt);
      double rounding = Rounding.ulps(200.0 * d, RandomLaws.condition(d));
      Matrix slope = population.gradient(Weights.linear(1, k)).matrixA();
      Matrix gain = prompt.sigma().times(prompt.omega()).times(prompt.sigma()).scale(2.0 * n);
      gradient = Math.max(gradient, slope.frobenius() / gain.frobenius() / rounding);
      double least = population.ofLinear(k);
      loss = Math.max(loss, Math.abs(least / loss(prompt) - 1) / rounding);
      plain = Math.min(plain, Optimum.plainLoss(prompt) / least - 1);
      whitened = Math.min(whitened, Optimum.whitened(prompt).loss() / least - 1);
    }
    return Every.of(
        "the optimum and the simple steps",
        new Rounding("largest relative gradient at K*, over its bound", gradient, 1),
        new Rounding("largest relative error of the loss of K*, over its bound", loss, 1),
        Searched.notBelow("least relative excess of K = η I", plain, STRICTLY),
        Searched.notBelow("least relative excess of K = η Σ⁻¹", whitened, STRICTLY));
  }

  private static Matrix optimum(Prompt prompt) {
    Matrix sigma = prompt.sigma();
    double rest = sigma.trace() + prompt.noise();
    return Inverses.of(sigma.scale(prompt.n() + 1.0).plus(Matrix.identity(prompt.d()).scale(rest)));
  }

  private static double loss(Prompt prompt) {
    double rest = prompt.sigma().trace() + prompt.noise();
    double sum = prompt.noise();
    for (double value : SymmetricEigen.of(prompt.sigma()).values()) {
      sum += value * (value + rest) / ((prompt.n() + 1) * value + rest);
    }
    return sum;
  }
}

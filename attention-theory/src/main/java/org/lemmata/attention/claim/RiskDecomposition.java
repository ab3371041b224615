package org.lemmata.attention.claim;

import org.lemmata.attention.exact.NormalCubature;
import org.lemmata.attention.model.Inverses;
import org.lemmata.attention.model.Weights;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** Lemma 1: the loss of any layer is the Bayes risk plus a distance from ridge regression. */
public final class RiskDecomposition {

  private static final int[][] SIZES = {{1, 3}, {2, 4}, {3, 2}, {3, 3}};

  /** A generous count of the operations behind one value of the integrand. */
  private static final double OPERATIONS = 300;

  /**
   * What the distance is measured from, and the prior.
   *
   * @param penalty of the ridge regression, over the noise variance
   * @param deviation of an entry of w
   */
  private record Setting(double penalty, double deviation) {}

  private RiskDecomposition() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.risk-decomposition", "Lemma 1: risk and ridge regression")
        .states(
            """
            For all weights, $E(y_q - \\hat y)^2 = C + E|M^\\top G u - w_{\\mathrm{ridge}}|^2$ with
            the Bayes risk $C = \\sigma^2 + \\sigma^2 E\\,\\mathrm{tr}(X^\\top X + \\sigma^2
            I)^{-1}$.
            """)
        .source(Source.quoted("Lemma 1"))
        .assuming(
            "the distance is measured from ridge regression with penalty $\\sigma^2 > 0$",
            "$w \\sim N(0, I)$ and the noise is normal",
            "the query has second moment $I$")
        .examining(
            """
            Checks the equality for given covariates $X$, which implies it on average: draws
            weights of order 1, $X$ and $\\sigma^2$ at random, $d$ and $n$ up to 4, and takes both
            means over $w$ and the noise by product cubature with three nodes a variable, exact
            because both sides have degree 4. The query is integrated out by hand. Errors are in
            units of a computed bound on rounding.
            """)
        .holdsForEveryDraw("the equality holds for all weights, covariates and noise variances")
        .in("ridge regression, prior N(0, I)", new Setting(1, 1), RiskDecomposition::examine)
        .control("penalty twice the noise variance", new Setting(2, 1))
        .control("prior N(0, 2I)", new Setting(1, Math.sqrt(2)))
        .build();
  }

  private static Evidence examine(Setting setting, Run run, Scale scale) {
    double worst = 0;
    for (int[] size : SIZES) {
      for (int i = 0; i < scale.choose(4, 40, 400); i++) {
        Stream stream = run.streams().stream(size[0], size[1], i);
        double[] packed = new double[Weights.size(size[0])];
        stream.normals(packed, 0, packed.length);
        Matrix x = LabelledPrompt.normal(size[1], size[0], stream);
        double noise = 0.1 + stream.nextDouble();
        worst = Math.max(worst, error(setting, Weights.unpack(size[0], packed), x, noise));
      }
    }
    return new Rounding("largest difference of the two sides, over its bound", worst, 1);
  }

  private static double error(Setting setting, Weights weights, Matrix x, double noise) {
    int d = x.cols();
    Matrix gram = x.transpose().times(x);
    Matrix inverse = Inverses.of(gram.plus(Matrix.identity(d).scale(noise)));
    Matrix ridge = Inverses.of(gram.plus(Matrix.identity(d).scale(setting.penalty() * noise)));
    NormalCubature rule = new NormalCubature(3, d + x.rows());
    Matrix prior = Matrix.identity(d).scale(setting.deviation());
    double deviation = Math.sqrt(noise);
    double risk =
        noise
            + rule.mean(
                z -> {
                  LabelledPrompt prompt = LabelledPrompt.of(x, prior, deviation, z, 0);
                  return Segments.squaredDistance(prompt.w(), weights.regressor(x, prompt.y()));
                });
    double bayes = noise + noise * inverse.trace();
    double distance =
        rule.mean(
            z -> {
              LabelledPrompt prompt = LabelledPrompt.of(x, prior, deviation, z, 0);
              return Segments.squaredDistance(
                  weights.regressor(x, prompt.y()), ridge.times(prompt.xy()));
            });
    double size = noise + size(rule, weights, x, LabelledPrompt.absolute(ridge), prior, deviation);
    // The inverse loses as many digits as S + σ² I has condition.
    double condition = gram.trace() / noise + 1;
    double bound = Rounding.ulps(rule.roundings() + OPERATIONS * condition, size);
    return Math.abs(risk - bayes - distance) / bound;
  }

  /** The mean of the squared sum of the absolute values of all terms. */
  private static double size(
      NormalCubature rule,
      Weights weights,
      Matrix x,
      Matrix ridge,
      Matrix prior,
      double deviation) {
    Matrix positive = LabelledPrompt.absolute(x);
    Weights large = Weights.unpack(x.cols(), LabelledPrompt.absolute(weights.pack()));
    return rule.mean(
        z -> {
          LabelledPrompt prompt =
              LabelledPrompt.of(positive, prior, deviation, LabelledPrompt.absolute(z), 0);
          double[] v = large.regressor(positive, prompt.y());
          double[] r = ridge.times(prompt.xy());
          double sum = 0;
          for (int j = 0; j < v.length; j++) {
            double term = prompt.w()[j] + v[j] + r[j];
            sum += term * term;
          }
          return sum;
        });
  }
}

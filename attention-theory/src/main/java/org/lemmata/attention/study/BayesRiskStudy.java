package org.lemmata.attention.study;

import org.lemmata.attention.param.NormalCovariates;
import org.lemmata.attention.sampling.MonteCarlo;
import org.lemmata.attention.sampling.Ridge;
import org.lemmata.attention.sampling.Wishart;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** The risk of ridge regression, which no predictor beats. */
public final class BayesRiskStudy {

  private static final int LARGEST = 100;

  private BayesRiskStudy() {}

  /** What to simulate. */
  public record Parameters(
      @Group(range = "d=1.." + LARGEST + " noise=1e-6..1e6", trial = "noise=0.1..4")
          NormalCovariates covariates,
      @Param(
              value = "prompts to average over",
              byDefault = "100000",
              min = 2,
              max = 1e10,
              trial = {2, 1000})
          long tasks) {

    /**
     * Checks the dimension.
     *
     * @throws org.lemmata.study.param.InvalidParameter if a given covariance is too large
     */
    public Parameters {
      covariates.covariance().requireAtMost(LARGEST);
    }
  }

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("attention.bayes-risk", Parameters.class)
          .title("The Bayes risk, which ridge regression attains")
          .describedBy(
              """
              Estimates C = σ² + σ² E tr Σ (X′X + σ² I)⁻¹, the risk of the posterior mean for
              covariates N(0, Σ) and weights w ~ N(0, I) (quoted: the constant of Lemma 1). The mean
              over weights, noise and query is taken exactly; only X′X is sampled, by Bartlett's
              decomposition.
              """)
          .rows(Estimate.class)
          .real("risk", "estimated Bayes risk C", Estimate::value)
          .real("standard_error", "its standard error", Estimate::standardError)
          .computedBy((p, run, out) -> out.accept(risk(p, run)));

  private static Estimate risk(Parameters p, Run run) {
    double[] eigenvalues = p.covariates.eigenvalues();
    double noise = p.covariates.at().noise();
    Estimate trace =
        MonteCarlo.means(
                run, 0, p.tasks, 1, () -> posteriorTrace(p.covariates.at().n(), eigenvalues, noise))
            .estimate(0);
    return new Estimate(
        noise + noise * trace.value(), noise * trace.standardError(), trace.degreesOfFreedom());
  }

  /** tr Σ (X'X + σ² I)⁻¹ = tr (Z'Z + σ² Σ⁻¹)⁻¹ for X = Z sqrt Σ. */
  private static MonteCarlo.Draw posteriorTrace(int n, double[] eigenvalues, double noise) {
    int d = eigenvalues.length;
    double[] shifted = new double[d * d];
    Wishart wishart = new Wishart(d, n);
    Ridge ridge = new Ridge(d);
    return (stream, out) -> {
      wishart.draw(stream, shifted);
      for (int i = 0; i < d; i++) {
        shifted[i * d + i] += noise / eigenvalues[i];
      }
      ridge.factor(shifted, 0);
      out[0] = ridge.traceOfInverse();
    };
  }
}

package org.lemmata.attention.study;

import java.util.Arrays;
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
  static MonteCarlo.Draw posteriorTrace(int n, double[] eigenvalues, double noise) {
    int d = eigenvalues.length;
    double[] matrix = new double[d * d];
    Wishart wishart = new Wishart(d, n);
    if (n < d) {
      // Rounding of a singular Z'Z may be more than σ² Σ⁻¹: it is the root that is extended.
      return (stream, out) -> {
        wishart.drawRoot(stream, matrix);
        out[0] = traceOfInverse(matrix, eigenvalues, noise);
      };
    }
    Ridge ridge = new Ridge(d);
    return (stream, out) -> {
      wishart.draw(stream, matrix);
      for (int i = 0; i < d; i++) {
        matrix[i * d + i] += noise / eigenvalues[i];
      }
      ridge.factor(matrix, 0);
      out[0] = ridge.traceOfInverse();
    };
  }

  /** tr (R'R + σ² Σ⁻¹)⁻¹: rotations turn σ Σ^(-1/2) into R, row by row (derived). */
  private static double traceOfInverse(double[] root, double[] eigenvalues, double noise) {
    int d = eigenvalues.length;
    double[] row = new double[d];
    for (int i = 0; i < d; i++) {
      Arrays.fill(row, 0);
      row[i] = Math.sqrt(noise / eigenvalues[i]);
      for (int j = i; j < d; j++) {
        double old = root[j * d + j];
        double length = Math.sqrt(old * old + row[j] * row[j]);
        if (length == 0) {
          continue;
        }
        double c = old / length;
        double s = row[j] / length;
        for (int k = j; k < d; k++) {
          double above = root[j * d + k];
          root[j * d + k] = c * above + s * row[k];
          row[k] = c * row[k] - s * above;
        }
      }
    }
    double trace = 0;
    for (int i = 0; i < d; i++) {
      // Column i of R⁻¹, from its last entry up.
      for (int j = i; j >= 0; j--) {
        double sum = j == i ? 1 : 0;
        for (int k = j + 1; k <= i; k++) {
          sum -= root[j * d + k] * row[k];
        }
        row[j] = sum / root[j * d + j];
        trace += row[j] * row[j];
      }
    }
    return trace;
  }
}

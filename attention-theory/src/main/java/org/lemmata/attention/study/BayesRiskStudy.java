package org.lemmata.attention.study;

import java.util.List;
import org.lemmata.attention.param.Covariance;
import org.lemmata.attention.sampling.Measure;
import org.lemmata.attention.sampling.MonteCarlo;
import org.lemmata.attention.sampling.Ridge;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The risk of ridge regression, which no predictor beats. */
public final class BayesRiskStudy implements Study<BayesRiskStudy.Parameters> {

  private static final int LARGEST = 100;

  /**
   * What to simulate.
   *
   * @param d dimension of the covariates
   * @param n examples in a prompt
   * @param noise variance σ² of the label noise
   * @param covariance Σ
   * @param tasks how many prompts
   */
  public record Parameters(
      @Param(
              value = "dimension d of the covariates; a given covariance sets it",
              byDefault = "5",
              min = 1,
              max = LARGEST,
              trial = {1, 6})
          int d,
      @Param(
              value = "examples n in a prompt",
              byDefault = "20",
              min = 1,
              max = 10000,
              trial = {1, 20})
          int n,
      @Param(
              value = "variance σ² of the label noise",
              byDefault = "0.5",
              min = 1e-6,
              max = 1e6,
              trial = {0.1, 4})
          double noise,
      @Param(
              value = "covariance Σ: isotropic, eigenvalues in any order, or @FILE",
              byDefault = "isotropic",
              examples = {"isotropic", "1:1:0.25:0.0625:1"})
          Covariance covariance,
      @Param(
              value = "prompts to average over",
              byDefault = "100000",
              min = 2,
              max = 1e10,
              trial = {2, 1000})
          long tasks) {
    /**
     * Takes the dimension of a given covariance, so that no table says another.
     *
     * @throws org.lemmata.study.param.InvalidParameter if it is too large
     */
    public Parameters {
      d = covariance.dimension(d, LARGEST);
    }
  }

  @Override
  public String id() {
    return "attention.bayes-risk";
  }

  @Override
  public String title() {
    return "The Bayes risk, which ridge regression attains";
  }

  @Override
  public String description() {
    return "Estimates C = σ² + σ² E tr Σ (X′X + σ² I)⁻¹, the risk of the posterior mean for"
        + " covariates N(0, Σ) and weights w ~ N(0, I) (quoted: the constant of Lemma 1). The"
        + " mean over weights, noise and query is taken exactly; only the covariates are sampled.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("d", "dimension d of the covariates"),
        Column.whole("n", "examples n in a prompt"),
        Column.real("noise", "variance σ² of the label noise"),
        Column.real("risk", "estimated Bayes risk C"),
        Column.real("standard_error", "its standard error"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    double[] eigenvalues = p.covariance.eigenvalues(p.d);
    TaskLaw whitened = TaskLaw.gaussian(p.d, p.n, p.noise);
    Estimate trace =
        MonteCarlo.means(run, 0, whitened, p.tasks, 1, () -> posteriorTrace(eigenvalues, p.noise))
            .estimate(0);
    return Table.with(columns())
        .row(p.d, p.n, p.noise, p.noise + p.noise * trace.value(), p.noise * trace.standardError())
        .build();
  }

  /** tr Σ (X'X + σ² I)⁻¹ = tr (Z'Z + σ² Σ⁻¹)⁻¹ for X = Z Σ^{1/2}. */
  private static Measure posteriorTrace(double[] eigenvalues, double noise) {
    int d = eigenvalues.length;
    double[] shifted = new double[d * d];
    Ridge ridge = new Ridge(d);
    return (task, out) -> {
      System.arraycopy(task.gram(), 0, shifted, 0, shifted.length);
      for (int i = 0; i < d; i++) {
        shifted[i * d + i] += noise / eigenvalues[i];
      }
      ridge.factor(shifted, 0);
      out[0] = ridge.traceOfInverse();
    };
  }
}

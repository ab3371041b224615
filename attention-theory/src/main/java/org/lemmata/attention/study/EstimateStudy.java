package org.lemmata.attention.study;

import java.util.List;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.BestStep;
import org.lemmata.attention.sampling.StepSampling;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The best step, estimated on simulated prompts. */
public final class EstimateStudy implements Study<EstimateStudy.Parameters> {

  private static final int LARGEST = 200;

  /**
   * What to simulate.
   *
   * @param d dimension of the covariates
   * @param n examples in a prompt
   * @param noise variance σ² of the label noise
   * @param covariates law of the covariates
   * @param tasks how many prompts
   */
  public record Parameters(
      @Param(
              value = "dimension d of the covariates; a file of covariates has its own",
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
              min = 0,
              max = 1e6,
              trial = {0, 4})
          double noise,
      @Param(
              value =
                  "law of the covariates: gaussian, sphere (radius √d), uniform on (-1, 1),"
                      + " uniform-half on (-1/2, 1/2), or @file, a CSV whose rows are resampled",
              byDefault = "gaussian",
              examples = {"gaussian", "sphere", "uniform", "uniform-half"})
          Covariates covariates,
      @Param(
              value = "tasks, each with a prompt and a weight vector of its own",
              byDefault = "1000000",
              min = 2,
              max = 1e10,
              trial = {2, 2000})
          long tasks) {
    /**
     * Takes the dimension of a file of covariates, so that no table says another.
     *
     * @throws org.lemmata.study.param.InvalidParameter if the file has too many columns
     */
    public Parameters {
      d = covariates.dimension(d, LARGEST);
    }
  }

  @Override
  public String id() {
    return "attention.estimate";
  }

  @Override
  public String title() {
    return "The best step of gradient descent, estimated on simulated prompts";
  }

  @Override
  public String description() {
    return "Draws tasks with w ~ N(0, I) and estimates the step of the best predictor ŷ = η"
        + " Σᵢ yᵢ xᵢ′x_q as the ratio E[w_ridge′ Σ X′y] / E[(X′y)′ Σ X′y] of Theorem 1"
        + " (as commonly quoted), with Σ the second moment of the covariates: the query is"
        + " integrated out analytically. The standard error is the delta method's. The prediction"
        + " is the one for normal covariates with the same second moment (derived), 1/(n + d + 1 +"
        + " σ²) when that is I; for other laws it need not hold.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("estimate", "estimated step η"),
        Column.real("standard_error", "its standard error, by the delta method"),
        Column.real("predicted", "η for normal covariates with the same second moment"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    TaskLaw law = TaskLaw.linear(p.d, p.n, p.noise, p.covariates);
    Estimate step = StepSampling.estimate(run, 0, law, p.tasks);
    return Table.with(columns())
        .row(step.value(), step.standardError(), BestStep.ifGaussian(law))
        .build();
  }
}

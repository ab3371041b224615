package org.lemmata.attention.study;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.attention.training.EmpiricalMinimiser;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** How far the minimiser over finitely many tasks is from the population's. */
public final class PretrainingStudy implements Study<PretrainingStudy.Parameters> {

  private static final int SIZES = 7;
  private static final int LARGEST = 100;

  /**
   * What to simulate.
   *
   * @param d dimension of the covariates
   * @param n examples in a prompt
   * @param noise variance σ² of the label noise
   * @param covariates law of the covariates
   * @param tasks the largest number of tasks
   * @param replicates repetitions of each fit
   */
  public record Parameters(
      @Param(
              value = "dimension d of the covariates; a file of covariates has its own",
              byDefault = "8",
              min = 1,
              max = LARGEST,
              trial = {1, 4})
          int d,
      @Param(
              value = "examples n in a prompt",
              byDefault = "8",
              min = 1,
              max = 10000,
              trial = {1, 8})
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
              value = "largest number N of pretraining tasks; halved from row to row, down to 4d",
              byDefault = "64000",
              min = 1,
              max = 1e9,
              trial = {100, 1000})
          int tasks,
      @Param(
              value = "repetitions of each fit",
              byDefault = "20",
              min = 2,
              max = 1e6,
              trial = {2, 5})
          int replicates) {
    /**
     * Takes the dimension of a file of covariates, so that no provenance says another.
     *
     * @throws org.lemmata.study.param.InvalidParameter if the file has too many columns
     */
    public Parameters {
      d = covariates.dimension(d, LARGEST);
    }
  }

  @Override
  public String id() {
    return "attention.pretraining";
  }

  @Override
  public String title() {
    return "The error of pretraining on finitely many tasks";
  }

  @Override
  public String description() {
    return "Fits the exact minimiser K of the mean loss over N sampled tasks among the layers with a"
        + " = c = 0, each task's query integrated out, and compares it with the population's K*"
        + " for normal covariates with the same second moment and w ~ N(0, I), [(n + 1)Σ +"
        + " (tr Σ + σ²)I]⁻¹ (derived). For normal covariates the error falls as 1/√N;"
        + " for others it levels off at the distance of their own optimum. The mean over"
        + " repetitions is geometric.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("tasks", "pretraining tasks N"),
        Column.real("error", "|K − K*| / |K*| in Frobenius norm, geometric mean"),
        Column.real("standard_error", "standard error of the error"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    TaskLaw law = TaskLaw.linear(p.d, p.n, p.noise, p.covariates);
    if (p.tasks < law.d()) {
      throw new InvalidParameter("tasks", p.tasks, "at least d = " + law.d());
    }
    Matrix sigma = law.covariates().secondMoment(law.d());
    Matrix optimum =
        Optimum.preconditioner(new Prompt(law.n(), sigma, Matrix.identity(law.d()), law.noise()));
    Table.Builder table = Table.with(columns());
    int first = 0;
    while (first < SIZES - 1 && p.tasks >> (first + 1) >= 4 * law.d()) {
      first++;
    }
    for (int halvings = first; halvings >= 0; halvings--) {
      int tasks = p.tasks >> halvings;
      Estimate log = logError(run, law, optimum, tasks, p.replicates);
      double error = FastMath.exp(log.value());
      table.row(tasks, error, error * log.standardError());
      run.progress().report("numbers of tasks", first - halvings + 1, first + 1);
    }
    return table.build();
  }

  private static Estimate logError(
      Run run, TaskLaw law, Matrix optimum, int tasks, int replicates) {
    Streams streams = run.streams();
    Moments moments = new Moments(1);
    run.parallel()
        .map(
            replicates,
            r -> {
              Matrix fitted = EmpiricalMinimiser.fit(streams, r, law, tasks);
              return FastMath.log(EmpiricalMinimiser.error(fitted, optimum));
            })
        .forEach(moments::add);
    return moments.estimate(0);
  }
}

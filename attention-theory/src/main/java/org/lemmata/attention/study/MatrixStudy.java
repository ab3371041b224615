package org.lemmata.attention.study;

import java.util.List;
import org.lemmata.attention.descent.Descent;
import org.lemmata.attention.descent.Start;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.model.Weights;
import org.lemmata.attention.param.Covariance;
import org.lemmata.attention.param.Prior;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.WholeList;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The learned preconditioner, step by step. */
public final class MatrixStudy implements Study<MatrixStudy.Parameters> {

  private static final int MOST_STEPS = 100_000;
  private static final int LARGEST = 30;

  /** What can be set. */
  public record Parameters(
      @Param(
              value = "dimension d of the covariates; a given covariance sets it",
              byDefault = "5",
              min = 1,
              max = LARGEST,
              trial = {1, 4})
          int d,
      @Param(
              value = "examples n in the prompt",
              byDefault = "20",
              min = 1,
              max = 100_000,
              trial = {1, 100})
          int n,
      @Param(
              value = "variance σ² of the label noise",
              byDefault = "0",
              min = 0,
              max = 1000,
              trial = {0, 2})
          double noise,
      @Param(
              value = "covariance Σ: isotropic, eigenvalues in the order given, or @FILE",
              byDefault = "1:1:0.25:0.0625:1",
              examples = {"isotropic", "1:1:0.25:0.0625:1"})
          Covariance covariance,
      @Param(
              value = "prior covariance Ω: identity, inverse-covariance, or eigenvalues",
              byDefault = "inverse-covariance",
              examples = {"identity", "inverse-covariance"})
          Prior prior,
      @Param(
              value = "descent steps after which to report, ascending whole numbers from 0",
              byDefault = "0:1:10:1000",
              min = 0,
              max = MOST_STEPS,
              ascending = true,
              examples = {"0:1:10", "5"})
          WholeList steps) {

    /**
     * Checks what the annotations cannot say.
     *
     * @throws InvalidParameter if the covariance is too large
     */
    public Parameters {
      d = covariance.dimension(d, LARGEST);
    }
  }

  @Override
  public String id() {
    return "attention.matrix";
  }

  @Override
  public String title() {
    return "The learned preconditioner, step by step";
  }

  @Override
  public String description() {
    return "Steepest descent with an exact line search on the exact population loss, from a small"
        + " balanced random start (a = c = 0), and the preconditioner K = bA′ that the layer has"
        + " learned after some of the steps, beside the optimal K* (closed form derived for this"
        + " project). A step at which descent has already converged repeats the last matrix.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("step", "descent steps taken"),
        Column.whole("row", "row of K, from 1"),
        Column.whole("column", "column of K, from 1"),
        Column.real("value", "the entry of K = bA′"),
        Column.real("optimum", "the entry of K*"),
        Column.real("gap", "population loss less the least loss, the same for a whole step"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    Prompt prompt = p.prior().prompt(p.covariance(), p.d(), p.n(), p.noise());
    PopulationLoss loss = new PopulationLoss(prompt);
    int[] steps = p.steps().values();
    Weights start = Start.BALANCED.draw(prompt.d(), run.streams().stream(0));
    List<Weights> path = Descent.steepest(loss, start, steps[steps.length - 1]);
    Matrix optimum = Optimum.preconditioner(prompt);
    double least = Optimum.loss(prompt);
    Table.Builder table = Table.with(columns());
    for (int step : steps) {
      Weights w = path.get(Math.min(step, path.size() - 1));
      Matrix k = w.preconditioner();
      double gap = loss.value(w) - least;
      for (int i = 0; i < prompt.d(); i++) {
        for (int j = 0; j < prompt.d(); j++) {
          table.row(step, i + 1, j + 1, k.get(i, j), optimum.get(i, j), gap);
        }
      }
    }
    return table.build();
  }
}

package org.lemmata.attention.study;

import java.util.List;
import java.util.function.Consumer;
import org.lemmata.attention.descent.Descent;
import org.lemmata.attention.descent.Start;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.model.Weights;
import org.lemmata.attention.param.NormalPrompts;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.WholeList;

/** The learned preconditioner, step by step. */
public final class MatrixStudy {

  private static final int LARGEST = 30;

  private MatrixStudy() {}

  /** What can be set. */
  public record Parameters(
      @Group(
              defaults = "noise=0 covariance=1:1:0.25:0.0625:1 prior=inverse-covariance",
              range = "d=1.." + LARGEST + " n=1..100000 noise=0..1000",
              trial = "d=1..4 n=1..100 noise=0..2")
          NormalPrompts prompts,
      @Param(
              value = "descent steps after which to report, ascending whole numbers from 0",
              byDefault = "0:1:10:1000",
              min = 0,
              max = 100_000,
              ascending = true,
              examples = {"0:1:10", "5"})
          WholeList steps) {

    /**
     * Checks the dimension.
     *
     * @throws org.lemmata.study.param.InvalidParameter if a given covariance is too large
     */
    public Parameters {
      prompts.covariates().covariance().requireAtMost(LARGEST);
    }
  }

  /** One entry after some steps. */
  private record Row(int step, int row, int column, double value, double optimum, double gap) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("attention.matrix", Parameters.class)
          .title("The learned preconditioner, step by step")
          .describedBy(
              """
              Steepest descent with an exact line search on the exact population loss, from a small
              balanced random start (a = c = 0), and the preconditioner K = bA′ that the layer has
              learned after some of the steps, beside the optimal K* (closed form derived for this
              project). A step at which descent has already converged repeats the last matrix.
              """)
          .rows(Row.class)
          .whole("step", "descent steps taken", Row::step)
          .whole("row", "row of K, from 1", Row::row)
          .whole("column", "column of K, from 1", Row::column)
          .real("value", "the entry of K = bA′", Row::value)
          .real("optimum", "the entry of K*", Row::optimum)
          .real("gap", "population loss less the least loss, the same for a whole step", Row::gap)
          .computedBy(MatrixStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<? super Row> out) {
    Prompt prompt = p.prompts.law();
    PopulationLoss loss = new PopulationLoss(prompt);
    int[] steps = p.steps.values();
    Weights start = Start.BALANCED.draw(prompt.d(), run.streams().stream(0));
    List<Weights> path = Descent.steepest(loss, start, steps[steps.length - 1]);
    Matrix optimum = Optimum.preconditioner(prompt);
    double least = Optimum.loss(prompt);
    for (int step : steps) {
      Weights w = path.get(Math.min(step, path.size() - 1));
      Matrix k = w.preconditioner();
      double gap = loss.value(w) - least;
      for (int i = 0; i < prompt.d(); i++) {
        for (int j = 0; j < prompt.d(); j++) {
          out.accept(new Row(step, i + 1, j + 1, k.get(i, j), optimum.get(i, j), gap));
        }
      }
    }
  }
}

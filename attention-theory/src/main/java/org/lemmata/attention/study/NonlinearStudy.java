package org.lemmata.attention.study;

import java.util.List;
import org.lemmata.attention.model.TargetFunction;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.NonlinearLabels;
import org.lemmata.attention.sampling.StepSampling;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The best step for nonlinear targets, in closed form and estimated. */
public final class NonlinearStudy implements Study<NonlinearStudy.Parameters> {

  /**
   * What to simulate.
   *
   * @param d dimension of the covariates
   * @param n examples in a prompt
   * @param noise variance σ² of the label noise
   * @param function the random target
   * @param tasks how many prompts
   * @param width neurons of a ReLU net
   */
  public record Parameters(
      @Param(
              value = "dimension d of the covariates",
              byDefault = "5",
              min = 1,
              max = 200,
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
                  "random target f: relu-net (one hidden layer), sign of w′x, or cubic, (w′x)³,"
                      + " with |w| = 1",
              byDefault = "relu-net")
          TargetFunction function,
      @Param(
              value = "tasks, each with a prompt and a target of its own",
              byDefault = "200000",
              min = 2,
              max = 1e10,
              trial = {2, 1000})
          long tasks,
      @Param(
              value = "neurons of a relu-net; the step does not depend on it",
              byDefault = "16",
              min = 1,
              max = 1000,
              trial = {1, 8})
          int width) {}

  @Override
  public String id() {
    return "attention.nonlinear";
  }

  @Override
  public String title() {
    return "The best step for nonlinear targets, in closed form and estimated";
  }

  @Override
  public String description() {
    return "For targets f whose law is invariant under rotation the optimal layer still takes one"
        + " step of gradient descent (Theorem 3, as commonly quoted). The table gives its step"
        + " η = 1/(n − 1 + ρ + dσ²/E₂) and its loss E f² + σ² − nηE₂, squared error"
        + " without the factor 1/2 (derived), and an estimate of the step on simulated prompts with"
        + " standard normal covariates, E[u_f′ X′y] / E|X′y|² with u_f = E[x f(x)] in closed form.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("eta", "the best step η, closed form"),
        Column.real("loss", "its population loss L, without the factor 1/2, closed form"),
        Column.real("estimate", "estimated step"),
        Column.real("standard_error", "its standard error, by the delta method"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    TaskLaw law =
        new TaskLaw(
            p.d, p.n, p.noise, Covariates.GAUSSIAN, NonlinearLabels.of(p.function, p.width));
    Estimate step = StepSampling.ofSignal(run, 0, law, p.tasks);
    return Table.with(columns())
        .row(
            p.function.step(p.d, p.n, p.noise),
            p.function.loss(p.d, p.n, p.noise),
            step.value(),
            step.standardError())
        .build();
  }
}

package org.lemmata.attention.study;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.attention.model.TargetFunction;
import org.lemmata.attention.param.Case;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.Labels;
import org.lemmata.attention.sampling.LinearTargets;
import org.lemmata.attention.sampling.NonlinearLabels;
import org.lemmata.attention.sampling.SampledPrompts;
import org.lemmata.attention.sampling.SignalSample;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** The best step for nonlinear targets, in closed form and estimated. */
public final class NonlinearStudy {

  private static final int WIDTH = 16;

  private NonlinearStudy() {}

  /** What a target is a function of. */
  public enum Directions {
    /** A direction w that is uniform on the sphere. */
    ALL,
    /** The first coordinate alone. */
    FIRST
  }

  /** What to simulate. */
  public record Parameters(
      @Group SampledPrompts prompts,
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
              byDefault = "" + WIDTH,
              min = 1,
              max = 1000,
              trial = {1, 8})
          int width,
      @Param(
              value =
                  "directions in which targets vary: all, or first, the same functions of the"
                      + " first coordinate alone",
              byDefault = "all")
          Directions directions) {

    private List<String> objections() {
      List<String> objections = new ArrayList<>();
      if (!prompts.covariates().equals(Covariates.GAUSSIAN)) {
        objections.add("The closed forms for Theorem 3 assume standard normal covariates.");
      }
      if (directions == Directions.FIRST && prompts.at().d() > 1) {
        objections.add("Theorem 3 assumes that the law of f is invariant under rotation.");
      }
      return objections;
    }

    private Parameters canonical() {
      return function == TargetFunction.RELU_NET
          ? this
          : new Parameters(prompts, function, tasks, WIDTH, directions);
    }

    private Labels labels() {
      Labels labels = NonlinearLabels.of(function, width);
      return directions == Directions.FIRST ? LinearTargets.ofFirst(labels) : labels;
    }
  }

  /** The closed forms and what is estimated. */
  private record Row(double eta, double loss, Estimate step, Estimate first, Estimate sampled) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("attention.nonlinear", Parameters.class)
          .title("The best step for nonlinear targets, in closed form and estimated")
          .describedBy(
              """
              For targets f whose law is invariant under rotation the optimal layer still takes one
              step of gradient descent (Theorem 3, as commonly quoted). The table gives its step η =
              1/(n − 1 + ρ + dσ²/E₂) and its loss E f² + σ² − nηE₂, squared error without the factor
              1/2 (derived), and estimates of both on simulated prompts with standard normal
              covariates: the step E[u_f′ X′y] / E|X′y|² with u_f = E[x f(x)] in closed form, the
              best step for the first coordinate of the prediction alone, which by the theorem is
              the same, and the loss of η, with E f² from the values of f drawn.
              """)
          .objecting(Parameters::objections)
          .canonical(Parameters::canonical)
          .rows(Row.class)
          .real("eta", "the best step η, closed form", Row::eta)
          .real("loss", "its population loss L, without the factor 1/2, closed form", Row::loss)
          .real("estimate", "estimated step", row -> row.step().value())
          .real(
              "standard_error",
              "its standard error, by the delta method",
              row -> row.step().standardError())
          .real(
              "first",
              "estimated best step for the first coordinate alone",
              row -> row.first().value())
          .real("first_error", "its standard error, likewise", row -> row.first().standardError())
          .real("sampled_loss", "estimated loss of η", row -> row.sampled().value())
          .real("sampled_error", "its standard error", row -> row.sampled().standardError())
          .computedBy((p, run, out) -> out.accept(row(p, run)));

  private static Row row(Parameters p, Run run) {
    Case at = p.prompts.at();
    double eta = p.function.step(at.d(), at.n(), at.noise());
    SignalSample sample = SignalSample.draw(run, p.prompts.labelled(p.labels()), p.tasks);
    return new Row(
        eta,
        p.function.loss(at.d(), at.n(), at.noise()),
        sample.step(),
        sample.firstStep(),
        sample.loss(eta, at.noise()));
  }
}

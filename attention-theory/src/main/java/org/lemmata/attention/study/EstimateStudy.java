package org.lemmata.attention.study;

import org.lemmata.attention.sampling.BestStep;
import org.lemmata.attention.sampling.SampledPrompts;
import org.lemmata.attention.sampling.StepSampling;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** The best step, estimated on simulated prompts. */
public final class EstimateStudy {

  private EstimateStudy() {}

  /** What to simulate. */
  public record Parameters(
      @Group SampledPrompts prompts,
      @Param(
              value = "tasks, each with a prompt and a weight vector of its own",
              byDefault = "1000000",
              min = 2,
              max = 1e10,
              trial = {2, 2000})
          long tasks) {}

  /** An estimated step, and what it would be for normal covariates. */
  private record Row(Estimate step, double predicted) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("attention.estimate", Parameters.class)
          .title("The best step of gradient descent, estimated on simulated prompts")
          .describedBy(
              """
              Draws tasks with w ~ N(0, I) and estimates the step of the best predictor ŷ = η Σᵢ yᵢ
              xᵢ′x_q as the ratio E[w_ridge′ Σ X′y] / E[(X′y)′ Σ X′y] of Theorem 1 (as commonly
              quoted), with Σ the second moment of the covariates: the query is integrated out
              analytically. The standard error is the delta method's. The prediction is the one for
              normal covariates with the same second moment (derived), 1/(n + d + 1 + σ²) when that
              is I; for other laws it need not hold.
              """)
          .rows(Row.class)
          .real("estimate", "estimated step η", row -> row.step().value())
          .real(
              "standard_error",
              "its standard error, by the delta method",
              row -> row.step().standardError())
          .real("predicted", "η for normal covariates with the same second moment", Row::predicted)
          .computedBy(
              (p, run, out) -> {
                TaskLaw law = p.prompts.linear();
                Estimate step = StepSampling.estimate(run, law, p.tasks);
                out.accept(new Row(step, BestStep.ifGaussian(law)));
              });
}

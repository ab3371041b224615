package org.lemmata.attention.study;

import java.util.List;
import java.util.function.Consumer;
import org.hipparchus.util.FastMath;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.sampling.SampledPrompts;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.attention.training.EmpiricalMinimiser;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;

/** How far the minimiser over finitely many tasks is from the population's. */
public final class PretrainingStudies {

  private static final int SIZES = 7;
  private static final int LARGEST = 100;

  private PretrainingStudies() {}

  /** What to fit, and how often. */
  public record Parameters(
      @Group(defaults = "d=8 n=8", range = "d=1.." + LARGEST, trial = "d=1..4 n=1..8")
          SampledPrompts prompts,
      @Param(
              value =
                  "number N of pretraining tasks; where it is halved from row to row, the largest",
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
     * Checks the dimension.
     *
     * @throws InvalidParameter if a file of covariates has too many columns or linearly dependent
     *     ones, or there are fewer tasks than dimensions
     */
    public Parameters {
      prompts.covariates().requireAtMost(LARGEST);
      prompts.covariates().requireIndependent();
      if (tasks < prompts.at().d()) {
        throw new InvalidParameter("tasks", tasks, "at least d = " + prompts.at().d());
      }
    }

    private InvalidParameter undetermined(int used) {
      return new InvalidParameter(
          "tasks",
          tasks,
          "so many that they determine K in every fit, which " + used + " of them did not in one");
    }

    /** K* for normal covariates of the same second moment. */
    private Matrix optimum() {
      TaskLaw law = prompts.linear();
      Matrix sigma = law.covariates().secondMoment(law.d());
      return Optimum.preconditioner(
          new Prompt(law.n(), sigma, Matrix.identity(law.d()), law.noise()));
    }
  }

  /** The errors of all fits to one number of tasks. */
  private record Size(int tasks, Estimate log) {

    double error() {
      return FastMath.exp(log.value());
    }
  }

  /** The mean error against the number of tasks. */
  public static final Study<Parameters> PRETRAINING =
      Study.of("attention.pretraining", Parameters.class)
          .title("The error of pretraining on finitely many tasks")
          .describedBy(
              """
              Fits the exact minimiser K of the mean loss over N sampled tasks among the layers with
              a = c = 0, each task's query integrated out, and compares it with the population's K*
              for normal covariates with the same second moment and w ~ N(0, I), [(n + 1)Σ + (tr Σ +
              σ²)I]⁻¹ (derived). N is halved from row to row, at most six times and not below 4d. For
              normal covariates the error falls as 1/√N; for others it levels off at the distance of
              their own optimum. The mean over repetitions is geometric. Refused are tasks that do
              not determine K, such as those from a file with linearly dependent columns.
              """)
          .rows(Size.class)
          .whole("used", "pretraining tasks N", Size::tasks)
          .real("error", "|K − K*| / |K*| in Frobenius norm, geometric mean", Size::error)
          .real(
              "standard_error",
              "standard error of the error",
              size -> size.error() * size.log().standardError())
          .computedBy(PretrainingStudies::halve);

  private static void halve(Parameters p, Run run, Consumer<? super Size> out) {
    int first = 0;
    while (first < SIZES - 1 && p.tasks >> (first + 1) >= 4 * p.prompts.at().d()) {
      first++;
    }
    for (int halvings = first; halvings >= 0; halvings--) {
      int tasks = p.tasks >> halvings;
      Moments logs = new Moments(1);
      fits(p, tasks, run).forEach(fit -> logs.add(FastMath.log(fit.error())));
      out.accept(new Size(tasks, logs.estimate(0)));
      run.progress().report("numbers of tasks", first - halvings + 1, first + 1);
    }
  }

  /** One fit. */
  private record Fitted(int replicate, double error, double diagonal) {}

  /** Single fits. */
  public static final Study<Parameters> FITS =
      Study.of("attention.fits", Parameters.class)
          .title("The error of single fits to finitely many tasks")
          .describedBy(
              """
              The fits of attention.pretraining one by one, each to N tasks of its own: the error of
              the minimiser K, and its mean diagonal, which for normal covariates with Σ = I is near
              the optimal step. Refused are tasks that do not determine K, such as those from a file
              with linearly dependent columns.
              """)
          .rows(Fitted.class)
          .whole("replicate", "index of the fit, from 1", Fitted::replicate)
          .real("error", "|K − K*| / |K*| in Frobenius norm", Fitted::error)
          .real("diagonal", "mean diagonal entry of K", Fitted::diagonal)
          .computedBy((p, run, out) -> fits(p, p.tasks, run).forEach(out));

  private static List<Fitted> fits(Parameters p, int tasks, Run run) {
    TaskLaw law = p.prompts.linear();
    Matrix optimum = p.optimum();
    Streams streams = run.streams();
    return run.parallel()
        .map(
            p.replicates,
            r -> {
              Matrix k =
                  EmpiricalMinimiser.fit(streams, r, law, tasks)
                      .orElseThrow(() -> p.undetermined(tasks));
              double error = EmpiricalMinimiser.error(k, optimum);
              return new Fitted(r + 1, error, k.trace() / law.d());
            });
  }
}

package org.lemmata.attention.study;

import java.util.function.Consumer;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.BestStep;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;

/** The exact loss of the best step when examples and dimension grow together. */
public final class OswaldStudy {

  private OswaldStudy() {}

  /** What to run through. */
  public record Parameters(
      @Param(
              value = "largest N; the rows are N = 1 to this",
              byDefault = "30",
              min = 1,
              max = 200,
              trial = {1, 30})
          int largest,
      @Param(
              value = "variance σ² of the label noise",
              byDefault = "0",
              min = 0,
              max = 1e6,
              trial = {0, 4})
          double noise,
      @Param(
              value =
                  "law of the covariates: uniform-half on (-1/2, 1/2), as the companion's code"
                      + " draws, uniform on (-1, 1), as its text says, gaussian, or sphere",
              byDefault = "uniform-half",
              examples = {"gaussian", "sphere", "uniform", "uniform-half"})
          Covariates covariates) {}

  /** One size. */
  private record Row(int n, BestStep best) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("attention.oswald", Parameters.class)
          .title("The best step's loss when examples and dimension are equal")
          .describedBy(
              """
              For N = n = d, the exact best step of gradient descent and half its population loss,
              the quantity in Figure 2 (centre right) of von Oswald et al. (companion). Derived; for
              uniform covariates on (-1/2, 1/2) without noise the half loss is (N/24)(N - 0.2)/(2N -
              0.2). Nothing is sampled.
              """)
          .rows(Row.class)
          .whole("n", "N, both examples in a prompt and dimension of the covariates", Row::n)
          .real("step", "best step η", row -> row.best().step())
          .real(
              "loss",
              "its population loss E(y − ŷ)², without the factor 1/2",
              row -> row.best().loss())
          .real("half_loss", "half of that, as in the companion", row -> row.best().loss() / 2)
          .computedBy((p, run, out) -> compute(p, out));

  private static void compute(Parameters p, Consumer<? super Row> out) {
    if (p.covariates.isData()) {
      throw new InvalidParameter(
          "covariates",
          p.covariates,
          "gaussian, sphere, uniform or uniform-half: a file has one dimension, the sweep many");
    }
    for (int n = 1; n <= p.largest; n++) {
      out.accept(new Row(n, BestStep.of(TaskLaw.linear(n, n, p.noise, p.covariates))));
    }
  }
}

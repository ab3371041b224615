package org.lemmata.harmonics.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.recovery.LeastSquares;
import org.lemmata.harmonics.recovery.Truth;
import org.lemmata.harmonics.study.RecoveryStudy.Method;
import org.lemmata.harmonics.study.RecoveryStudy.Problem;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.param.WholeList;
import org.lemmata.study.table.Table;

/** Mean errors of recovering random and spiky functions against the number of samples. */
public final class RecoveryCurveStudy {

  private static final ParameterSpec<Problem> PROBLEM = ParameterSpec.of(Problem.class);

  private RecoveryCurveStudy() {}

  /** What to recover, and how. */
  public record Parameters(
      @Group(defaults = "sigma=1", range = "repetitions=2..1000000", trial = "repetitions=2..3")
          Problem problem,
      @Param(
              value = "numbers n of samples, ascending whole numbers",
              byDefault = "300:1000:3000",
              min = 1,
              max = 1e7,
              ascending = true,
              examples = {"60:150", "100"})
          WholeList samples) {

    private Parameters read() {
      return new Parameters(problem.read(), samples);
    }
  }

  /** The mean errors of a kind of truth. */
  private record Row(Truth truth, int n, Estimate square, Estimate linf, double predicted) {

    double l2() {
      return Math.sqrt(square.value());
    }
  }

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("harmonics.recovery-curve", Parameters.class)
          .title("Errors of recovery against the number of samples")
          .describedBy(
              """
              Mean errors over the rows of harmonics.recovery with the same settings and seed, for a
              random truth (field) and a spiky one (zonal) that has the same norm in every degree.
              The L2 error is exact; the L-infinity error is the largest found, a lower bound. For
              least squares the L2 error is also predicted, by τ² + (σ² + τ²) D/(n − D − 1) for its
              square, with D functions and τ² = Σ N^{−α} over the degrees above K (derived; close
              for n of at least about 3D).
              """)
          .canonical(Parameters::read)
          .rows(Row.class)
          .text("truth", "field or zonal", row -> named(row.truth))
          .whole("n", "number n of samples", Row::n)
          .real("l2", "root mean square of ‖f̂ − f‖₂", Row::l2)
          .real(
              "l2_error", "its standard error", row -> row.square.standardError() / (2 * row.l2()))
          .real("linf", "mean of the largest |f̂ − f| found", row -> row.linf.value())
          .real("linf_error", "its standard error", row -> row.linf.standardError())
          .real(
              "predicted",
              "predicted root mean square of ‖f̂ − f‖₂; empty for kernel-ridge and for n ≤ D + 1",
              Row::predicted)
          .computedBy(RecoveryCurveStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<? super Row> out) {
    int[] samples = p.samples.values();
    for (int i = 0; i < samples.length; i++) {
      for (Truth truth : List.of(Truth.FIELD, Truth.ZONAL)) {
        out.accept(mean(p.problem, samples[i], truth, run));
      }
      run.progress().report("numbers of samples", i + 1, samples.length);
    }
  }

  private static Row mean(Problem problem, int n, Truth truth, Run run) {
    Map<String, String> settings = new LinkedHashMap<>(PROBLEM.format(problem));
    settings.put("samples", String.valueOf(n));
    settings.put("truth", named(truth));
    Table errors = run.table(RecoveryStudy.STUDY, Request.of(settings, run.seed()));
    double[] l2 = errors.doubles("l2");
    double[] linf = errors.doubles("linf");
    Moments moments = new Moments(2);
    for (int r = 0; r < l2.length; r++) {
      moments.add(l2[r] * l2[r], linf[r]);
    }
    return new Row(truth, n, moments.estimate(0), moments.estimate(1), predicted(problem, n));
  }

  private static String named(Truth truth) {
    return truth.name().toLowerCase(Locale.ROOT);
  }

  private static double predicted(Problem problem, int n) {
    int size = new HarmonicSpace(problem.d(), problem.degree()).upTo().intValue();
    if (problem.method() != Method.LEAST_SQUARES || n <= size + 1) {
      return Double.NaN;
    }
    double above =
        IntStream.rangeClosed(problem.degree() + 1, problem.largest())
            .mapToDouble(problem.field()::expectedSquare)
            .sum();
    return Math.sqrt(LeastSquares.expectedSquare(size, n, problem.sigma(), above));
  }
}

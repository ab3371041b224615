package org.lemmata.harmonics.study;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.recovery.Errors;
import org.lemmata.harmonics.recovery.LeastSquares;
import org.lemmata.harmonics.recovery.Truth;
import org.lemmata.harmonics.study.RecoveryStudy.Method;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.WholeList;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Mean errors of recovering random and spiky functions against the number of samples. */
public final class RecoveryCurveStudy implements Study<RecoveryCurveStudy.Parameters> {

  private static final Truth[] TRUTHS = {Truth.FIELD, Truth.ZONAL};

  /**
   * What to recover, and how.
   *
   * @param d dimension
   * @param samples numbers n of samples
   * @param sigma deviation of the noise
   * @param method how to estimate
   * @param degree K of least squares
   * @param repetitions how often
   * @param alpha decay
   * @param largest largest degree of the truth
   */
  public record Parameters(
      @Param(
              value = "dimension d of the surrounding space",
              byDefault = "5",
              min = 2,
              max = 1000,
              trial = {2, 4})
          int d,
      @Param(
              value = "numbers n of samples, ascending whole numbers",
              byDefault = "300:1000:3000",
              min = 1,
              max = 1e7,
              ascending = true,
              examples = {"60:150", "100"})
          WholeList samples,
      @Param(
              value = "standard deviation σ of the noise",
              byDefault = "1",
              min = 0,
              max = 1e6,
              trial = {0.05, 2})
          double sigma,
      @Param(
              value =
                  "the estimator: least-squares over the degrees up to K, or kernel-ridge with the"
                      + " field's covariance as kernel and ridge σ²",
              byDefault = "least-squares",
              examples = {"least-squares", "kernel-ridge"})
          Method method,
      @Param(
              value =
                  "largest degree K of least squares; kernel-ridge does not read it, as its kernel"
                      + " has every degree of the truth",
              byDefault = "4",
              min = 0,
              max = 1000,
              trial = {0, 3})
          int degree,
      @Param(
              value = "repetitions, each with a truth, points and noise of its own",
              byDefault = "10",
              min = 2,
              max = 1e6,
              trial = {2, 3})
          int repetitions,
      @Param(
              value = "decay α of the field: ‖Π_k f‖₂² is N^{−α} on average",
              byDefault = "1",
              min = 0,
              max = 10,
              trial = {0, 2})
          double alpha,
      @Param(
              value = "largest degree of the truth",
              byDefault = "10",
              min = 0,
              max = 1000,
              trial = {3, 5})
          int largest) {

    private RecoveryStudy.Parameters at(int n) {
      return new RecoveryStudy.Parameters(
          d, n, sigma, Truth.FIELD, method, degree, repetitions, alpha, largest);
    }
  }

  @Override
  public String id() {
    return "harmonics.recovery-curve";
  }

  @Override
  public String title() {
    return "Errors of recovery against the number of samples";
  }

  @Override
  public String description() {
    return "Mean errors over the repetitions of harmonics.recovery with the same settings and seed,"
        + " for a random truth (field) and a spiky one (zonal) that has the same norm in every"
        + " degree. The L2 error is exact; the L-infinity error is the largest found, a lower"
        + " bound. For least squares the L2 error is also predicted, by τ² + (σ² + τ²) D/(n − D − 1)"
        + " for its square, with D functions and τ² = Σ N^{−α} over the degrees above K (derived;"
        + " close for n of at least about 3D).";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("truth", "field or zonal"),
        Column.whole("samples", "number n of samples"),
        Column.real("l2", "root mean square of ‖f̂ − f‖₂"),
        Column.real("l2_error", "its standard error"),
        Column.real("linf", "mean of the largest |f̂ − f| found"),
        Column.real("linf_error", "its standard error"),
        Column.real(
            "predicted",
            "predicted root mean square of ‖f̂ − f‖₂; empty for kernel-ridge and for n ≤ D + 1"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    Table.Builder table = Table.with(columns());
    int[] samples = p.samples.values();
    Run same = run.of(new RecoveryStudy().id());
    for (int i = 0; i < samples.length; i++) {
      List<Errors[]> errors = RecoveryStudy.errors(p.at(samples[i]), TRUTHS, same);
      for (int t = 0; t < TRUTHS.length; t++) {
        Moments moments = new Moments(2);
        for (Errors[] both : errors) {
          moments.add(both[t].l2() * both[t].l2(), both[t].linf());
        }
        Estimate square = moments.estimate(0);
        Estimate linf = moments.estimate(1);
        double l2 = Math.sqrt(square.value());
        table.row(
            TRUTHS[t].name().toLowerCase(Locale.ROOT),
            samples[i],
            l2,
            square.standardError() / (2 * l2),
            linf.value(),
            linf.standardError(),
            predicted(p, samples[i]));
      }
      run.progress().report("numbers of samples", i + 1, samples.length);
    }
    return table.build();
  }

  private static double predicted(Parameters p, int n) {
    int size = new HarmonicSpace(p.d, p.degree).upTo().intValue();
    if (p.method != Method.LEAST_SQUARES || n <= size + 1) {
      return Double.NaN;
    }
    double above =
        IntStream.rangeClosed(p.degree + 1, p.largest)
            .mapToDouble(new GaussianField(p.d, p.largest, p.alpha, 1)::expectedSquare)
            .sum();
    return Math.sqrt(LeastSquares.expectedSquare(size, n, p.sigma, above));
  }
}

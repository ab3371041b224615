package org.lemmata.harmonics.study;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.harmonics.recovery.Errors;
import org.lemmata.harmonics.recovery.Estimator;
import org.lemmata.harmonics.recovery.KernelRidge;
import org.lemmata.harmonics.recovery.LeastSquares;
import org.lemmata.harmonics.recovery.RecoveryTrial;
import org.lemmata.harmonics.recovery.Truth;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.NotPositiveDefinite;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Errors of recovering a random or a spiky function, in L² and in L-infinity. */
public final class RecoveryStudy implements Study<RecoveryStudy.Parameters> {

  /** How to estimate. */
  public enum Method {
    /** Least squares over the degrees up to K. */
    LEAST_SQUARES,
    /** Kernel ridge regression with the covariance of the field. */
    KERNEL_RIDGE
  }

  /**
   * What to recover, and how.
   *
   * @param d dimension
   * @param samples n
   * @param sigma deviation of the noise
   * @param truth kind of truth
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
              value = "number n of samples",
              byDefault = "1000",
              min = 1,
              max = 1e7,
              trial = {40, 150})
          int samples,
      @Param(
              value = "standard deviation σ of the noise",
              byDefault = "0.1",
              min = 0,
              max = 1e6,
              trial = {0.05, 2})
          double sigma,
      @Param(
              value =
                  "the truth: field, a draw of the Gaussian random field; zonal, in each degree the"
                      + " zonal harmonic of the same norm, all at one random axis; scattered, the"
                      + " same with an axis for each degree",
              byDefault = "field",
              examples = {"field", "zonal", "scattered"})
          Truth truth,
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
              min = 1,
              max = 1e6,
              trial = {1, 3})
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
          int largest) {}

  @Override
  public String id() {
    return "harmonics.recovery";
  }

  @Override
  public String title() {
    return "Recovering a random and a spiky function";
  }

  @Override
  public String description() {
    return "Draws f with the degrees 0 to largest, ‖Π_k f‖₂ about N^{−α/2} (the decay of"
        + " Condition 1), and labels f(x) + σz at uniform points; estimates f and measures the"
        + " error. The random and the spiky truth of a repetition have the same norm in every"
        + " degree, the same points and the same noise. The L2 error is exact, from coefficients."
        + " The L-infinity error is the largest that an ascent found from the best of 2048 random"
        + " points and from the axes of spikes: a lower bound.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("repetition", "which draw, from 0"),
        Column.real("l2", "error ‖f̂ − f‖₂, exact from coefficients"),
        Column.real(
            "linf", "largest |f̂ − f| found by ascent, a lower bound of the error ‖f̂ − f‖_∞"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    List<Errors[]> all = errors(p, new Truth[] {p.truth}, run);
    Table.Builder table = Table.with(columns());
    for (int r = 0; r < all.size(); r++) {
      table.row(r, all.get(r)[0].l2(), all.get(r)[0].linf());
    }
    return table.build();
  }

  /**
   * The errors of every repetition, for several kinds of truth from the same points and noise.
   *
   * @param p whose own truth is not read
   */
  static List<Errors[]> errors(Parameters p, Truth[] truths, Run run) {
    RecoveryDemand demand = RecoveryDemand.of(p);
    RecoveryTrial trial =
        new RecoveryTrial(new GaussianField(p.d, p.largest, p.alpha, 1), p.samples, p.sigma);
    // One at a time where two would not fit.
    boolean sideBySide = demand.fits(run.parallel().threads());
    Parallel outer = sideBySide ? run.parallel() : Parallel.sequential();
    Function<Matrix, Estimator> estimator = points -> estimator(p, trial, points, run.parallel());
    AtomicInteger done = new AtomicInteger();
    return outer.map(
        p.repetitions,
        r -> {
          Errors[] errors = trial.run(truths, estimator, run.streams(), r, run.parallel());
          run.progress().report("repetitions", done.incrementAndGet(), p.repetitions);
          return errors;
        });
  }

  private static Estimator estimator(
      Parameters p, RecoveryTrial trial, Matrix points, Parallel parallel) {
    try {
      return p.method == Method.LEAST_SQUARES
          ? new LeastSquares(SphericalBasis.upTo(p.d, p.degree), points, parallel)
          : new KernelRidge(trial.field(), points, p.sigma * p.sigma, parallel);
    } catch (NotPositiveDefinite singular) {
      throw new InvalidParameter(
          p.method == Method.LEAST_SQUARES ? "samples" : "sigma",
          p.method == Method.LEAST_SQUARES ? p.samples : p.sigma,
          "larger: the points do not determine the estimate to rounding");
    }
  }
}

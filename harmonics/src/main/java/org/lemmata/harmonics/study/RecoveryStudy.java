package org.lemmata.harmonics.study;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.harmonics.recovery.Estimator;
import org.lemmata.harmonics.recovery.KernelRidge;
import org.lemmata.harmonics.recovery.LeastSquares;
import org.lemmata.harmonics.recovery.RecoveryTrial;
import org.lemmata.harmonics.recovery.Truth;
import org.lemmata.linalg.DependentColumns;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;

/** Errors of recovering a random or a spiky function, in L² and in L∞. */
public final class RecoveryStudy {

  private static final int DEGREE = 4;

  private RecoveryStudy() {}

  /** How to estimate. */
  public enum Method {
    /** Least squares over the degrees up to K. */
    LEAST_SQUARES,
    /** Kernel ridge regression with the covariance of the field. */
    KERNEL_RIDGE
  }

  /** What is recovered and how, whatever the kind of truth and the number of samples. */
  public record Problem(
      @Param(
              value = "dimension d of the surrounding space",
              byDefault = "5",
              min = 2,
              max = 1000,
              trial = {2, 4})
          int d,
      @Param(
              value = "standard deviation σ of the noise",
              byDefault = "0.1",
              min = 0,
              max = 1e6,
              trial = {0.05, 2})
          double sigma,
      @Param(
              value =
                  "the estimator: least-squares over the degrees up to K, or kernel-ridge with the"
                      + " field's covariance as kernel and ridge σ²",
              byDefault = "least-squares")
          Method method,
      @Param(
              value =
                  "largest degree K of least squares; kernel-ridge does not read it, as its kernel"
                      + " has every degree of the truth",
              byDefault = "" + DEGREE,
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
          int largest) {

    /** The field whose draws give truths their norms. */
    GaussianField field() {
      return new GaussianField(d, largest, alpha, 1);
    }

    /** Without what is not read. */
    Problem read() {
      return method == Method.LEAST_SQUARES
          ? this
          : new Problem(d, sigma, method, DEGREE, repetitions, alpha, largest);
    }
  }

  /** What to recover, and how. */
  public record Parameters(
      @Group Problem problem,
      @Param(
              value = "number n of samples",
              byDefault = "1000",
              min = 1,
              max = 1e7,
              trial = {40, 150})
          int samples,
      @Param(
              value =
                  "the truth: field, a draw of the Gaussian random field; zonal, in each degree the"
                      + " zonal harmonic of the same norm, all at one random axis; scattered, the"
                      + " same with an axis for each degree",
              byDefault = "field")
          Truth truth,
      @Param(
              value = "what the norms of the truth are multiplied by; estimators are not told",
              byDefault = "1",
              min = 0,
              aboveMin = true,
              max = 1e6,
              trial = {0.5, 2})
          double norms,
      @Param(
              value =
                  "what the first coordinate of points is multiplied by before they are brought"
                      + " back to the sphere; 1 leaves them uniform",
              byDefault = "1",
              min = 0,
              aboveMin = true,
              max = 1e6,
              trial = {0.5, 2})
          double stretch,
      @Param(
              value =
                  "random points from the best of which an ascent seeks the largest error; with 0"
                      + " it is not sought",
              byDefault = "2048",
              min = 0,
              max = 1e6,
              trial = {0, 100})
          int tests) {

    private Parameters read() {
      return new Parameters(problem.read(), samples, truth, norms, stretch, tests);
    }

    private RecoveryTrial trial() {
      return new RecoveryTrial(
          problem.field(), truth, norms, samples, stretch, problem.sigma, tests);
    }
  }

  /** A repetition. */
  private record Row(int repetition, RecoveryTrial.Outcome outcome, double above, double tallest) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("harmonics.recovery", Parameters.class)
          .title("Recovering a random and a spiky function")
          .describedBy(
              """
              Draws f with the degrees 0 to largest, ‖Π_k f‖₂ about N^{−α/2} (the decay of Condition
              1), and labels f(x) + σz at uniform points; estimates f and measures the error. The
              random and the spiky truth of a repetition have the same norm in every degree, the
              same points and the same noise. The L2 error is exact, from coefficients. The
              L-infinity error is the largest that an ascent found from the best of 2048 random
              points, unless set otherwise, and from the axes of spikes: a lower bound.
              """)
          .canonical(Parameters::read)
          .rows(Row.class)
          .whole("repetition", "which draw, from 0", Row::repetition)
          .real("l2", "error ‖f̂ − f‖₂, exact from coefficients", row -> row.outcome.l2())
          .real(
              "linf",
              "largest |f̂ − f| found by ascent, a lower bound of the error ‖f̂ − f‖_∞; empty for"
                  + " tests = 0",
              row -> row.outcome.linf())
          .real(
              "tip",
              "f − f̂ at the axis of the spike, for scattered that of degree 0; empty for field",
              row -> row.outcome.tip())
          .real(
              "above",
              "‖Π_{>K} f‖₂, what least squares cannot have; empty for kernel-ridge",
              Row::above)
          .real(
              "tallest",
              "Σ √N_k ‖Π_k f‖₂ over k > K, what a spike has above K at its tip; empty for"
                  + " kernel-ridge",
              Row::tallest)
          .computedBy(RecoveryStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<? super Row> out) {
    RecoveryDemand demand = RecoveryDemand.of(p);
    RecoveryTrial trial = p.trial();
    // One at a time where two would not fit.
    boolean sideBySide = demand.fits(run.parallel().threads());
    Parallel outer = sideBySide ? run.parallel() : Parallel.sequential();
    AtomicInteger done = new AtomicInteger();
    int repetitions = p.problem.repetitions;
    outer
        .map(
            repetitions,
            r -> {
              Row row = row(p, r, outcome(p, trial, r, run));
              run.progress().report("repetitions", done.incrementAndGet(), repetitions);
              return row;
            })
        .forEach(out);
  }

  private static Row row(Parameters p, int repetition, RecoveryTrial.Outcome outcome) {
    if (p.problem.method != Method.LEAST_SQUARES) {
      return new Row(repetition, outcome, Double.NaN, Double.NaN);
    }
    double above = Math.sqrt(outcome.target().squareAbove(p.problem.degree));
    double tallest = outcome.target().tallestAbove(p.problem.degree);
    return new Row(repetition, outcome, above, tallest);
  }

  private static RecoveryTrial.Outcome outcome(
      Parameters p, RecoveryTrial trial, int repetition, Run run) {
    try {
      return trial.run(
          points -> estimator(p, trial, points, run.parallel()),
          run.streams(),
          repetition,
          run.parallel());
    } catch (DependentColumns e) {
      String found =
          String.format(
              Locale.ROOT,
              " at the %d points of repetition %d are linearly dependent to rounding, with a"
                  + " condition number of %.0e",
              p.samples,
              repetition,
              e.condition());
      Problem problem = p.problem;
      if (problem.method == Method.LEAST_SQUARES) {
        throw new InvalidParameter(
            "samples",
            p.samples,
            "larger, or stretch nearer to 1: the harmonics of degrees 0 to "
                + problem.degree
                + found);
      }
      boolean few = p.samples < trial.field().basis().size();
      throw new InvalidParameter(
          "sigma",
          problem.sigma,
          "larger: "
              + (few ? "the values of harmonics" : "harmonics")
              + " of degrees 0 to "
              + problem.largest
              + found);
    }
  }

  private static Estimator estimator(
      Parameters p, RecoveryTrial trial, Matrix points, Parallel parallel) {
    Problem problem = p.problem;
    return problem.method == Method.LEAST_SQUARES
        ? new LeastSquares(SphericalBasis.upTo(problem.d, problem.degree), points, parallel)
        : new KernelRidge(trial.field(), points, problem.sigma * problem.sigma, parallel);
  }
}

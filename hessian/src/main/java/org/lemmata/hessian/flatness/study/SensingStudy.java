package org.lemmata.hessian.flatness.study;

import java.util.List;
import org.lemmata.hessian.flatness.param.MeasurementFamily;
import org.lemmata.hessian.flatness.param.ProblemLaw;
import org.lemmata.hessian.flatness.param.TruthMatrix;
import org.lemmata.hessian.flatness.sensing.DescentDiverged;
import org.lemmata.hessian.flatness.sensing.Method;
import org.lemmata.hessian.flatness.sensing.SensingSnapshot;
import org.lemmata.hessian.flatness.sensing.SensingTraining;
import org.lemmata.hessian.flatness.sensing.Settings;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Recovery of a low-rank matrix from linear measurements. */
public final class SensingStudy implements Study<SensingStudy.Parameters> {

  /** What can be set. */
  public record Parameters(
      @Param(
              value = "side d of a random M*, and width of the network",
              byDefault = "10",
              min = 1,
              max = 40,
              trial = {1, 5})
          int d,
      @Param(
              value = "rank of a random M*, whose singular values are 1",
              byDefault = "1",
              min = 1,
              max = 40,
              trial = {1, 2})
          int rank,
      @Param(
              value = "number n of measurements; a mask sets it",
              byDefault = "60",
              min = 1,
              max = 10_000,
              trial = {1, 20})
          int samples,
      @Param(
              value = "depth L",
              byDefault = "3",
              min = 1,
              max = 12,
              trial = {1, 4})
          int depth,
      @Param(
              value =
                  "method: gd (plain gradient descent), flatness (loss + λ trace, λ falling from"
                      + " 1e-2), label-noise (SGD from where gd ends), min-frobenius or min-nuclear"
                      + " (interpolators, without a network)",
              byDefault = "flatness")
          Method method,
      @Param(
              value =
                  "measurements: gaussian, completion (random entries), or @FILE with a mask of"
                      + " the entries measured",
              byDefault = "gaussian",
              examples = {"gaussian", "completion"})
          MeasurementFamily family,
      @Param(
              value = "the matrix M* to recover: random, or @FILE",
              byDefault = "random",
              examples = {"random"})
          TruthMatrix truth,
      @Param(
              value = "last λ of the flatness method",
              byDefault = "1e-6",
              min = 1e-8,
              max = 10,
              trial = {1e-4, 1})
          double lambda,
      @Param(
              value = "step size of gradient descent",
              byDefault = "0.02",
              min = 1e-6,
              max = 10,
              trial = {1e-4, 0.02})
          double rate,
      @Param(
              value = "step size η of label-noise SGD",
              byDefault = "0.002",
              min = 1e-6,
              max = 1,
              trial = {1e-5, 0.002})
          double eta,
      @Param(
              value = "size σ of the noise ±σ in the labels",
              byDefault = "0.5",
              min = 0,
              max = 100,
              trial = {0, 1})
          double sigma,
      @Param(
              value = "most steps of a descent; of flatness, in each stage of λ",
              byDefault = "200000",
              min = 1,
              max = 1e9,
              trial = {1, 300})
          long steps,
      @Param(
              value = "initial scale: weights are normal with variance scale²/width",
              byDefault = "1",
              min = 1e-6,
              max = 10,
              trial = {0.1, 1.5})
          double scale,
      @Param(
              value = "rows of the table along label-noise SGD",
              byDefault = "50",
              min = 1,
              max = 10_000,
              trial = {1, 5})
          int points) {
    /** Takes sizes from given matrices, so that no table says others. */
    public Parameters {
      samples = family.samples(samples);
      d = Math.max(truth.rows(d), truth.cols(d));
    }

    Settings settings() {
      return new Settings(scale, rate, eta, sigma, lambda, steps, points);
    }
  }

  @Override
  public String id() {
    return "flatness.sensing";
  }

  @Override
  public String title() {
    return "Recovery of a low-rank matrix from linear measurements";
  }

  @Override
  public String description() {
    return "Trains a deep linear network on ⟨A_i, M*⟩, i = 1..n, or finds an interpolator. Plain"
        + " gradient descent fits without recovering; adding λ times the trace of the Hessian, or"
        + " noise in the labels (which adds about ησ²/2 times the trace, derived), leads to a"
        + " small nuclear norm. The error of the flatness method is proportional to its last λ."
        + " Entries of a completion are scaled by the square root of their number. Our setting:"
        + " the paper's own is not known to us.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("step", "steps so far; for flatness, evaluations of loss and trace"),
        Column.real("loss", "mean squared residual, without noise in the labels"),
        Column.real("error", "squared relative error ‖E − M*‖² / ‖M*‖²"),
        Column.real("nuclear", "nuclear norm ‖E‖_* over ‖M*‖_*"),
        Column.real("trace", "trace of the Hessian; empty without a network"),
        Column.real(
            "gap",
            "relative duality gap of min-nuclear, at most which its nuclear norm is above the least;"
                + " sought to 1e-9; empty for other methods"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    ProblemLaw law = new ProblemLaw(p.truth, p.family, p.d, p.rank, p.samples);
    Table.Builder table = Table.with(columns());
    try {
      SensingTraining training =
          SensingTraining.run(
              p.method,
              law.draw(run.streams(), 0),
              law.widths(p.depth),
              p.settings(),
              run.streams().child("training"));
      for (SensingSnapshot at : training.path()) {
        table.row(at.step(), at.loss(), at.error(), at.nuclear(), at.trace(), at.gap());
      }
      return table.build();
    } catch (DescentDiverged e) {
      throw diverged(e, p);
    }
  }

  private static InvalidParameter diverged(DescentDiverged e, Parameters p) {
    boolean noisy = p.method == Method.LABEL_NOISE && e.whileNoisy();
    String message = "so small that the training converges; here " + e.getMessage();
    return noisy
        ? new InvalidParameter("eta", p.eta, message)
        : new InvalidParameter("rate", p.rate, message);
  }
}

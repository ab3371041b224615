package org.lemmata.hessian.flatness.study;

import org.lemmata.hessian.flatness.model.LinearHessianTrace;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.WholeList;

/** The trace of the Hessian at the reference weights. */
public final class TraceStudy {

  private TraceStudy() {}

  /** How the loss sums the squared residuals. */
  public enum Normalisation {
    /** Their mean, as in the notes. */
    MEAN,
    /** Their sum. */
    SUM
  }

  /** What can be set. */
  public record Parameters(
      @Param(
              value = "widths d_0, ..., d_L of the network, input first",
              byDefault = "3:4:2",
              min = 1,
              max = 60,
              fewest = 2,
              most = 13,
              examples = {"3:4:2", "3:4:4:2", "2:2", "5:1:3:2"})
          WholeList dims,
      @Param(
              value = "reference measurements A_k[i][j] = cos(1 + 5k + 0.7 i d_0 + 0.3 j²)",
              byDefault = "5",
              min = 1,
              max = 100_000,
              trial = {1, 50})
          int measurements,
      @Param(value = "the loss is the mean or the sum of squared residuals", byDefault = "mean")
          Normalisation normalisation) {

    private double trace() {
      Widths widths = Widths.of(dims.values());
      Measurements all = Measurements.reference(measurements, widths.outputs(), widths.inputs());
      return LinearHessianTrace.of(
          LinearNetwork.reference(widths),
          normalisation == Normalisation.SUM ? all.weighing(1) : all);
    }
  }

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("flatness.trace", Parameters.class)
          .title("The trace of the Hessian of a deep linear network")
          .describedBy(
              """
              Tr Hess = (2/n) Σ_i Σ_l ‖(W_L···W_{l+1})′ A_i (W_{l−1}···W_1)′‖² at the reference
              weights W_l[i][j] = sin(1 + 3l + i d_{l−1} + j), l from 1 (derived; it holds at all
              weights and does not depend on the labels). The sum of squared residuals has no 1/n.
              """)
          .rows(Double.class)
          .real("trace", "trace of the Hessian of the loss", trace -> trace)
          .computedBy((p, run, out) -> out.accept(p.trace()));
}

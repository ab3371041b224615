package org.lemmata.hessian.flatness.study;

import java.util.List;
import org.lemmata.hessian.flatness.model.LinearHessianTrace;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.WholeList;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The trace of the Hessian at the reference weights. */
public final class TraceStudy implements Study<TraceStudy.Parameters> {

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
          Normalisation normalisation) {}

  @Override
  public String id() {
    return "flatness.trace";
  }

  @Override
  public String title() {
    return "The trace of the Hessian of a deep linear network";
  }

  @Override
  public String description() {
    return "Tr Hess = (2/n) Σ_i Σ_l ‖(W_L···W_{l+1})′ A_i (W_{l−1}···W_1)′‖² at the reference"
        + " weights W_l[i][j] = sin(1 + 3l + i d_{l−1} + j), l from 1 (derived; it holds at all"
        + " weights and does not depend on the labels). The sum of squared residuals has no 1/n.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(Column.real("trace", "trace of the Hessian of the loss"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    Widths widths = Widths.of(p.dims.values());
    LinearNetwork network = LinearNetwork.reference(widths);
    Measurements measurements =
        Measurements.reference(p.measurements, widths.outputs(), widths.inputs());
    if (p.normalisation == Normalisation.SUM) {
      measurements = measurements.weighing(1);
    }
    return Table.with(columns()).row(LinearHessianTrace.of(network, measurements)).build();
  }
}

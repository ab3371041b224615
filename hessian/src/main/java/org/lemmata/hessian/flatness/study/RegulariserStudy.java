package org.lemmata.hessian.flatness.study;

import java.util.List;
import org.lemmata.hessian.flatness.param.MeasurementChoice;
import org.lemmata.hessian.flatness.param.TargetMatrix;
import org.lemmata.hessian.flatness.regulariser.FlatSearch;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The induced regulariser of a matrix, by closed form and by search. */
public final class RegulariserStudy implements Study<RegulariserStudy.Parameters> {

  /** What can be set. */
  public record Parameters(
      @Param(
              value = "matrix M: reference (3 by 3, that of the notes) or @FILE",
              byDefault = "reference",
              examples = {"reference"})
          TargetMatrix matrix,
      @Param(
              value = "depth L",
              byDefault = "3",
              min = 1,
              max = 12,
              trial = {1, 4})
          int depth,
      @Param(
              value =
                  "measurements: isotropic, single, a number of reference measurements, or @FILE"
                      + " with a mask of the entries measured",
              byDefault = "isotropic",
              examples = {"isotropic", "single", "4"})
          MeasurementChoice measurements,
      @Param(
              value = "random starts of the search",
              byDefault = "4",
              min = 1,
              max = 10_000,
              trial = {1, 3})
          int starts) {}

  @Override
  public String id() {
    return "flatness.regulariser";
  }

  @Override
  public String title() {
    return "The least trace of the Hessian over factorisations of a matrix";
  }

  @Override
  public String description() {
    return "F(M), the least trace of the Hessian over W_L···W_1 = M (derived). Isotropic"
        + " measurements: 2L (d_0 d_L)^{1/L} ‖M‖_*^{2(L−1)/L}. Depth 2: 4 ‖B_L^{1/2} M"
        + " B_0^{1/2}‖_*, B_L and B_0 the means of A_i A_i′ and A_i′ A_i. One measurement A: 2L"
        + " times the sum of the singular values of (A′M)^{L−1} A′ to the power 2/L. Elsewhere no"
        + " closed form is known and its cell stays empty. The search minimises over"
        + " factorisations and uses none of these.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("closed_form", "F(M) by closed form, empty where none is known"),
        Column.real("minimised", "least trace that the search found, an upper bound of F(M)"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    Matrix m = p.matrix.matrix();
    double found =
        FlatSearch.minimise(m, p.measurements.of(m), p.depth, p.starts, run.streams()).value();
    return Table.with(columns()).row(p.measurements.closedForm(m, p.depth), found).build();
  }
}

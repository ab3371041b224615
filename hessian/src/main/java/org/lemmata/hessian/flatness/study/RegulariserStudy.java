package org.lemmata.hessian.flatness.study;

import org.lemmata.hessian.flatness.param.MeasurementChoice;
import org.lemmata.hessian.flatness.param.TargetMatrix;
import org.lemmata.hessian.flatness.regulariser.FlatSearch;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;

/** The induced regulariser of a matrix, by closed form and by search. */
public final class RegulariserStudy {

  private RegulariserStudy() {}

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
          int starts) {

    private Row regularise(Streams streams) {
      Matrix m = matrix.matrix();
      double found = FlatSearch.minimise(m, measurements.of(m), depth, starts, streams).value();
      return new Row(measurements.closedForm(m, depth), found);
    }
  }

  /** F(M) twice. */
  private record Row(double closedForm, double minimised) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("flatness.regulariser", Parameters.class)
          .title("The least trace of the Hessian over factorisations of a matrix")
          .describedBy(
              """
              F(M), the least trace of the Hessian over W_L···W_1 = M (derived). Isotropic
              measurements: 2L (d_0 d_L)^{1/L} ‖M‖_*^{2(L−1)/L}. Depth 2: 4 ‖B_L^{1/2} M
              B_0^{1/2}‖_*, B_L and B_0 the means of A_i A_i′ and A_i′ A_i. One measurement A: 2L
              times the sum of the singular values of (A′M)^{L−1} A′ to the power 2/L. Depth 1: 2 tr
              B_0, whatever M. Elsewhere the cell of the closed form stays empty, also for a mask
              whose second moment is a Kronecker product, for which one is known (claim
              flatness.kronecker). The search minimises over factorisations and uses none of these.
              """)
          .rows(Row.class)
          .real("closed_form", "F(M) by closed form, empty where none is used", Row::closedForm)
          .real(
              "minimised",
              "least trace that the search found, an upper bound of F(M)",
              Row::minimised)
          .computedBy((p, run, out) -> out.accept(p.regularise(run.streams())));
}

package org.lemmata.hessian.flatness.study;

import java.util.List;
import java.util.function.Consumer;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.SecondMoments;
import org.lemmata.hessian.flatness.param.Draw;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.hessian.flatness.regulariser.FlatSearch;
import org.lemmata.hessian.flatness.regulariser.RankOneRange;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** How near Gaussian measurements are to isometric on rank one, and F to its closed form. */
public final class RipStudy {

  private static final List<Integer> DEPTHS = List.of(2, 3, 4);

  private RipStudy() {}

  /** What can be set. */
  public record Parameters(
      @Param(
              value = "side d of the measured matrices",
              byDefault = "4",
              min = 2,
              max = 20,
              trial = {2, 4})
          int d,
      @Param(
              value = "number n of Gaussian measurements",
              byDefault = "20",
              min = 1,
              max = 100_000,
              trial = {1, 100})
          int samples,
      @Param(
              value = "random starts of the search for each end of the range",
              byDefault = "20",
              min = 1,
              max = 100_000,
              trial = {1, 5})
          int starts,
      @Param(
              value = "factor of the first row of every A_i in F(M), which the range does not see",
              byDefault = "1",
              min = 0.01,
              max = 100,
              trial = {0.5, 2})
          double stretch,
      @Group Draw draw) {}

  /** One depth. */
  private record Row(int depth, RankOneRange range, double ratio) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("flatness.rip", Parameters.class)
          .title("The rank-one isometry range and the regulariser within it")
          .describedBy(
              """
              The range of (1/n) Σ (u′A_i v)² over unit u and v for Gaussian A_i, by alternating
              eigenvectors from random starts (the extremes found; the true range contains them),
              and F(M) of one random M over its closed form for isotropic measurements, 2L d^{2/L}
              ‖M‖_*^{2(L−1)/L}, F found by search. The ratio lies within the range (the paper's
              statement as commonly quoted; that rank one is enough is derived), unless the loss
              measures otherwise than the range supposes.
              """)
          .objecting(
              p ->
                  p.stretch() == 1
                      ? List.of()
                      : List.of("the range is not that of the measurements in the loss"))
          .rows(Row.class)
          .whole("depth", "depth L of the network", Row::depth)
          .real("lower", "least (1/n) Σ (u′A_i v)² found, 1 − δ", row -> row.range().lower())
          .real("upper", "largest (1/n) Σ (u′A_i v)² found, 1 + δ", row -> row.range().upper())
          .real("ratio", "F(M) over its closed form for isotropic measurements", Row::ratio)
          .computedBy(RipStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<? super Row> out) {
    Streams streams = p.draw.of(run.streams());
    Measurements supposed =
        Measurements.gaussian(p.samples, p.d, p.d, streams.child("measurements").stream(0));
    SecondMoments isometry = new SecondMoments(supposed);
    SecondMoments measured =
        p.stretch == 1 ? isometry : new SecondMoments(supposed.scalingRow(0, p.stretch));
    RankOneRange range = RankOneRange.of(isometry, p.starts, streams.child("directions"));
    Matrix m = new Matrix(p.d, p.d);
    streams.child("matrix").stream(0).normals(m.data(), 0, m.data().length);
    Streams starts = streams.child("starts");
    List<Double> ratios =
        run.parallel()
            .map(
                DEPTHS.size(),
                i ->
                    FlatSearch.minimise(m, measured, DEPTHS.get(i), 1, starts).value()
                        / ClosedForm.isotropic(m, DEPTHS.get(i)));
    for (int i = 0; i < ratios.size(); i++) {
      out.accept(new Row(DEPTHS.get(i), range, ratios.get(i)));
    }
  }
}

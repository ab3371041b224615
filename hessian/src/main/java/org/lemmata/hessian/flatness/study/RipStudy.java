package org.lemmata.hessian.flatness.study;

import java.util.List;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.SecondMoments;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.hessian.flatness.regulariser.FlatSearch;
import org.lemmata.hessian.flatness.regulariser.RankOneRange;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** How near Gaussian measurements are to isometric on rank one, and F to its closed form. */
public final class RipStudy implements Study<RipStudy.Parameters> {

  private static final List<Integer> DEPTHS = List.of(2, 3, 4);

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
          int starts) {}

  @Override
  public String id() {
    return "flatness.rip";
  }

  @Override
  public String title() {
    return "The rank-one isometry range and the regulariser within it";
  }

  @Override
  public String description() {
    return "The range of (1/n) Σ (u′A_i v)² over unit u and v for Gaussian A_i, by alternating"
        + " eigenvectors from random starts (the extremes found; the true range contains them),"
        + " and F(M) of one random M over its closed form for isotropic measurements, 2L d^{2/L}"
        + " ‖M‖_*^{2(L−1)/L}, F found by search. The ratio lies within the range (the paper's"
        + " statement as commonly quoted; that rank one is enough is derived).";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("depth", "depth L of the network"),
        Column.real("lower", "least (1/n) Σ (u′A_i v)² found, 1 − δ"),
        Column.real("upper", "largest (1/n) Σ (u′A_i v)² found, 1 + δ"),
        Column.real("ratio", "F(M) over its closed form for isotropic measurements"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    Streams streams = run.streams();
    Measurements measurements =
        Measurements.gaussian(p.samples, p.d, p.d, streams.child("measurements").stream(0));
    RankOneRange range =
        RankOneRange.of(new SecondMoments(measurements), p.starts, streams.child("directions"));
    Matrix m = new Matrix(p.d, p.d);
    streams.child("matrix").stream(0).normals(m.data(), 0, m.data().length);
    List<Double> ratios =
        run.parallel()
            .map(
                DEPTHS.size(),
                i ->
                    FlatSearch.minimise(m, measurements, DEPTHS.get(i), 1, streams.child("starts"))
                            .value()
                        / ClosedForm.isotropic(m, DEPTHS.get(i)));
    Table.Builder table = Table.with(columns());
    for (int i = 0; i < ratios.size(); i++) {
      table.row(DEPTHS.get(i), range.lower(), range.upper(), ratios.get(i));
    }
    return table.build();
  }
}

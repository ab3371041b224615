package org.lemmata.harmonics.study;

import java.util.List;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.harmonics.sup.Bracket;
import org.lemmata.harmonics.sup.ExactSupNorm;
import org.lemmata.harmonics.sup.NetCertificate;
import org.lemmata.harmonics.sup.RatioSearch;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Where a harmonic on S² is largest. */
public final class MaximumStudy implements Study<MaximumStudy.Parameters> {

  /** The largest degree: its net has 41 million points. */
  static final int LARGEST = 256;

  /**
   * Of which harmonic.
   *
   * @param k degree
   * @param draw which draw
   * @param harmonic which kind of harmonic
   */
  public record Parameters(
      @Param(
              value = "degree k",
              byDefault = "8",
              min = 0,
              max = LARGEST,
              trial = {0, 8})
          int k,
      @Param(
              value = "number of the draw, from 1",
              byDefault = "1",
              min = 1,
              max = 1e9,
              trial = {1, 1000})
          int draw,
      @Param(
              value = "random or zonal, the same harmonic as in harmonics.map",
              byDefault = "random",
              examples = {"random", "zonal"})
          Harmonic harmonic) {}

  @Override
  public String id() {
    return "harmonics.maximum";
  }

  @Override
  public String title() {
    return "Where a harmonic on the sphere of three dimensions is largest";
  }

  @Override
  public String description() {
    return "The largest |g(x)|/‖g‖₂ found for a harmonic of degree k on S², by an ascent from the"
        + " best point of a net of radius h with kh = 0.1, and the certified upper bound, the"
        + " largest value on the net over cos(kh) (derived; exact for k ≤ 2). The opposite point"
        + " has the same absolute value.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Globe.longitude("of the point"),
        Globe.latitude("of the point"),
        Column.real("value", "|g(x)|/‖g‖₂ there, the largest found: at most ‖g‖∞/‖g‖₂"),
        Column.real("upper", "certified upper bound of ‖g‖∞/‖g‖₂"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    SphereFunction g = p.harmonic.draw(p.k, p.draw, run);
    double norm = g.norm();
    if (p.k == 0) {
      // Every point has the largest value of a constant.
      double ratio = ExactSupNorm.of(g).orElseThrow() / norm;
      return Table.with(columns()).row(0, 0, ratio, ratio).build();
    }
    Bracket bracket =
        NetCertificate.of(3, p.k, RatioSearch.KH, run.parallel()).bracket(g, run.parallel());
    // An exact sup norm may lie a rounding below the value found.
    double upper = Math.max(bracket.lower(), ExactSupNorm.of(g).orElse(bracket.upper()));
    double[] x = bracket.found().point();
    return Table.with(columns())
        .row(Globe.longitude(x), Globe.latitude(x), bracket.lower() / norm, upper / norm)
        .build();
  }
}

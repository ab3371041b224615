package org.lemmata.harmonics.study;

import java.util.List;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** How many harmonics there are, and how spiky one can be. */
public final class SpaceStudy implements Study<SpaceStudy.Parameters> {

  /**
   * Which space.
   *
   * @param d dimension
   * @param k degree
   */
  public record Parameters(
      @Param(
              value = "dimension d of the surrounding space",
              byDefault = "10",
              min = 2,
              max = 1000,
              trial = {2, 60})
          int d,
      @Param(
              value = "degree k",
              byDefault = "8",
              min = 0,
              max = 1000,
              trial = {0, 60})
          int k) {}

  @Override
  public String id() {
    return "harmonics.space";
  }

  @Override
  public String title() {
    return "The number of harmonics of degree k, and their largest ratio of norms";
  }

  @Override
  public String description() {
    return "N = C(d+k−1, d−1) − C(d+k−3, d−1) in exact arithmetic, and √N, the largest ratio of sup"
        + " norm to L² norm of a harmonic of degree k, which zonal ones attain (Dong and Ma,"
        + " Fact 2).";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("dimension", "N, the dimension of the space, with all its digits"),
        Column.real("zonal_ratio", "√N"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    HarmonicSpace space = new HarmonicSpace(p.d, p.k);
    return Table.with(columns()).row(space.dimension().toString(), space.zonalRatio()).build();
  }
}

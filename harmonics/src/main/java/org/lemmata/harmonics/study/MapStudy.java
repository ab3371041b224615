package org.lemmata.harmonics.study;

import java.util.Arrays;
import java.util.List;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** A harmonic on S² on a grid of longitudes and latitudes. */
public final class MapStudy implements Study<MapStudy.Parameters> {

  /** The name of the artefact. */
  public static final String IMAGE = "globe.png";

  /**
   * What to show.
   *
   * @param k degree
   * @param draw which draw
   * @param harmonic which kind of harmonic
   * @param resolution size of a cell
   */
  public record Parameters(
      @Param(
              value = "degree k",
              byDefault = "8",
              min = 0,
              max = MaximumStudy.LARGEST,
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
              value =
                  "random, the one that harmonics.ratio with d = 3 and route auto draws under this"
                      + " number and seed, or zonal, the spike of Fact 2 about a random axis",
              byDefault = "random",
              examples = {"random", "zonal"})
          Harmonic harmonic,
      @Param(
              value = "largest height of a cell of the grid in degrees",
              byDefault = "2",
              min = 0.25,
              max = 90,
              trial = {10, 90})
          double resolution) {}

  @Override
  public String id() {
    return "harmonics.map";
  }

  @Override
  public String title() {
    return "A harmonic on the sphere of three dimensions, as a map";
  }

  @Override
  public String description() {
    return "Evaluates a harmonic g of degree k on S² at the centres of a grid with as many rows of"
        + " equal height in latitude as the resolution asks for and twice as many columns, divided"
        + " by its exact L² norm, so that the root mean square over the sphere is 1. Its artefact "
        + IMAGE
        + " is a picture of the half around longitude 0, seen from far away: blue is negative, red"
        + " positive.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Globe.longitude("of the centre of the cell"),
        Globe.latitude("of the centre of the cell"),
        Column.real("value", "g(x)/‖g‖₂ there"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    // A resolution such as 0.3 must not give one row more by rounding.
    int rows = (int) Math.ceil(180 / p.resolution - 1e-9);
    int cols = 2 * rows;
    SphereFunction g = p.harmonic.draw(p.k, p.draw, run);
    double norm = g.norm();
    List<double[]> values =
        run.parallel()
            .map(
                rows,
                row -> {
                  double[] out = new double[cols];
                  for (int col = 0; col < cols; col++) {
                    double[] x = Globe.point(centre(col, cols, 360), centre(row, rows, 180));
                    out[col] = g.value(x) / norm;
                  }
                  return out;
                });
    double most = values.stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    Table.Builder table =
        Table.with(columns())
            .artefact(GlobeImage.of(IMAGE, most, x -> g.value(x) / norm, run.parallel()));
    for (int row = 0; row < rows; row++) {
      for (int col = 0; col < cols; col++) {
        table.row(centre(col, cols, 360), centre(row, rows, 180), values.get(row)[col]);
      }
    }
    return table.build();
  }

  private static double centre(int index, int cells, double range) {
    return range * (2 * index + 1 - cells) / (2 * cells);
  }
}

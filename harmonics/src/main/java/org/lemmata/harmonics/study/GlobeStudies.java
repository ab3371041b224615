package org.lemmata.harmonics.study;

import java.util.Arrays;
import java.util.List;
import org.lemmata.harmonics.field.RandomHarmonics;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.harmonics.sup.Bracket;
import org.lemmata.harmonics.sup.ExactSupNorm;
import org.lemmata.harmonics.sup.NetCertificate;
import org.lemmata.harmonics.sup.RatioSearch;
import org.lemmata.study.Declaration;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** A harmonic on S², as a map and where it is largest. */
public final class GlobeStudies {

  /** The name of the map's artefact. */
  public static final String IMAGE = "globe.png";

  private GlobeStudies() {}

  /** Which harmonic. */
  public enum Kind {
    /** The random one that {@code harmonics.ratio} draws by route auto under the same number. */
    RANDOM,
    /** The zonal one about a random axis. */
    ZONAL
  }

  /** What to show. The net of the largest degree has 41 million points. */
  public record Shown(
      @Param(
              value = "degree k",
              byDefault = "8",
              min = 0,
              max = 256,
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
              byDefault = "random")
          Kind harmonic) {

    private SphereFunction draw(Run run) {
      Drawn drawn = new Drawn(RandomHarmonics.of(3, k), 3, k, run);
      return harmonic == Kind.RANDOM ? drawn.random(draw) : drawn.zonal(draw);
    }
  }

  /** What to show, how finely. */
  public record Mapped(
      @Group Shown shown,
      @Param(
              value = "largest height of a cell of the grid in degrees",
              byDefault = "2",
              min = 0.25,
              max = 90,
              trial = {10, 90})
          double resolution) {}

  /** The value at the centre of a cell. */
  private record Cell(double longitude, double latitude, double value) {}

  /** A harmonic on a grid of longitudes and latitudes. */
  public static final Study<Mapped> MAP =
      Study.of("harmonics.map", Mapped.class)
          .title("A harmonic on the sphere of three dimensions, as a map")
          .describedBy(
              """
              Evaluates a harmonic g of degree k on S² at the centres of a grid with as many rows of
              equal height in latitude as the resolution asks for and twice as many columns, divided
              by its exact L² norm, so that the root mean square over the sphere is 1. Its artefact
              globe.png is a picture of the half around longitude 0, seen from far away: blue is
              negative, red positive.
              """)
          .rows(Cell.class)
          .real(
              "longitude",
              "degree",
              "longitude of the centre of the cell, −180 to 180",
              Cell::longitude)
          .real(
              "latitude", "degree", "latitude of the centre of the cell, −90 to 90", Cell::latitude)
          .real("value", "g(x)/‖g‖₂ there", Cell::value)
          .computedBy(GlobeStudies::map);

  private static void map(Mapped p, Run run, Declaration.Output<Cell> out) {
    // A resolution such as 0.3 must not give one row more by rounding.
    int rows = (int) Math.ceil(180 / p.resolution - 1e-9);
    int cols = 2 * rows;
    SphereFunction g = p.shown.draw(run);
    double norm = g.norm();
    List<double[]> values =
        run.parallel()
            .map(
                rows,
                row -> {
                  double[] line = new double[cols];
                  for (int col = 0; col < cols; col++) {
                    double[] x = Globe.point(centre(col, cols, 360), centre(row, rows, 180));
                    line[col] = g.value(x) / norm;
                  }
                  return line;
                });
    double most = values.stream().flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    out.artefact(GlobeImage.of(IMAGE, most, x -> g.value(x) / norm, run.parallel()));
    for (int row = 0; row < rows; row++) {
      for (int col = 0; col < cols; col++) {
        out.accept(new Cell(centre(col, cols, 360), centre(row, rows, 180), values.get(row)[col]));
      }
    }
  }

  private static double centre(int index, int cells, double range) {
    return range * (2 * index + 1 - cells) / (2 * cells);
  }

  /** Where a harmonic is largest. */
  private record Peak(double longitude, double latitude, double value, double upper) {}

  /** Where a harmonic is largest. */
  public static final Study<Shown> MAXIMUM =
      Study.of("harmonics.maximum", Shown.class)
          .title("Where a harmonic on the sphere of three dimensions is largest")
          .describedBy(
              """
              The largest |g(x)|/‖g‖₂ found for a harmonic of degree k on S², the same as in
              harmonics.map, by an ascent from the best point of a net of radius h with kh = 0.1,
              and the certified upper bound, the largest value on the net over cos(kh) (derived;
              exact for k ≤ 2). The opposite point has the same absolute value.
              """)
          .rows(Peak.class)
          .real("longitude", "degree", "longitude of the point, −180 to 180", Peak::longitude)
          .real("latitude", "degree", "latitude of the point, −90 to 90", Peak::latitude)
          .real("value", "|g(x)|/‖g‖₂ there, the largest found: at most ‖g‖∞/‖g‖₂", Peak::value)
          .real("upper", "certified upper bound of ‖g‖∞/‖g‖₂", Peak::upper)
          .computedBy((p, run, out) -> out.accept(maximum(p, run)));

  private static Peak maximum(Shown p, Run run) {
    SphereFunction g = p.draw(run);
    double norm = g.norm();
    if (p.k == 0) {
      // Every point has the largest value of a constant.
      double ratio = ExactSupNorm.of(g).orElseThrow() / norm;
      return new Peak(0, 0, ratio, ratio);
    }
    Bracket bracket =
        NetCertificate.of(3, p.k, RatioSearch.KH, run.parallel()).bracket(g, run.parallel());
    // An exact sup norm may lie a rounding below the value found.
    double upper = Math.max(bracket.lower(), ExactSupNorm.of(g).orElse(bracket.upper()));
    double[] x = bracket.found().point();
    return new Peak(Globe.longitude(x), Globe.latitude(x), bracket.lower() / norm, upper / norm);
  }
}

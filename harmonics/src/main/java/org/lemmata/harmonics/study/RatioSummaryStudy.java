package org.lemmata.harmonics.study;

import java.util.List;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.WholeList;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Quartiles of the ratio of norms of random harmonics, degree by degree. */
public final class RatioSummaryStudy implements Study<RatioSummaryStudy.Parameters> {

  /**
   * What to draw.
   *
   * @param d dimension
   * @param degrees degrees k
   * @param draws how many harmonics of each degree
   * @param starts random points to climb from
   */
  public record Parameters(
      @Param(
              value = "dimension d of the surrounding space",
              byDefault = "3",
              min = 2,
              max = 1000,
              trial = {2, 6})
          int d,
      @Param(
              value = "degrees k, ascending whole numbers",
              byDefault = "2:4:8",
              min = 0,
              max = 1000,
              ascending = true,
              examples = {"2:4:8", "1", "0:3"})
          WholeList degrees,
      @Param(
              value = "harmonics to draw of each degree",
              byDefault = "20",
              min = 1,
              max = 1e6,
              trial = {1, 3})
          int draws,
      @Param(
              value =
                  "random points to climb from, where there is neither an exact maximum nor a net",
              byDefault = "50",
              min = 1,
              max = 1e6,
              trial = {1, 3})
          int starts) {}

  @Override
  public String id() {
    return "harmonics.ratio-summary";
  }

  @Override
  public String title() {
    return "Quartiles of sup norm over L² norm, degree by degree";
  }

  @Override
  public String description() {
    return "For each degree the quartiles of R = ‖g‖∞/‖g‖₂ over the harmonics that harmonics.ratio"
        + " draws with the same settings and seed. R is exact for k up to 2 and for d = 2,"
        + " bracketed by a net for d = 3 and where a net is small enough for d = 4, and elsewhere"
        + " the largest value that ascents found, which is a lower bound.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("k", "degree"),
        Column.real("median", "median of the ratios found"),
        Column.real("lower_quartile", "a quarter of the ratios found are below"),
        Column.real("upper_quartile", "a quarter of the ratios found are above"),
        Column.real(
            "certified", "median of the certified upper bounds; empty where one is missing"),
        Column.text("known", "what the ratios found are: exact, certified or largest found"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    Table.Builder table = Table.with(columns());
    for (int k : p.degrees.values()) {
      RatioSample sample = sample(p, k, run);
      table.row(
          k,
          sample.quantile(0.5),
          sample.quantile(0.25),
          sample.quantile(0.75),
          sample.upperQuantile(0.5),
          sample.known().text());
    }
    return table.build();
  }

  private static RatioSample sample(Parameters p, int k, Run run) {
    try {
      return RatioSample.of(p.d, k, p.draws, p.starts, run);
    } catch (InvalidParameter e) {
      throw new InvalidParameter(
          "degrees", p.degrees, "degrees that can be drawn and searched; " + e.getMessage());
    }
  }
}

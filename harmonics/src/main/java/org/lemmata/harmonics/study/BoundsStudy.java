package org.lemmata.harmonics.study;

import java.util.List;
import org.lemmata.harmonics.bound.RatioBound;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Upper bounds of the ratio of norms of a harmonic. */
public final class BoundsStudy implements Study<BoundsStudy.Parameters> {

  /**
   * Which harmonics, how surely.
   *
   * @param d dimension
   * @param k degree
   * @param delta probability of exceeding a bound
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
              min = 1,
              max = 1000,
              trial = {1, 60})
          int k,
      @Param(
              value = "probability δ with which a random harmonic may exceed a bound",
              byDefault = "0.01",
              min = 0,
              aboveMin = true,
              max = 0.999,
              trial = {0.001, 0.9})
          double delta) {}

  @Override
  public String id() {
    return "harmonics.bounds";
  }

  @Override
  public String title() {
    return "Upper bounds of the ratio of norms";
  }

  @Override
  public String description() {
    return "Upper bounds of ‖g‖∞/‖g‖₂ for harmonics of degree k: the paper's two for random ones,"
        + " each exceeded with probability at most δ (Dong and Ma, Lemmas 5 and 6), a refined one"
        + " (derived), and the one that holds for all and is attained by zonal ones (Fact 2).";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("lemma_6", "5 √(ln(3/δ) + 2d² ln(k+1)), for one degree"),
        Column.real("lemma_5", "5 √(2 ln(6/δ) + 2(d²+1) ln(k+1)), for all degrees at once"),
        Column.real("refined", "5.235 √(ln(3/δ) + d ln(3k)), for one degree (derived)"),
        Column.real("worst_case", "√N, for every harmonic"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    RatioBound bound = new RatioBound(p.d, p.k);
    return Table.with(columns())
        .row(
            bound.oneDegree(p.delta),
            bound.everyDegree(p.delta),
            bound.refined(p.delta),
            bound.worstCase())
        .build();
  }
}

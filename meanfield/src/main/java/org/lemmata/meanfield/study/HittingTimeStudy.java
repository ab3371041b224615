package org.lemmata.meanfield.study;

import java.util.List;
import org.lemmata.meanfield.flow.Phases;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.param.SharedParameters;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.WholeList;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** How the time to learn grows with the dimension, against its predicted slope. */
public final class HittingTimeStudy implements Study<HittingTimeStudy.Parameters> {

  /** What can be set; setting A by default. */
  public record Parameters(
      @Param(
              value = "dimensions d, ascending",
              byDefault = "100:1000:10000:100000:1000000:10000000:100000000",
              min = 3,
              max = SharedParameters.LARGEST_D,
              most = 100,
              ascending = true,
              examples = {"10:100:1000", "3:6000"})
          WholeList dimensions,
      @Param(
              value = SharedParameters.GAMMA2,
              byDefault = "0.2",
              min = 0.01,
              max = SharedParameters.LARGEST_GAMMA,
              trial = {0.1, 1})
          double gamma2,
      @Param(
              value = SharedParameters.GAMMA4,
              byDefault = "0.08",
              min = -SharedParameters.LARGEST_GAMMA,
              max = SharedParameters.LARGEST_GAMMA)
          double gamma4,
      @Param(
              value = SharedParameters.SIGMA2,
              byDefault = "1",
              min = 0.01,
              max = SharedParameters.LARGEST_SIGMA,
              trial = {0.5, 2})
          double sigma2,
      @Param(
              value = SharedParameters.SIGMA4,
              byDefault = "1",
              min = 0,
              max = SharedParameters.LARGEST_SIGMA,
              trial = {0, 2})
          double sigma4,
      @Param(
              value = SharedParameters.HORIZON,
              byDefault = "1000",
              min = 0,
              aboveMin = true,
              max = SharedParameters.LARGEST_TIME,
              trial = {1, 40})
          double horizon) {

    private Setting setting(int d) {
      return new Setting(d, gamma2, gamma4, sigma2, sigma4);
    }
  }

  @Override
  public String id() {
    return "meanfield.hitting-time";
  }

  @Override
  public String title() {
    return "The time to learn half of degree 2, against log d";
  }

  @Override
  public String description() {
    return "Finds the landmarks of meanfield.phases in several dimensions. While w is small it grows"
        + " at the rate 2σ₂²γ₂ and starts at about 1/√d, so the time to learn half of degree 2 grows"
        + " by log d/(4σ₂²γ₂) (derived). The predicted line has this slope and passes through the"
        + " last dimension whose time is known.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("d", "dimension d of the inputs"),
        Column.real("log_d", "natural logarithm of d"),
        Column.real("thalf", "when D₂ = −0.5 γ₂"),
        Column.real("predicted", "the line of slope 1/(4σ₂²γ₂) through the last thalf"),
        Column.real("slope", "slope of thalf against log d since the dimension before"),
        Column.real("limit", "1/(4σ₂²γ₂)"),
        Column.real("t1", "end T₁ of Phase 1; empty when the phase is"),
        Column.real("t1_predicted", "log(w_end/w_start)/r_d, r_d the growth rate at time 0"));
  }

  @Override
  public List<String> objections(Parameters p) {
    for (int d : p.dimensions().values()) {
      List<String> objections = p.setting(d).realizability().objections();
      if (!objections.isEmpty()) {
        return objections;
      }
    }
    return List.of();
  }

  @Override
  public Table run(Parameters p, Run run) {
    int[] dimensions = p.dimensions().values();
    List<Phases> all =
        run.parallel()
            .map(dimensions.length, i -> Phases.of(p.setting(dimensions[i]), p.horizon()));
    double limit = 1 / (4 * p.sigma2() * p.sigma2() * p.gamma2());
    int last = dimensions.length - 1;
    while (last > 0 && Double.isNaN(all.get(last).thalf())) {
      last--;
    }
    Table.Builder table = Table.with(columns());
    for (int i = 0; i < dimensions.length; i++) {
      double log = StrictMath.log(dimensions[i]);
      double since = i == 0 ? Double.NaN : log - StrictMath.log(dimensions[i - 1]);
      double thalf = all.get(i).thalf();
      table.row(
          dimensions[i],
          log,
          thalf,
          all.get(last).thalf() + limit * (log - StrictMath.log(dimensions[last])),
          i == 0 ? Double.NaN : (thalf - all.get(i - 1).thalf()) / since,
          limit,
          all.get(i).t1(),
          Double.isNaN(all.get(i).t1()) ? Double.NaN : Phases.escape(p.setting(dimensions[i])));
    }
    return table.build();
  }
}

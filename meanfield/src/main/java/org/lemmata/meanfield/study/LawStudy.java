package org.lemmata.meanfield.study;

import java.util.List;
import org.lemmata.meanfield.flow.Particles;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Quantiles;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.param.SharedParameters;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The law of w along the flow, as neurons of equal mass. */
public final class LawStudy implements Study<LawStudy.Parameters> {

  /** What can be set; setting A by default. */
  public record Parameters(
      @Param(
              value = SharedParameters.D,
              byDefault = "100",
              min = 3,
              max = SharedParameters.LARGEST_D,
              trial = {3, 1e6})
          int d,
      @Param(
              value = SharedParameters.GAMMA2,
              byDefault = "0.2",
              min = -SharedParameters.LARGEST_GAMMA,
              max = SharedParameters.LARGEST_GAMMA)
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
              min = 0,
              max = SharedParameters.LARGEST_SIGMA,
              trial = {0, 2})
          double sigma2,
      @Param(
              value = SharedParameters.SIGMA4,
              byDefault = "1",
              min = 0,
              max = SharedParameters.LARGEST_SIGMA,
              trial = {0, 2})
          double sigma4,
      @Param(
              value = SharedParameters.TIMES,
              byDefault = "0:4:8:20",
              min = 0,
              max = SharedParameters.LARGEST_TIME,
              most = SharedParameters.MOST_TIMES,
              ascending = true,
              examples = {"0:4:8:20", "0..6/3"})
          DoubleList times,
      @Param(
              value = "neurons of equal mass on each side of w = 0",
              byDefault = "1000",
              min = 1,
              max = 20_000,
              trial = {1, 200})
          int neurons) {

    private Setting setting() {
      return new Setting(d, gamma2, gamma4, sigma2, sigma4);
    }
  }

  @Override
  public String id() {
    return "meanfield.law";
  }

  @Override
  public String title() {
    return "The law of w at infinite width, at several times";
  }

  @Override
  public String description() {
    return "Follows neurons that start at the quantiles (i + 1/2)/n of |w| under the uniform law, and"
        + " their mirror images, in the flow of meanfield.population. The flow keeps the order of"
        + " neurons, so at any time these are quantiles of the law: every row has the same mass, and"
        + " a histogram of the column w is one of the law. The neurons shown count for nothing"
        + " themselves; the law that moves them is integrated at quadrature nodes.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("t", "time t of the flow"),
        Column.real("start", "where the neuron starts, w at time 0"),
        Column.real("w", "where it is, w at time t"));
  }

  @Override
  public List<String> objections(Parameters p) {
    return p.setting().realizability().objections();
  }

  @Override
  public Table run(Parameters p, Run run) {
    TableSize.require(p.times(), 2 * p.neurons());
    double[] starts = Quantiles.of(p.d(), p.neurons());
    Particles uniform = Particles.uniform(p.d());
    Table.Builder table = Table.with(columns());
    PopulationFlow.from(p.setting(), uniform.tracing(starts))
        .follow(
            p.times().values(),
            state -> {
              double[] places = state.particles().places();
              for (int i = starts.length - 1; i >= 0; i--) {
                table.row(state.t(), -starts[i], -places[uniform.size() + i]);
              }
              for (int i = 0; i < starts.length; i++) {
                table.row(state.t(), starts[i], places[uniform.size() + i]);
              }
            });
    return table.build();
  }
}

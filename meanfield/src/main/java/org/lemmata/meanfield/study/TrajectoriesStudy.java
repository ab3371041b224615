package org.lemmata.meanfield.study;

import java.util.List;
import org.lemmata.meanfield.flow.Particles;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.param.SharedParameters;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Single neurons carried by the flow of infinitely many. */
public final class TrajectoriesStudy implements Study<TrajectoriesStudy.Parameters> {

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
              byDefault = "0..20/40",
              min = 0,
              max = SharedParameters.LARGEST_TIME,
              most = SharedParameters.MOST_TIMES,
              ascending = true,
              examples = {"0..20/40", "0:1:5"})
          DoubleList times,
      @Param(
              value = "places w from which neurons start",
              byDefault = "0.02:0.05:0.1:0.15:0.2:0.3",
              min = -1,
              max = 1,
              most = 1000,
              examples = {"0.02:0.05:0.1:0.15:0.2:0.3", "-0.5:0:1"})
          DoubleList starts) {

    private Setting setting() {
      return new Setting(d, gamma2, gamma4, sigma2, sigma4);
    }
  }

  @Override
  public String id() {
    return "meanfield.trajectories";
  }

  @Override
  public String title() {
    return "Trajectories of single neurons at infinite width";
  }

  @Override
  public String description() {
    return "Follows w = ⟨u, q⟩ for neurons that start at given places, in the flow of"
        + " meanfield.population; they are moved by all the others and count for nothing themselves."
        + " The flow is odd in w. It keeps 0, ±1 and the order of neurons.";
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
    TableSize.require(p.times(), p.starts().size());
    double[] starts = p.starts().values();
    double[] sizes = new double[starts.length];
    for (int i = 0; i < starts.length; i++) {
      sizes[i] = Math.abs(starts[i]);
    }
    Particles uniform = Particles.uniform(p.d());
    Table.Builder table = Table.with(columns());
    PopulationFlow.from(p.setting(), uniform.tracing(sizes))
        .follow(
            p.times().values(),
            state -> {
              double[] places = state.particles().places();
              for (int i = 0; i < starts.length; i++) {
                double w = places[uniform.size() + i];
                table.row(state.t(), starts[i], starts[i] < 0 ? -w : w);
              }
            });
    return table.build();
  }
}

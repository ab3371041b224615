package org.lemmata.meanfield.study;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lemmata.meanfield.flow.FlowState;
import org.lemmata.meanfield.flow.Phases;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.param.SharedParameters;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Where the flow at infinite width is when it passes the landmarks of its phases. */
public final class LandmarksStudy implements Study<LandmarksStudy.Parameters> {

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
              value = SharedParameters.HORIZON,
              byDefault = "1000",
              min = 0,
              aboveMin = true,
              max = SharedParameters.LARGEST_TIME,
              trial = {1, 40})
          double horizon) {

    private Setting setting() {
      return new Setting(d, gamma2, gamma4, sigma2, sigma4);
    }
  }

  @Override
  public String id() {
    return "meanfield.landmarks";
  }

  @Override
  public String title() {
    return "Loss and deviations at the times that divide the flow into phases";
  }

  @Override
  public String description() {
    return "Finds the landmarks of meanfield.phases and reads off the state of the flow there. A"
        + " landmark that is not passed has empty cells.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("landmark", "t10, thalf, tz or t1, as the columns of meanfield.phases"),
        Column.real("t", "when it is passed"),
        Column.real("loss", "population loss then"),
        Column.real("d2", "D₂ = E P₂(w) − γ₂ then"),
        Column.real("d4", "D₄ = E P₄(w) − γ₄ then"));
  }

  @Override
  public List<String> objections(Parameters p) {
    return p.setting().realizability().objections();
  }

  @Override
  public Table run(Parameters p, Run run) {
    Phases phases = Phases.of(p.setting(), p.horizon());
    double[] times = {phases.t10(), phases.thalf(), phases.tz(), phases.t1()};
    Map<Double, FlowState> states = new TreeMap<>();
    PopulationFlow.of(p.setting())
        .follow(
            Arrays.stream(times).filter(t -> !Double.isNaN(t)).sorted().toArray(),
            state -> states.put(state.t(), state));
    Table.Builder table = Table.with(columns());
    List<String> names = List.of("t10", "thalf", "tz", "t1");
    for (int i = 0; i < times.length; i++) {
      FlowState state = states.get(times[i]);
      if (state == null) {
        table.row(names.get(i), Double.NaN, Double.NaN, Double.NaN, Double.NaN);
      } else {
        table.row(names.get(i), times[i], state.loss(), state.d2(), state.d4());
      }
    }
    return table.build();
  }
}

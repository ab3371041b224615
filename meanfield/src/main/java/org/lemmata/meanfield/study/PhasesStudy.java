package org.lemmata.meanfield.study;

import java.util.List;
import org.lemmata.meanfield.flow.Phases;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.param.SharedParameters;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** When the flow at infinite width passes the landmarks that divide it into phases. */
public final class PhasesStudy implements Study<PhasesStudy.Parameters> {

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
    return "meanfield.phases";
  }

  @Override
  public String title() {
    return "The times that divide the flow into phases";
  }

  @Override
  public String description() {
    return "Runs the flow of meanfield.population and finds when it passes its landmarks, by event"
        + " detection on the dense output. Phase 1 ends when the neuron that starts at w = log d/√d"
        + " has reached 1/log d; it is empty, and so is the cell t1, when it starts there or beyond,"
        + " for d from 5 to 5503. Phase 2 ends at the first zero of D₂ or D₄. Phase 3 is Case 1 when"
        + " that was D₂, Case 2 when it was D₄. A landmark that is not passed within the horizon has"
        + " an empty cell.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("t10", "when D₂ = −0.9 γ₂: a tenth of degree 2 is learnt"),
        Column.real("thalf", "when D₂ = −0.5 γ₂: half of degree 2 is learnt"),
        Column.real("tz", "end of Phase 2, the first zero of D₂ or D₄"),
        Column.real("t1", "end T₁ of Phase 1; empty when the phase is"),
        Column.text("case", "case of Phase 3: 1 or 2, or none when Phase 2 does not end"));
  }

  @Override
  public List<String> objections(Parameters p) {
    return p.setting().realizability().objections();
  }

  @Override
  public Table run(Parameters p, Run run) {
    Phases phases = Phases.of(p.setting(), p.horizon());
    String which = phases.phaseThree() == 0 ? "none" : String.valueOf(phases.phaseThree());
    return Table.with(columns())
        .row(phases.t10(), phases.thalf(), phases.tz(), phases.t1(), which)
        .build();
  }
}

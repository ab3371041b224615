package org.lemmata.meanfield.study;

import java.util.List;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.param.SharedParameters;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The loss of infinitely many neurons along projected gradient flow. */
public final class PopulationStudy implements Study<PopulationStudy.Parameters> {

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
              byDefault = "0:1:5:20:50",
              min = 0,
              max = SharedParameters.LARGEST_TIME,
              most = SharedParameters.MOST_TIMES,
              ascending = true,
              examples = {"0:1:5:20:50", "0..10/20"})
          DoubleList times) {

    private Setting setting() {
      return new Setting(d, gamma2, gamma4, sigma2, sigma4);
    }
  }

  @Override
  public String id() {
    return "meanfield.population";
  }

  @Override
  public String title() {
    return "The loss at infinite width, against time";
  }

  @Override
  public String description() {
    return "Infinitely many neurons start uniform on the sphere and follow projected gradient flow on"
        + " the population loss. Only w = ⟨u, q⟩ matters, so the flow is one-dimensional: w' = −(1 −"
        + " w²)(σ₂² D₂ P₂'(w) + σ₄² D₄ P₄'(w)), D_k = E P_k(w) − γ_k (derived). Its law is 400"
        + " particles at quadrature nodes, integrated by a Dormand-Prince method of order 8 with"
        + " relative tolerance 1e-12. γ that no law of w on [−1, 1] realises need --force: then the"
        + " loss cannot reach 0.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("t", "time t of the flow"),
        Column.real("loss", "population loss L = (σ₂² D₂² + σ₄² D₄²)/2"),
        Column.real("d2", "D₂ = E P₂(w) − γ₂, what is missing in degree 2"),
        Column.real("d4", "D₄ = E P₄(w) − γ₄, what is missing in degree 4"));
  }

  @Override
  public List<String> objections(Parameters p) {
    return p.setting().realizability().objections();
  }

  @Override
  public Table run(Parameters p, Run run) {
    Table.Builder table = Table.with(columns());
    PopulationFlow.of(p.setting())
        .follow(
            p.times().values(),
            state -> table.row(state.t(), state.loss(), state.d2(), state.d4()));
    return table.build();
  }
}

package org.lemmata.attention.study;

import java.util.List;
import org.lemmata.attention.flow.GradientFlow;
import org.lemmata.attention.flow.ZhangFlow;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.model.Weights;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The gradient flow from a balanced start, integrated and in closed form. */
public final class FlowStudy implements Study<FlowStudy.Parameters> {

  /** What can be set. */
  public record Parameters(
      @Param(
              value = "dimension d of the covariates",
              byDefault = "5",
              min = 1,
              max = 12,
              trial = {1, 4})
          int d,
      @Param(
              value = "examples n in the prompt",
              byDefault = "20",
              min = 1,
              max = 10_000,
              trial = {1, 50})
          int n,
      @Param(
              value = "variance σ² of the label noise",
              byDefault = "0",
              min = 0,
              max = 100,
              trial = {0, 2})
          double noise,
      @Param(
              value = "start p(0) as a fraction of the optimal step",
              byDefault = "0.01",
              min = 1e-6,
              max = 10)
          double start,
      @Param(
              value = "last time, in units of 1/(4n√d)",
              byDefault = "12",
              min = 0,
              aboveMin = true,
              max = 100,
              trial = {1, 12})
          double horizon,
      @Param(
              value = "equal time steps to report",
              byDefault = "60",
              min = 1,
              max = 10_000,
              trial = {1, 20})
          int times) {}

  @Override
  public String id() {
    return "attention.flow";
  }

  @Override
  public String title() {
    return "Gradient flow from a balanced start, against its exact logistic";
  }

  @Override
  public String description() {
    return "Integrates gradient flow on the population loss over all blocks from A = α I, b² ="
        + " d α², a = c = 0, and compares p = b α with the logistic η/(1 + (η/p₀ − 1)"
        + " exp(−4n√d t)), derived for this project; η is the optimal step. The setting is"
        + " that of Zhang, Frei and Bartlett (arXiv 2306.09927), in the sum convention.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("t", "time t of the flow"),
        Column.real("scaled", "4n√d t"),
        Column.real("p", "b tr(A)/d, integrated"),
        Column.real("logistic", "p in closed form"),
        Column.real("optimum", "the optimal step, the limit"),
        Column.real("loss", "population loss along the integrated flow"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    double eta = Optimum.step(p.d(), p.n(), p.noise());
    double root = Math.sqrt(p.d());
    double p0 = p.start() * eta;
    Weights start = Weights.balanced(p.d(), Math.sqrt(p0 / root));
    double[] scaled = new double[p.times() + 1];
    double[] times = new double[p.times() + 1];
    for (int i = 0; i < times.length; i++) {
      scaled[i] = p.horizon() * i / p.times();
      times[i] = scaled[i] / (4.0 * p.n() * root);
    }
    PopulationLoss loss = new PopulationLoss(Prompt.isotropic(p.d(), p.n(), p.noise()));
    List<Weights> path = new GradientFlow(loss).at(start, times);
    Table.Builder table = Table.with(columns());
    for (int i = 0; i < times.length; i++) {
      Weights w = path.get(i);
      table.row(
          times[i],
          scaled[i],
          w.b() * w.matrixA().trace() / p.d(),
          ZhangFlow.logistic(p.d(), p.n(), p.noise(), p0, times[i]),
          eta,
          loss.value(w));
    }
    return table.build();
  }
}

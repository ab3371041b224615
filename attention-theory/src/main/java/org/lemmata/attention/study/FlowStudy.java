package org.lemmata.attention.study;

import java.util.List;
import java.util.function.Consumer;
import org.lemmata.attention.flow.GradientFlow;
import org.lemmata.attention.flow.ZhangFlow;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.model.Weights;
import org.lemmata.attention.param.Case;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** The gradient flow from a balanced start, integrated and in closed form. */
public final class FlowStudy {

  private FlowStudy() {}

  /** What can be set. */
  public record Parameters(
      @Group(
              defaults = "noise=0",
              range = "d=1..12 noise=0..100",
              trial = "d=1..4 n=1..50 noise=0..2")
          Case at,
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

  /** The state at one time. */
  private record Row(
      double t, double scaled, double p, double logistic, double optimum, double loss) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("attention.flow", Parameters.class)
          .title("Gradient flow from a balanced start, against its exact logistic")
          .describedBy(
              """
              Integrates gradient flow on the population loss over all blocks from A = α I, b² = d
              α², a = c = 0, and compares p = b α with the logistic η/(1 + (η/p₀ − 1) exp(−4n√d t)),
              derived for this project; η is the optimal step. The setting is that of Zhang, Frei and
              Bartlett (arXiv 2306.09927), in the sum convention.
              """)
          .rows(Row.class)
          .real("t", "time t of the flow", Row::t)
          .real("scaled", "4n√d t", Row::scaled)
          .real("p", "b tr(A)/d, integrated", Row::p)
          .real("logistic", "p in closed form", Row::logistic)
          .real("optimum", "the optimal step, the limit", Row::optimum)
          .real("loss", "population loss along the integrated flow", Row::loss)
          .computedBy((p, run, out) -> follow(p, out));

  private static void follow(Parameters p, Consumer<? super Row> out) {
    int d = p.at.d();
    int n = p.at.n();
    double noise = p.at.noise();
    double eta = Optimum.step(d, n, noise);
    double root = Math.sqrt(d);
    double p0 = p.start * eta;
    double[] scaled = new double[p.times + 1];
    double[] times = new double[p.times + 1];
    for (int i = 0; i < times.length; i++) {
      scaled[i] = p.horizon * i / p.times;
      times[i] = scaled[i] / (4.0 * n * root);
    }
    PopulationLoss loss = new PopulationLoss(Prompt.isotropic(d, n, noise));
    List<Weights> path =
        new GradientFlow(loss).at(Weights.balanced(d, Math.sqrt(p0 / root)), times);
    for (int i = 0; i < times.length; i++) {
      Weights w = path.get(i);
      out.accept(
          new Row(
              times[i],
              scaled[i],
              w.b() * w.matrixA().trace() / d,
              ZhangFlow.logistic(d, n, noise, p0, times[i]),
              eta,
              loss.value(w)));
    }
  }
}

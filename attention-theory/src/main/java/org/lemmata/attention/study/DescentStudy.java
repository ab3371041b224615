package org.lemmata.attention.study;

import java.util.List;
import org.lemmata.attention.descent.Descent;
import org.lemmata.attention.descent.Start;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Prompt;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Where descent on the population loss ends. */
public final class DescentStudy implements Study<DescentStudy.Parameters> {

  /** What can be set. */
  public record Parameters(
      @Param(
              value = "dimension d of the covariates",
              byDefault = "2",
              min = 1,
              max = 12,
              trial = {1, 3})
          int d,
      @Param(
              value = "examples n in the prompt",
              byDefault = "4",
              min = 1,
              max = 100_000,
              trial = {1, 20})
          int n,
      @Param(
              value = "variance σ² of the label noise",
              byDefault = "0.25",
              min = 0,
              max = 1000,
              trial = {0, 2})
          double noise,
      @Param(
              value = "start: balanced (a = c = 0, b = |A|, small) or random (all entries normal)",
              byDefault = "random")
          Start start,
      @Param(
              value = "restarts, each from its own start",
              byDefault = "20",
              min = 1,
              max = 10_000,
              trial = {1, 3})
          int restarts) {}

  @Override
  public String id() {
    return "attention.descent";
  }

  @Override
  public String title() {
    return "Where descent on the population loss ends";
  }

  @Override
  public String description() {
    return "Local descent (BFGS with an exact line search) on the exact population loss over all"
        + " blocks (a, b, A, c), for standard normal covariates and weights. From a small balanced"
        + " start it reaches L*; from random starts it can stop at strictly worse local minima"
        + " (numerical evidence, measured for this project; not a proof).";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("restart", "index of the start, from 1"),
        Column.real("loss", "population loss where descent ended"),
        Column.real("gap", "that loss less L*, the least loss"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    PopulationLoss loss = new PopulationLoss(Prompt.isotropic(p.d(), p.n(), p.noise()));
    double least = Optimum.loss(p.d(), p.n(), p.noise());
    Streams streams = run.streams();
    List<Double> ends =
        run.parallel()
            .map(
                p.restarts(),
                i -> Descent.minimise(loss, p.start().draw(p.d(), streams.stream(i))).loss());
    Table.Builder table = Table.with(columns());
    for (int i = 0; i < ends.size(); i++) {
      table.row(i + 1, ends.get(i), ends.get(i) - least);
    }
    return table.build();
  }
}

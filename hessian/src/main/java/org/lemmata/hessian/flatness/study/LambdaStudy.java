package org.lemmata.hessian.flatness.study;

import java.util.List;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.hessian.flatness.param.ProblemLaw;
import org.lemmata.hessian.flatness.sensing.FlatDescent;
import org.lemmata.hessian.flatness.sensing.Problem;
import org.lemmata.hessian.flatness.sensing.SensingProbe;
import org.lemmata.hessian.flatness.sensing.SensingSnapshot;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The error of the regularised minimiser against λ. */
public final class LambdaStudy implements Study<LambdaStudy.Parameters> {

  /** What can be set. */
  public record Parameters(
      @Param(
              value = "side d of the random M*, and width of the network",
              byDefault = "10",
              min = 1,
              max = 40,
              trial = {1, 5})
          int d,
      @Param(
              value = "rank of M*, whose singular values are 1",
              byDefault = "1",
              min = 1,
              max = 40,
              trial = {1, 2})
          int rank,
      @Param(
              value = "number n of Gaussian measurements",
              byDefault = "60",
              min = 1,
              max = 10_000,
              trial = {1, 20})
          int samples,
      @Param(
              value = "depth L",
              byDefault = "3",
              min = 1,
              max = 12,
              trial = {1, 3})
          int depth,
      @Param(
              value = "smallest λ",
              byDefault = "1e-6",
              min = 1e-8,
              max = 1e-2,
              trial = {1e-4, 1e-2})
          double least,
      @Param(
              value = "most steps for each λ",
              byDefault = "3000",
              min = 1,
              max = 100_000,
              trial = {1, 200})
          int steps) {}

  @Override
  public String id() {
    return "flatness.lambda";
  }

  @Override
  public String title() {
    return "The error of the regularised minimiser against λ";
  }

  @Override
  public String description() {
    return "Minimises the loss plus λ times the trace of the Hessian by L-BFGS for λ falling from"
        + " 1e-2 by factors of 10, each from the end of the one before. Where M* is recovered,"
        + " ‖E − M*‖ is proportional to λ (derived: the regulariser shrinks singular values)."
        + " Our setting: the paper's own is not known to us.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("lambda", "factor λ of the trace"),
        Column.real("error", "relative error ‖E − M*‖ / ‖M*‖, not squared"),
        Column.real("error_over_lambda", "the same over λ"),
        Column.real("nuclear", "nuclear norm ‖E‖_* over ‖M*‖_*"),
        Column.real("trace", "trace of the Hessian"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    ProblemLaw law = ProblemLaw.gaussian(p.d, p.rank, p.samples);
    Problem problem = law.draw(run.streams(), 0);
    Widths widths = law.widths(p.depth);
    SensingProbe probe = new SensingProbe(problem, widths);
    double[] start = LinearNetwork.random(widths, 1, run.streams().child("start").stream(0)).pack();
    Table.Builder table = Table.with(columns());
    for (FlatDescent.Stage stage :
        FlatDescent.train(problem, widths, start, p.steps, FlatDescent.schedule(p.least))) {
      SensingSnapshot at = probe.look(stage.steps(), stage.end().point());
      double error = Math.sqrt(at.error());
      table.row(stage.lambda(), error, error / stage.lambda(), at.nuclear(), at.trace());
    }
    return table.build();
  }
}

package org.lemmata.hessian.flatness.study;

import java.util.List;
import java.util.function.Consumer;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.hessian.flatness.param.Draw;
import org.lemmata.hessian.flatness.param.ProblemLaw;
import org.lemmata.hessian.flatness.sensing.FlatDescent;
import org.lemmata.hessian.flatness.sensing.SensingProblem;
import org.lemmata.hessian.flatness.sensing.SensingSnapshot;
import org.lemmata.hessian.flatness.sensing.SensingTraining;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** The error of the regularised minimiser against lambda. */
public final class LambdaStudy {

  private LambdaStudy() {}

  /** What can be set. */
  public record Parameters(
      @Group ProblemLaw law,
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
          int steps,
      @Group Draw draw) {}

  /** A minimiser. */
  private record Row(double lambda, SensingSnapshot at) {

    double error() {
      return Math.sqrt(at.error());
    }
  }

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("flatness.lambda", Parameters.class)
          .title("The error of the regularised minimiser against λ")
          .describedBy(
              """
              Minimises the loss plus λ times the trace of the Hessian by L-BFGS for λ falling from
              1e-2 by factors of 10, each from the end of the one before. Where M* is recovered,
              ‖E − M*‖ is proportional to λ (derived: the regulariser shrinks singular values). Our
              setting: the paper's own is not known to us.
              """)
          .rows(Row.class)
          .real("lambda", "factor λ of the trace", Row::lambda)
          .real("error", "relative error ‖E − M*‖ / ‖M*‖, not squared", Row::error)
          .real("error_over_lambda", "the same over λ", row -> row.error() / row.lambda())
          .real("nuclear", "nuclear norm ‖E‖_* over ‖M*‖_*", row -> row.at().nuclear())
          .real("trace", "trace of the Hessian", row -> row.at().trace())
          .computedBy(LambdaStudy::minimise);

  private static void minimise(Parameters p, Run run, Consumer<? super Row> out) {
    Streams streams = p.draw.of(run.streams());
    SensingProblem problem = p.law.draw(streams, 0);
    Widths widths = problem.widths(p.depth);
    double[] start = LinearNetwork.random(widths, 1, streams.child("start").stream(0)).pack();
    double[] schedule = FlatDescent.schedule(p.least);
    List<SensingSnapshot> path =
        SensingTraining.flat(problem, widths, start, p.steps, schedule, run.checkpoint()).path();
    for (int stage = 0; stage < schedule.length; stage++) {
      out.accept(new Row(schedule[stage], path.get(stage + 1)));
    }
  }
}

package org.lemmata.hessian.sharpness.study;

import java.util.function.Consumer;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/** What a training comes to, in one row, so that a sweep over replicates is a table of outcomes. */
public final class OutcomeStudy {

  private OutcomeStudy() {}

  /** The last row of a training. */
  private record End(Table training) {

    private double of(String column) {
      return training.doubles(column)[training.size() - 1];
    }
  }

  /** The study. */
  public static final Study<TrainStudy.Parameters> STUDY =
      Study.of("sharpness.outcome", TrainStudy.Parameters.class)
          .title("Error and sharpness at the end of a training")
          .describedBy(
              """
              The last row of sharpness.train for the same parameters and seed, with the error on
              fresh points beside the accuracy, and the trace over its bound. The parameter points
              changes nothing here.
              """)
          .canonical(p -> p.canonical(false, true))
          .rows(End.class)
          .real("train_loss", "mean loss on the training set", end -> end.of("train_loss"))
          .real(
              "test_error",
              "share of fresh points with y f(x) ≤ 0",
              end -> 1 - end.of("test_accuracy"))
          .real("trace", "trace of the Hessian of the training loss", end -> end.of("trace"))
          .real(
              "bound",
              "lower bound of the trace for networks that fit the training set; empty where none is"
                  + " known",
              end -> end.of("bound"))
          .real(
              "test_accuracy",
              "share of fresh points with y f(x) > 0",
              end -> end.of("test_accuracy"))
          .real(
              "ratio",
              "trace over bound; empty where no bound is known",
              end -> end.of("trace") / end.of("bound"))
          .real(
              "contrast",
              "smaller norm of columns 1 and 2 of W₁ over the largest of the others; empty if d = 2",
              end -> end.of("contrast"))
          .computedBy(OutcomeStudy::compute);

  private static void compute(TrainStudy.Parameters p, Run run, Consumer<? super End> out) {
    ParameterSpec<TrainStudy.Parameters> spec = ParameterSpec.of(TrainStudy.Parameters.class);
    Request twice = Request.of(spec.format(p.at(2)), run.seed());
    out.accept(new End(run.table(TrainStudy.STUDY, twice)));
  }
}

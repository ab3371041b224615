package org.lemmata.hessian.sharpness.study;

import java.util.function.Consumer;
import org.lemmata.hessian.sharpness.train.Experiment;
import org.lemmata.hessian.sharpness.train.Snapshot;
import org.lemmata.hessian.sharpness.train.Stage;
import org.lemmata.hessian.sharpness.train.StageList;
import org.lemmata.hessian.sharpness.train.TrainingDiverged;
import org.lemmata.hessian.sharpness.train.Watch;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.ParameterSpec;

/** Test accuracy and sharpness along a training. */
public final class TrainStudy {

  private static final String ID = "sharpness.train";

  private TrainStudy() {}

  /** What is trained, and how often it is looked at. */
  public record Parameters(
      @Group Experiment experiment,
      @Param(
              value = "rows along the training, from epoch 0 to the last",
              byDefault = "51",
              min = 2,
              max = 10_000,
              trial = {2, 5})
          int points,
      @Param(
              value = "which random replicate: points, start and orders",
              byDefault = "0",
              min = 0,
              max = 1e9,
              trial = {0, 3})
          long replicate) {

    /** The same, looked at so often. */
    Parameters at(int times) {
      return new Parameters(experiment, times, replicate);
    }

    /**
     * Defaults for what does not matter. Where there is a list of stages, the one stage does not.
     *
     * @param looks whether it matters how often the training is looked at
     * @param tests whether it matters how many fresh points there are
     */
    Parameters canonical(boolean looks, boolean tests) {
      Parameters usual = ParameterSpec.of(Parameters.class).defaults();
      boolean one = experiment.stages().equals(StageList.one());
      Stage stage = one ? experiment.stage() : usual.experiment.stage();
      int test = tests ? experiment.test() : usual.experiment.test();
      return new Parameters(experiment.with(stage, test), looks ? points : usual.points, replicate);
    }

    private InvalidParameter refusal(TrainingDiverged e) {
      String message = "so small that the training does not diverge; here " + e.getMessage();
      return experiment.stages().equals(StageList.one())
          ? new InvalidParameter("rate", experiment.stage().rate(), message)
          : new InvalidParameter(
              "stages",
              experiment.stages(),
              "of rates so small that the training does not diverge; here, in stage "
                  + (e.stage() + 1)
                  + ", "
                  + e.getMessage());
    }
  }

  /** Where the training stands. */
  private record Row(Snapshot at, double bound) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of(ID, Parameters.class)
          .title("Accuracy and sharpness along a training")
          .describedBy(
              """
              Trains a network on n points by SGD (rho = 0), gradient descent (batch 0 or n) or
              sharpness-aware minimisation: with g the batch's gradient at θ, the step is θ ← θ − η
              (∇L(θ + ρ g/|g|) + decay θ). Each epoch takes the points in a fresh random order. The
              trace of the Hessian of the training loss is exact, including the part that vanishes
              where the network fits. The bound is for networks that fit; ascent with a fixed ρ
              leaves a small loss, so a trace may lie slightly below it.
              """)
          .canonical(p -> p.canonical(true, true))
          .rows(Row.class)
          .whole("epoch", "epochs done", row -> row.at().epoch())
          .real("train_loss", "mean loss on the training set", row -> row.at().trainLoss())
          .real(
              "train_accuracy",
              "share of training points with y f(x) > 0",
              row -> row.at().trainAccuracy())
          .real("test_loss", "mean loss on fresh points", row -> row.at().testLoss())
          .real(
              "test_accuracy",
              "share of fresh points with y f(x) > 0",
              row -> row.at().testAccuracy())
          .real("trace", "trace of the Hessian of the training loss", row -> row.at().trace())
          .real(
              "gauss_newton",
              "the trace's part (1/n) sum of l''(f(x_i)) |∇f(x_i)|², all of it where the network"
                  + " fits (Lemma 4.1)",
              row -> row.at().gaussNewton())
          .real(
              "bound",
              "lower bound of the trace for networks that fit the training set; empty where none is"
                  + " known",
              Row::bound)
          .real(
              "contrast",
              "smaller norm of columns 1 and 2 of W₁ over the largest of the others; empty if d = 2",
              row -> row.at().contrast())
          .computedBy(TrainStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<? super Row> out) {
    double bound = p.experiment.bound(run.streams(), p.replicate);
    for (Snapshot at : watch(p, run).rows()) {
      out.accept(new Row(at, bound));
    }
  }

  /**
   * Goes through a training. Its random numbers are those of this study, whichever study looks on.
   *
   * @throws InvalidParameter if it diverges
   */
  static Watch watch(Parameters p, Run run) {
    try {
      return Watch.all(p.experiment, p.replicate, p.points, run.of(ID).streams(), run);
    } catch (TrainingDiverged e) {
      throw p.refusal(e);
    }
  }
}

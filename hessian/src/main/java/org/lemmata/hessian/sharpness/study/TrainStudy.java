package org.lemmata.hessian.sharpness.study;

import java.util.List;
import org.lemmata.hessian.sharpness.train.Experiment;
import org.lemmata.hessian.sharpness.train.Probe;
import org.lemmata.hessian.sharpness.train.Snapshot;
import org.lemmata.hessian.sharpness.train.TrainingDiverged;
import org.lemmata.hessian.sharpness.train.Watch;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Test accuracy and sharpness along a training. */
public final class TrainStudy implements Study<TrainingParameters> {

  private static final String ID = "sharpness.train";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Accuracy and sharpness along a training";
  }

  @Override
  public String description() {
    return "Trains a network on n points by SGD (rho = 0), gradient descent (batch 0 or n) or"
        + " sharpness-aware minimisation: with g the batch's gradient at θ, the step is θ ← θ − η"
        + " (∇L(θ + ρ g/|g|) + decay θ). Each epoch takes the points in a fresh random order. The"
        + " trace of the Hessian of the training loss is exact, including the part that vanishes"
        + " where the network fits. The bound is for networks that fit; ascent with a fixed ρ"
        + " leaves a small loss, so a trace may lie slightly below it.";
  }

  @Override
  public Class<TrainingParameters> parameters() {
    return TrainingParameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("epoch", "epochs done"),
        Column.real("train_loss", "mean loss on the training set"),
        Column.real("train_accuracy", "share of training points with y f(x) > 0"),
        Column.real("test_loss", "mean loss on fresh points"),
        Column.real("test_accuracy", "share of fresh points with y f(x) > 0"),
        Column.real("trace", "trace of the Hessian of the training loss"),
        Column.real(
            "gauss_newton",
            "the trace's part (1/n) sum of l''(f(x_i)) |∇f(x_i)|², all of it where the network"
                + " fits (Lemma 4.1)"),
        Column.real(
            "bound",
            "lower bound of the trace for networks that fit the training set; empty where none is"
                + " known"));
  }

  /**
   * A run with the random numbers of this study and its own checkpoint: every study that trains
   * with the same parameters and seed sees the same training.
   */
  static Run keyed(Run run) {
    return new Run(
        ID,
        run.seed(),
        run.parallel(),
        run.progress(),
        run.checkpoint(),
        run.draws(),
        run.tables());
  }

  @Override
  public Table run(TrainingParameters p, Run own) {
    Run run = keyed(own);
    Experiment experiment = p.experiment();
    Probe probe = experiment.probe(run.streams(), p.replicate());
    double bound = probe.bound();
    Table.Builder table = Table.with(columns());
    try {
      for (Snapshot at : Watch.all(experiment, p.replicate(), p.points(), run).rows()) {
        table.row(
            at.epoch(),
            at.trainLoss(),
            at.trainAccuracy(),
            at.testLoss(),
            at.testAccuracy(),
            at.trace(),
            at.gaussNewton(),
            bound);
      }
      return table.build();
    } catch (TrainingDiverged e) {
      throw p.diverged(e);
    }
  }
}

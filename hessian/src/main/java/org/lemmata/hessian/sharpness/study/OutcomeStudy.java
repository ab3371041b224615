package org.lemmata.hessian.sharpness.study;

import java.util.List;
import org.lemmata.hessian.sharpness.train.Snapshot;
import org.lemmata.hessian.sharpness.train.TrainingDiverged;
import org.lemmata.hessian.sharpness.train.Watch;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** What a training comes to, in one row, so that a sweep over replicates is a table of outcomes. */
public final class OutcomeStudy implements Study<TrainingParameters> {

  @Override
  public String id() {
    return "sharpness.outcome";
  }

  @Override
  public String title() {
    return "Error and sharpness at the end of a training";
  }

  @Override
  public String description() {
    return "The end of the training that sharpness.train shows for the same parameters and seed, with"
        + " the error on fresh points in place of the accuracy. The parameter points changes"
        + " nothing here.";
  }

  @Override
  public Class<TrainingParameters> parameters() {
    return TrainingParameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("train_loss", "mean loss on the training set"),
        Column.real("test_error", "share of fresh points with y f(x) ≤ 0"),
        Column.real("trace", "trace of the Hessian of the training loss"),
        Column.real(
            "bound",
            "lower bound of the trace for networks that fit the training set; empty where none is"
                + " known"));
  }

  @Override
  public Table run(TrainingParameters p, Run own) {
    Run run = TrainStudy.keyed(own);
    try {
      List<Snapshot> rows = Watch.all(p.experiment(), p.replicate(), 2, run).rows();
      Snapshot last = rows.get(rows.size() - 1);
      double bound = p.experiment().probe(run.streams(), p.replicate()).bound();
      return Table.with(columns())
          .row(last.trainLoss(), 1 - last.testAccuracy(), last.trace(), bound)
          .build();
    } catch (TrainingDiverged e) {
      throw p.diverged(e);
    }
  }
}

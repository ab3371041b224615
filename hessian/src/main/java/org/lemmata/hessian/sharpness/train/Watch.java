package org.lemmata.hessian.sharpness.train;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Run;

/**
 * A training that is looked at now and then, as plain data: what was seen so far, and where it
 * stands, so that it can be kept as bytes and taken up again.
 *
 * @param rows what was seen, the first at epoch 0
 * @param epoch epochs done
 * @param theta the parameters then; not copied, not to be modified
 */
@SuppressWarnings("ArrayRecordComponent")
public record Watch(List<Snapshot> rows, long epoch, double[] theta) {

  /** Most epochs between two offers to keep the state. */
  private static final long STRETCH = 64;

  /** Keeps an immutable copy of the rows. */
  public Watch {
    rows = List.copyOf(rows);
  }

  /**
   * Trains to the end, from where the run's checkpoint stands, looking at epochs that are spread
   * evenly over all from 0 to the last.
   *
   * @param points how often to look, at least 2; fewer where there are fewer epochs
   * @param streams where everything random is drawn
   * @param run whose checkpoint is offered the state often
   * @throws TrainingDiverged if parameters are no longer finite
   */
  public static Watch all(
      Experiment experiment, long replicate, int points, Streams streams, Run run) {
    Probe probe = experiment.probe(streams, replicate);
    Watch start =
        run.checkpoint()
            .load()
            .map(Watch::of)
            .orElseGet(() -> start(probe, experiment.begin(streams, replicate)));
    Trainer trainer = experiment.resume(streams, replicate, start.theta, start.epoch);
    List<Snapshot> rows = new ArrayList<>(start.rows);
    long epochs = experiment.epochs();
    while (trainer.epoch() < epochs) {
      run.progress().report("training", trainer.epoch(), epochs);
      long target = next(rows.get(rows.size() - 1).epoch(), epochs, points);
      trainer.advanceTo(Math.min(trainer.epoch() + STRETCH, target));
      if (trainer.epoch() == target) {
        rows.add(probe.look(trainer));
      }
      run.checkpoint()
          .save(parts -> new Watch(rows, trainer.epoch(), trainer.theta()).write(parts));
    }
    run.progress().report("training", Math.max(1, epochs), Math.max(1, epochs));
    return new Watch(rows, trainer.epoch(), trainer.theta());
  }

  private static Watch start(Probe probe, Trainer trainer) {
    return new Watch(List.of(probe.look(trainer)), trainer.epoch(), trainer.theta());
  }

  /** The first of the evenly spread epochs after one. */
  private static long next(long epoch, long epochs, int points) {
    for (int i = 1; i < points - 1; i++) {
      long at = Math.round(i * (double) epochs / (points - 1));
      if (at > epoch) {
        return at;
      }
    }
    return epochs;
  }

  /** Writes this to a checkpoint. */
  private void write(Checkpoint.Parts parts) {
    parts.doubles("weights", theta);
    parts.longs("epoch", epoch);
    parts.rows("rows", rows.stream().map(Watch::numbers).toList());
  }

  private static double[] numbers(Snapshot row) {
    return new double[] {
      row.epoch(),
      row.trainLoss(),
      row.trainAccuracy(),
      row.testLoss(),
      row.testAccuracy(),
      row.trace(),
      row.gaussNewton(),
      row.contrast()
    };
  }

  /** What {@link #write} wrote. */
  private static Watch of(Checkpoint.Saved saved) {
    List<Snapshot> rows =
        saved.rows("rows").stream()
            .map(
                row ->
                    new Snapshot(
                        (long) row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]))
            .toList();
    return new Watch(rows, saved.longs("epoch")[0], saved.doubles("weights"));
  }
}

package org.lemmata.hessian.sharpness.train;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.random.Streams;
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

  private static final int ROW = 8;

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
   * @throws Diverged if parameters are no longer finite
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
      run.checkpoint().save(() -> new Watch(rows, trainer.epoch(), trainer.theta()).toBytes());
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

  /** This as bytes. */
  public byte[] toBytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(2 * Long.BYTES + Double.BYTES * (theta.length + rows.size() * ROW));
    bytes.putLong(epoch).putLong(rows.size());
    for (Snapshot row : rows) {
      bytes
          .putLong(row.epoch())
          .putDouble(row.trainLoss())
          .putDouble(row.trainAccuracy())
          .putDouble(row.testLoss())
          .putDouble(row.testAccuracy())
          .putDouble(row.trace())
          .putDouble(row.gaussNewton())
          .putDouble(row.contrast());
    }
    for (double weight : theta) {
      bytes.putDouble(weight);
    }
    return bytes.array();
  }

  /** What {@link #toBytes()} wrote. */
  public static Watch of(byte[] kept) {
    ByteBuffer bytes = ByteBuffer.wrap(kept);
    long epoch = bytes.getLong();
    long count = bytes.getLong();
    List<Snapshot> rows = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      rows.add(
          new Snapshot(
              bytes.getLong(),
              bytes.getDouble(),
              bytes.getDouble(),
              bytes.getDouble(),
              bytes.getDouble(),
              bytes.getDouble(),
              bytes.getDouble(),
              bytes.getDouble()));
    }
    double[] theta = new double[bytes.remaining() / Double.BYTES];
    bytes.asDoubleBuffer().get(theta);
    return new Watch(rows, epoch, theta);
  }
}

package org.lemmata.attention.training;

import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.study.Checkpoint;

/**
 * The weights of a layer after some steps of training.
 *
 * @param step steps taken
 * @param weights not to be trained further
 */
record Snapshot(int step, LayerWeights weights) {

  /** Writes snapshots to a checkpoint. */
  static void write(Checkpoint.Parts parts, List<Snapshot> snapshots) {
    parts.longs("snapshot steps", snapshots.stream().mapToLong(Snapshot::step).toArray());
    parts.rows("snapshots", snapshots.stream().map(it -> it.weights().values()).toList());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param d dimension of the layers
   */
  static List<Snapshot> read(Checkpoint.Saved saved, int d) {
    long[] steps = saved.longs("snapshot steps");
    List<double[]> values = saved.rows("snapshots");
    return IntStream.range(0, steps.length)
        .mapToObj(i -> new Snapshot((int) steps[i], new LayerWeights(d, values.get(i))))
        .toList();
  }
}

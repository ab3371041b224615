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
record LayerSnapshot(int step, LayerWeights weights) {

  /** Writes snapshots to a checkpoint. */
  static void write(Checkpoint.Parts parts, List<LayerSnapshot> snapshots) {
    parts.longs("snapshot steps", snapshots.stream().mapToLong(LayerSnapshot::step).toArray());
    parts.rows("snapshots", snapshots.stream().map(it -> it.weights().values()).toList());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param d dimension of the layers
   */
  static List<LayerSnapshot> read(Checkpoint.Saved saved, int d) {
    long[] steps = saved.longs("snapshot steps");
    List<double[]> values = saved.rows("snapshots");
    return IntStream.range(0, steps.length)
        .mapToObj(i -> new LayerSnapshot((int) steps[i], new LayerWeights(d, values.get(i))))
        .toList();
  }
}

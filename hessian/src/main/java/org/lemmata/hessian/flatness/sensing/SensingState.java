package org.lemmata.hessian.flatness.sensing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lemmata.study.Checkpoint;

/** A training that is under way: what it needs to go on. For one thread. */
final class SensingState {

  /** Where it was looked at; empty as long as its first weights are sought. */
  final List<SensingSnapshot> path;

  /** Packed. */
  double[] weights;

  /** Steps taken since its first weights, or on the way to them. */
  long done;

  /** Stages of falling λ that have ended. */
  int stages;

  private SensingState(List<SensingSnapshot> path, double[] weights) {
    this.path = path;
    this.weights = weights;
  }

  /** What a checkpoint has, or a training that begins. */
  static SensingState in(Checkpoint checkpoint, Supplier<double[]> start) {
    return checkpoint
        .load()
        .map(SensingState::read)
        .orElseGet(() -> new SensingState(new ArrayList<>(), start.get()));
  }

  /** Offers this to a checkpoint. */
  void keep(Checkpoint checkpoint) {
    checkpoint.save(
        parts -> {
          parts.longs("done", done, stages);
          parts.doubles("weights", weights);
          parts.rows("path", path.stream().map(SensingState::row).toList());
        });
  }

  private static double[] row(SensingSnapshot at) {
    return new double[] {at.step(), at.loss(), at.error(), at.nuclear(), at.trace(), at.gap()};
  }

  private static SensingState read(Checkpoint.Saved saved) {
    List<SensingSnapshot> path =
        saved.rows("path").stream()
            .map(row -> new SensingSnapshot((long) row[0], row[1], row[2], row[3], row[4], row[5]))
            .toList();
    SensingState state = new SensingState(new ArrayList<>(path), saved.doubles("weights"));
    long[] done = saved.longs("done");
    state.done = done[0];
    state.stages = (int) done[1];
    return state;
  }
}

package org.lemmata.hessian.flatness.sensing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.lemmata.study.Checkpoint;

/**
 * A training that is under way.
 *
 * @param path where it was looked at
 * @param done steps taken
 * @param weights packed, after them; shared, not copied
 */
@SuppressWarnings("ArrayRecordComponent")
record SensingState(List<SensingSnapshot> path, long done, double[] weights) {

  /** What a checkpoint has. */
  static Optional<SensingState> in(Checkpoint checkpoint) {
    return checkpoint.load().map(SensingState::read);
  }

  /** Offers this to a checkpoint. */
  void keep(Checkpoint checkpoint) {
    checkpoint.save(
        parts -> {
          parts.longs("done", done);
          parts.doubles("weights", weights);
          parts.longs("steps", path.stream().mapToLong(SensingSnapshot::step).toArray());
          parts.doubles("loss", column(SensingSnapshot::loss));
          parts.doubles("error", column(SensingSnapshot::error));
          parts.doubles("nuclear", column(SensingSnapshot::nuclear));
          parts.doubles("trace", column(SensingSnapshot::trace));
          parts.doubles("gap", column(SensingSnapshot::gap));
        });
  }

  private double[] column(ToDoubleFunction<SensingSnapshot> cell) {
    return path.stream().mapToDouble(cell).toArray();
  }

  private static SensingState read(Checkpoint.Saved saved) {
    long[] steps = saved.longs("steps");
    double[] loss = saved.doubles("loss");
    double[] error = saved.doubles("error");
    double[] nuclear = saved.doubles("nuclear");
    double[] trace = saved.doubles("trace");
    double[] gap = saved.doubles("gap");
    List<SensingSnapshot> path = new ArrayList<>();
    for (int i = 0; i < steps.length; i++) {
      path.add(new SensingSnapshot(steps[i], loss[i], error[i], nuclear[i], trace[i], gap[i]));
    }
    return new SensingState(path, saved.longs("done")[0], saved.doubles("weights"));
  }
}

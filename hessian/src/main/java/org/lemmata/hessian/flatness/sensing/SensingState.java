package org.lemmata.hessian.flatness.sensing;

import java.util.List;
import java.util.Optional;
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
    return new SensingState(path, saved.longs("done")[0], saved.doubles("weights"));
  }
}

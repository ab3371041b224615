package org.lemmata.study.run;

import java.util.Arrays;
import org.lemmata.study.Progress;

/**
 * The progress of several computations side by side, told as that of one task, such that the time
 * gone by tells the time left: only work that is done now counts, not what a result or a checkpoint
 * had ready. It never goes back.
 */
final class JointProgress {

  /** Units of one computation, so that its own progress shows. */
  private static final long UNITS = 1000;

  private final String task;
  private final Progress listener;

  // Guarded by this: for each computation, the units at its first report (-1 before), and now.
  private final long[] first;
  private final long[] now;
  private long done;
  private long total;

  JointProgress(String task, int parts, Progress listener) {
    this.task = task;
    this.listener = listener;
    this.first = new long[parts];
    this.now = new long[parts];
    this.total = parts * UNITS;
    Arrays.fill(first, -1);
  }

  /** What one computation reports to. */
  Progress part(int index) {
    return (part, partDone, partTotal) -> advance(index, UNITS * partDone / partTotal);
  }

  /** Hears of computations that have ended. */
  @FunctionalInterface
  interface End {

    /** One has ended, or was not necessary. */
    void end(int index, boolean reused);
  }

  /** Says that a computation has ended, or was not necessary. */
  void end(int index, boolean reused) {
    if (reused) {
      skip(index);
    } else {
      finish(index);
    }
  }

  /** Says that a computation has ended. */
  void finish(int index) {
    advance(index, UNITS, 0);
  }

  /** Says that a computation was not necessary; it has reported nothing. */
  void skip(int index) {
    advance(index, UNITS, UNITS);
  }

  private void advance(int index, long units) {
    advance(index, units, units);
  }

  private synchronized void advance(int index, long units, long ready) {
    if (first[index] < 0) {
      first[index] = ready;
      now[index] = ready;
      total -= ready;
    }
    if (units > now[index]) {
      done += units - now[index];
      now[index] = units;
    }
    if (total > 0) {
      listener.report(task, done, total);
    }
  }
}

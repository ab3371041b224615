package org.lemmata.study.run;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
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

  // Guarded by this: the units of each computation that has reported and not ended.
  private final Map<Integer, Long> now = new HashMap<>();
  private final BitSet ended = new BitSet();
  private long done;
  private long total;

  JointProgress(String task, int parts, Progress listener) {
    this.task = task;
    this.listener = listener;
    this.total = parts * UNITS;
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
    if (!ended.get(index)) {
      Long before = now.get(index);
      if (before == null) {
        total -= ready;
      }
      long last = before == null ? ready : before;
      done += Math.max(0, units - last);
      keep(index, Math.max(units, last));
    }
    if (total > 0) {
      listener.report(task, done, total);
    }
  }

  private void keep(int index, long units) {
    if (units < UNITS) {
      now.put(index, units);
    } else {
      now.remove(index);
      ended.set(index);
    }
  }
}

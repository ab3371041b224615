package org.lemmata.lab;

import org.lemmata.study.Progress;

/** Tells a page of progress, a few times a second at most. */
final class ProgressEvents implements Progress {

  private static final long INTERVAL_NANOS = 100_000_000;

  private record Step(String task, long done, long total, double seconds) {}

  private final EventStream stream;

  // Guarded by this.
  private String task = "";
  private long since;
  private long said;

  ProgressEvents(EventStream stream) {
    this.stream = stream;
  }

  @Override
  public synchronized void report(String name, long done, long total) {
    long now = System.nanoTime();
    if (!task.equals(name)) {
      task = name;
      since = now;
      said = now - INTERVAL_NANOS;
    }
    if (now - said >= INTERVAL_NANOS) {
      said = now;
      stream.say("progress", new Step(name, done, total, (now - since) / 1e9));
    }
  }
}

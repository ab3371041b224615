package org.lemmata.exercise.child;

/** Calls somebody, in a thread of its own, when what was begun takes too long. */
final class Deadline {

  private static final long NONE = Long.MAX_VALUE;
  private static final long LOOK_MILLIS = 20;

  private final long nanos;
  private final Runnable late;
  private final Thread thread;
  private volatile long end = NONE;

  /**
   * Starts to look.
   *
   * @param millis how long what is begun may take
   * @param late called once at most
   */
  Deadline(long millis, Runnable late) {
    this.nanos = millis * 1_000_000;
    this.late = late;
    this.thread = new Thread(this::look, "lemmata-deadline");
    thread.setDaemon(true);
    thread.start();
  }

  Thread thread() {
    return thread;
  }

  /** Something is begun. */
  void begin() {
    end = System.nanoTime() + nanos;
  }

  /** It is over. */
  void over() {
    end = NONE;
  }

  private void look() {
    try {
      while (end == NONE || System.nanoTime() - end < 0) {
        Thread.sleep(LOOK_MILLIS);
      }
      late.run();
    } catch (InterruptedException e) {
      // Nobody waits any more.
    }
  }
}

package org.lemmata.exercise.child;

import java.time.Duration;

/**
 * Calls somebody, in a thread of its own, when what was begun takes too long: by the clock, and by
 * the processor's time as well, since on a busy machine the clock runs while nothing else does.
 * What only waits is given more time.
 */
final class Deadline {

  private static final long NONE = Long.MAX_VALUE;
  private static final long LOOK_MILLIS = 20;

  private final long nanos;
  private final Runnable late;
  private final Thread thread;
  private volatile Start start = new Start(NONE, 0);

  /** When something was begun, by the clock and by the processor. */
  private record Start(long clock, long cpu) {}

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
    start = new Start(System.nanoTime(), cpu());
  }

  /** It is over. */
  void over() {
    start = new Start(NONE, 0);
  }

  private void look() {
    try {
      while (!isLate(start)) {
        Thread.sleep(LOOK_MILLIS);
      }
      late.run();
    } catch (InterruptedException e) {
      // Nobody waits any more.
    }
  }

  private boolean isLate(Start since) {
    if (since.clock == NONE) {
      return false;
    }
    long passed = System.nanoTime() - since.clock;
    return passed > nanos
        && (cpu() - since.cpu > nanos / 2 || passed > ExamProgram.PATIENCE * nanos);
  }

  /** The processor's time of this process; 0 where that is not known. */
  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }
}

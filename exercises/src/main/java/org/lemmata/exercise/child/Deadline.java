package org.lemmata.exercise.child;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Calls somebody, in a thread of its own, when what was begun takes too long: by the clock, and by
 * the processor's time of the thread that does it, since on a busy machine the clock runs while
 * nothing else does, and Java's own compilers take most of a first call. What only waits is given
 * more time.
 */
final class Deadline {

  private static final long NONE = Long.MAX_VALUE;
  private static final long LOOK_MILLIS = 20;

  /** How much of the time a loop without end has the processor for on a machine that is idle. */
  private static final double BUSY = 0.8;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long nanos;
  private final long watched;
  private final Runnable late;
  private final Thread thread;
  private volatile Start start = new Start(NONE, 0);

  /** When something was begun, by the clock and by the processor. */
  private record Start(long clock, long cpu) {}

  /**
   * Starts to look at the current thread.
   *
   * @param millis how long what is begun may take
   * @param late called once at most
   */
  Deadline(long millis, Runnable late) {
    this.nanos = millis * 1_000_000;
    this.watched = Thread.currentThread().getId();
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
        && (cpu() - since.cpu > BUSY * nanos || passed > ExamProgram.PATIENCE * nanos);
  }

  /** The processor's time of the thread; −1 where that is not known. */
  private long cpu() {
    return threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(watched) : -1;
  }
}

package org.lemmata.sandbox.worker;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.lemmata.sandbox.frame.Frames;

/**
 * Ends a guest whose piece takes too long: by the time its thread works, and by the clock. What
 * does not end then, such as one long operation, ends with the whole process.
 */
final class Watchdog extends Thread {

  private static final long PERIOD_MILLIS = 20;
  private static final long NANOS = 1_000_000;
  private static final long GRACE_NANOS = 500 * NANOS;
  private static final long WALL_GRACE_NANOS = 20_000 * NANOS;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long watched;
  private Guest guest;
  private long cpuEnd;
  private long wallEnd;
  private boolean fired;
  private boolean stubborn;

  /** Watches pieces that the calling thread runs. */
  Watchdog() {
    super("watch");
    watched = Thread.currentThread().getId();
    setDaemon(true);
  }

  synchronized void begin(Guest of, long cpuMillis, long wallMillis) {
    guest = of;
    cpuEnd = THREADS.getThreadCpuTime(watched) + cpuMillis * NANOS;
    wallEnd = System.nanoTime() + wallMillis * NANOS;
    fired = false;
    stubborn = false;
  }

  /** Ends the watch of a piece; whether it took too long. */
  synchronized boolean end() {
    guest = null;
    return fired;
  }

  @Override
  public void run() {
    while (true) {
      look();
      try {
        Thread.sleep(PERIOD_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private synchronized void look() {
    if (guest == null
        || (THREADS.getThreadCpuTime(watched) < cpuEnd && System.nanoTime() < wallEnd)) {
      return;
    }
    if (stubborn) {
      Runtime.getRuntime().halt(Frames.STUBBORN);
    } else if (fired) {
      stubborn = true;
    } else {
      fired = true;
      // The end of a guest waits for it.
      Guest late = guest;
      Thread ending = new Thread(late::cancel, "end");
      ending.setDaemon(true);
      ending.start();
    }
    cpuEnd = THREADS.getThreadCpuTime(watched) + GRACE_NANOS;
    wallEnd = System.nanoTime() + WALL_GRACE_NANOS;
  }
}

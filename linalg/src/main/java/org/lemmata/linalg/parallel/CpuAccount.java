package org.lemmata.linalg.parallel;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * The CPU time of a piece of work, on whichever threads of a {@link Parallel} it is done. A piece
 * within another is charged to its own account and not to the outer one.
 *
 * <p>Without the machine's own work, such as compiling and collecting garbage. Safe for use by
 * several threads at a time.
 */
public final class CpuAccount {

  private static final ThreadLocal<CpuAccount> CURRENT = new ThreadLocal<>();

  private final LongAdder nanos = new LongAdder();

  /** Opens an empty account. */
  public CpuAccount() {}

  /** Whether the calling thread's work is charged to an account already. */
  public static boolean isOpen() {
    return current() != null;
  }

  /** The account that the calling thread's work is charged to, or null. */
  static CpuAccount current() {
    return CURRENT.get();
  }

  /**
   * Does work, and charges to this account what the calling thread and the threads that help it
   * spend on it.
   *
   * @return what the work returns
   */
  public <R> R charge(Supplier<R> work) {
    CpuAccount outer = current();
    if (outer == this) {
      return work.get();
    }
    long start = Clock.THREADS.getCurrentThreadCpuTime();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      CURRENT.set(outer);
      long spent = Clock.THREADS.getCurrentThreadCpuTime() - start;
      nanos.add(spent);
      if (outer != null) {
        outer.nanos.add(-spent);
      }
    }
  }

  /** What has been charged so far. */
  public Duration spent() {
    return Duration.ofNanos(nanos.sum());
  }

  /** Loading it takes 50 ms, which only those pay who ask. */
  private static final class Clock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  }
}

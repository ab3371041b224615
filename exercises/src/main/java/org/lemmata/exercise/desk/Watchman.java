package org.lemmata.exercise.desk;

import java.util.concurrent.TimeUnit;

/**
 * Ends a process that has said nothing for too long, or when the time of all is over.
 *
 * <p>The process has a watch of its own, which ends it earlier and says more; this one is for one
 * that cannot even do that.
 */
final class Watchman extends Thread {

  private static final long LOOK_MILLIS = 50;

  private final Process process;
  private final long silence;
  private final long end;
  private volatile long heard = System.nanoTime();
  private volatile Reason reason = Reason.NONE;

  /** Why a process was ended. */
  enum Reason {
    /** It was not. */
    NONE,
    /** It said nothing. */
    SILENT,
    /** The time of all was over. */
    WHOLE
  }

  /**
   * Begins to watch.
   *
   * @param millis how long it may say nothing
   * @param end the time of {@link System#nanoTime} at which all is over
   */
  Watchman(Process process, long millis, long end) {
    super("lemmata-watchman");
    setDaemon(true);
    this.process = process;
    this.silence = TimeUnit.MILLISECONDS.toNanos(millis);
    this.end = end;
  }

  void heard() {
    heard = System.nanoTime();
  }

  Reason reason() {
    return reason;
  }

  @Override
  public void run() {
    try {
      while (process.isAlive()) {
        long now = System.nanoTime();
        if (now - end > 0 || now - heard > silence) {
          reason = now - end > 0 ? Reason.WHOLE : Reason.SILENT;
          process.destroyForcibly();
          return;
        }
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      // The process is over.
    }
  }
}

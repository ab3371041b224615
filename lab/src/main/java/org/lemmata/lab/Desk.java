package org.lemmata.lab;

import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where one page has its work done, one piece at a time, of which the latest wins: whoever begins
 * interrupts what is in progress, and starts when that has ended.
 */
final class Desk {

  private static final long REST_SECONDS = 10;

  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          REST_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          task -> {
            Thread thread = new Thread(task, "lemmata-lab");
            thread.setDaemon(true);
            return thread;
          });

  // Guarded by this.
  private Future<?> latest;

  Desk() {
    worker.allowCoreThreadTimeOut(true);
  }

  /** Begins work in place of what is in progress. */
  synchronized Future<?> begin(Runnable work) {
    cancel();
    latest = worker.submit(work);
    return latest;
  }

  /** Interrupts what is in progress, if anything is. */
  synchronized void cancel() {
    if (latest != null) {
      latest.cancel(true);
    }
  }
}

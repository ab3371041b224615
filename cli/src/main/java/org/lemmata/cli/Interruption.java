package org.lemmata.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets an interrupted command end in good order: the working thread is interrupted and given some
 * time to remove what it was writing. The process then ends with the signal's own exit code, also
 * when that time was not enough.
 */
final class Interruption {

  private static final long PATIENCE_SECONDS = 3;

  private final CountDownLatch over = new CountDownLatch(1);

  private Interruption() {}

  static Interruption of(Thread worker) {
    Interruption interruption = new Interruption();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> interruption.stop(worker), "lemmata-interruption"));
    return interruption;
  }

  /** Says that the worker has ended. */
  void over() {
    over.countDown();
  }

  private void stop(Thread worker) {
    if (over.getCount() == 0) {
      return;
    }
    worker.interrupt();
    try {
      // Files are put in place whole, so ending without the worker leaves none half-written.
      over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

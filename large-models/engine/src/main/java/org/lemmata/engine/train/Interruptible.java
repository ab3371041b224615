package org.lemmata.engine.train;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * Guards a training against the end of the process: a shutdown interrupts the training thread and
 * waits for the next step boundary, since the libraries' own clean-up under a running backward pass
 * can crash the process.
 */
final class Interruptible {

  private Interruptible() {}

  /** Runs a training in this thread, guarded. */
  static <T> T during(Supplier<T> training) {
    CountDownLatch over = new CountDownLatch(1);
    Thread worker = Thread.currentThread();
    Thread hook = new Thread(() -> stop(worker, over), "lemmata-training-ends");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return training.get();
    } finally {
      over.countDown();
      forget(hook);
    }
  }

  private static void stop(Thread worker, CountDownLatch over) {
    worker.interrupt();
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The shutdown has begun: the hook runs and has just been let go.
    }
  }
}

package org.lemmata.engine.shard;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Computes several things at a time, the first in the calling thread and each other in a thread of
 * its own; none is computed any more when it returns, also if it throws or is interrupted.
 */
final class Abreast {

  /** Of all its threads. */
  static final String THREAD = "lemmata-shard";

  /**
   * A thread waits so long for the next step before it ends: to begin one costs about as much as a
   * small step.
   */
  private static final long PATIENCE_MILLIS = 500;

  private static final Executor THREADS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          PATIENCE_MILLIS,
          TimeUnit.MILLISECONDS,
          new SynchronousQueue<>(),
          Abreast::thread);

  private Abreast() {}

  /** No process waits for one. */
  private static Thread thread(Runnable body) {
    Thread thread = new Thread(body, THREAD);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * All results in the order of the tasks. An interruption waits: it is there again afterwards.
   *
   * @param tasks at least one
   * @param discard takes what came of the others if a task fails
   * @throws RuntimeException what the first task in this order threw that failed; so an error
   */
  static <T> List<T> all(List<Supplier<T>> tasks, Consumer<? super T> discard) {
    List<Task<T>> begun = tasks.stream().map(body -> new Task<T>(body)).toList();
    int given = 1;
    try {
      for (; given < begun.size(); given++) {
        THREADS.execute(begun.get(given));
      }
      begun.get(0).run();
    } finally {
      await(begun.subList(1, given));
    }
    for (Task<T> task : begun) {
      if (task.failure != null) {
        begun.stream().filter(o -> o.result != null).forEach(o -> discard.accept(o.result));
        throw task.thrown();
      }
    }
    return begun.stream().map(task -> task.result).toList();
  }

  private static void await(List<? extends Task<?>> tasks) {
    boolean interrupted = false;
    for (Task<?> task : tasks) {
      while (task.over.getCount() > 0) {
        try {
          task.over.await();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a thread does, and what came of it; to be read when it is over. */
  private static final class Task<T> implements Runnable {
    private final Supplier<T> body;
    private final CountDownLatch over = new CountDownLatch(1);
    private T result;
    private Throwable failure;

    Task(Supplier<T> body) {
      this.body = body;
    }

    @Override
    public void run() {
      try {
        result = body.get();
      } catch (RuntimeException | Error e) {
        failure = e;
      } finally {
        over.countDown();
      }
    }

    RuntimeException thrown() {
      if (failure instanceof Error error) {
        throw error;
      }
      return (RuntimeException) failure;
    }
  }
}

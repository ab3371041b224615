package org.lemmata.linalg.parallel;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/**
 * One loop over [0, count) that the calling thread works through, with whoever comes to help.
 *
 * <p>The caller never waits for a helper that has not started, only for those in the middle of an
 * item; a nested loop is the caller's own work again. So loops nest to any depth without deadlock.
 *
 * <p>Indices are claimed in increasing order and every claimed item runs to its end. When items
 * fail, all items before the first failing one have therefore been run, and the failure reported is
 * the one of smallest index: the same one for any number of threads.
 */
final class Job implements Runnable {

  private final long count;
  private final LongConsumer body;
  private final CpuAccount account = CpuAccount.current();
  private final AtomicLong next = new AtomicLong();

  // Guarded by this.
  private final Set<Thread> helpers = new HashSet<>();
  private boolean open = true;
  private boolean cancelled;
  private long failedIndex = Long.MAX_VALUE;
  private Throwable failure;

  Job(long count, LongConsumer body) {
    this.count = count;
    this.body = body;
  }

  /** Helps, on a thread of the pool; returns at once when there is nothing left to do. */
  @Override
  public void run() {
    if (!join()) {
      return;
    }
    try {
      help();
    } finally {
      leave();
    }
  }

  /** Works on the calling thread until every item is done. */
  void complete() {
    work();
    if (Thread.currentThread().isInterrupted()) {
      cancel();
    }
    awaitHelpers();
    throwFailure();
  }

  private void help() {
    if (account == null) {
      work();
      return;
    }
    account.charge(
        () -> {
          work();
          return null;
        });
  }

  private void work() {
    while (!Thread.currentThread().isInterrupted()) {
      long index = next.get();
      // A plain getAndIncrement could overflow when many helpers come late to a very long loop.
      if (index >= count) {
        return;
      }
      if (next.compareAndSet(index, index + 1)) {
        try {
          body.accept(index);
        } catch (Throwable thrown) {
          fail(index, thrown);
        }
      }
    }
  }

  private synchronized void fail(long index, Throwable thrown) {
    next.set(count);
    if (index < failedIndex) {
      failedIndex = index;
      failure = thrown;
    }
  }

  private synchronized boolean join() {
    return open && helpers.add(Thread.currentThread());
  }

  private synchronized void leave() {
    helpers.remove(Thread.currentThread());
    notifyAll();
  }

  /** The pool clears a helper's interrupt flag before its next task. */
  private synchronized void cancel() {
    cancelled = true;
    next.set(count);
    helpers.forEach(Thread::interrupt);
  }

  private synchronized void awaitHelpers() {
    open = false;
    boolean interrupted = false;
    while (!helpers.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
        cancel();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void throwFailure() {
    if (cancelled) {
      CancellationException cancellation =
          new CancellationException("interrupted before all " + count + " items were done");
      if (failure != null) {
        cancellation.addSuppressed(failure);
      }
      throw cancellation;
    }
    if (failure != null) {
      throw Job.<RuntimeException>unchecked(failure);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
    throw (T) thrown;
  }
}

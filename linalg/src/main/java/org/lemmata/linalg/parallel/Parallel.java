package org.lemmata.linalg.parallel;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;

/**
 * A fixed number of threads that share loops, with results that do not depend on that number.
 *
 * <p>Every method returns when all its items are done. The calling thread works too, so loops may
 * be nested freely; an inner loop gets the threads that are idle. Bodies run in no particular order
 * and must not share mutable state.
 *
 * <p>When bodies throw, no further item is started and the exception of the smallest index is
 * thrown, unwrapped: the same one for any number of threads. When the calling thread is
 * interrupted, no further item is started, the helping threads are interrupted, and after the items
 * in progress have ended a {@link java.util.concurrent.CancellationException} is thrown with the
 * interrupt flag still set. No body runs after a method has returned or thrown.
 *
 * <p>Safe for use by several threads at a time. The threads are daemons; {@link #close()} lets them
 * end.
 */
public final class Parallel implements AutoCloseable {

  private final int threads;
  private final ThreadPoolExecutor pool;

  private Parallel(int threads) {
    this.threads = threads;
    this.pool = threads == 1 ? null : pool(threads - 1);
  }

  /** Returns an instance that runs everything in the calling thread. */
  public static Parallel sequential() {
    return new Parallel(1);
  }

  /**
   * Returns an instance with a number of threads, of which the calling thread is one.
   *
   * @param threads at least 1
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public static Parallel of(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
    return new Parallel(threads);
  }

  /** Returns the number of threads, the caller's included; at least 1. */
  public int threads() {
    return threads;
  }

  /**
   * Splits [0, count) into chunks of a fixed size (the last may be shorter), maps each, and reduces
   * the partial results by a pairwise tree in chunk order.
   *
   * <p>Chunks and tree depend on {@code count} and {@code chunk} alone, so floating-point results
   * have the same bits for any number of threads. On each level of the tree neighbours 2i and 2i+1
   * are combined and an odd last one moves up.
   *
   * @param count number of indices, at least 1
   * @param chunk indices in a chunk, at least 1
   * @param map computes a chunk's partial result, not null
   * @param reduce combines two neighbours, the left one first; it owns both arguments and may
   *     change and return one of them; need be neither associative nor commutative
   * @return the root of the tree; for a single chunk, its partial result
   * @throws IllegalArgumentException if {@code count} or {@code chunk} is less than 1
   */
  public <R> R mapReduce(long count, long chunk, RangeFunction<R> map, BinaryOperator<R> reduce) {
    if (count < 1 || chunk < 1) {
      throw new IllegalArgumentException(
          "count and chunk must be at least 1, not " + count + " and " + chunk);
    }
    long chunks = (count - 1) / chunk + 1;
    ReductionTree<R> tree = new ReductionTree<>(chunks, reduce);
    run(
        chunks,
        i -> {
          long from = i * chunk;
          // Compared by difference: from + chunk may overflow.
          long to = count - from <= chunk ? count : from + chunk;
          tree.complete(i, map.apply(from, to));
        });
    return tree.root();
  }

  /**
   * Computes {@code body} for 0 to count - 1.
   *
   * @param count at least 0
   * @return the results in order, unmodifiable
   * @throws IllegalArgumentException if {@code count} is negative
   */
  @SuppressWarnings("unchecked")
  public <R> List<R> map(int count, IntFunction<? extends R> body) {
    requireCount(count);
    Object[] results = new Object[count];
    run(count, i -> results[(int) i] = body.apply((int) i));
    return (List<R>) Collections.unmodifiableList(Arrays.asList(results));
  }

  /**
   * Runs {@code body} for 0 to count - 1.
   *
   * @param count at least 0
   * @throws IllegalArgumentException if {@code count} is negative
   */
  public void forEach(int count, IntConsumer body) {
    requireCount(count);
    run(count, i -> body.accept((int) i));
  }

  /**
   * Lets the threads end. Loops in progress are finished by their callers; the instance then still
   * works, in the calling thread alone. Closing twice has no effect.
   */
  @Override
  public void close() {
    if (pool != null) {
      pool.shutdown();
    }
  }

  private void run(long count, LongConsumer body) {
    Job job = new Job(count, body);
    long helpers = pool == null ? 0 : Math.min(threads - 1L, count - 1);
    for (long i = 0; i < helpers; i++) {
      pool.execute(job);
    }
    try {
      job.complete();
    } finally {
      // Requests that no thread took up would otherwise pile up behind a long outer loop.
      for (long i = 0; i < helpers && pool.remove(job); i++) {}
    }
  }

  private static void requireCount(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative, was " + count);
    }
  }

  private static ThreadPoolExecutor pool(int size) {
    return new ThreadPoolExecutor(
        size,
        size,
        0,
        TimeUnit.MILLISECONDS,
        new LinkedBlockingQueue<>(),
        task -> {
          Thread thread = new Thread(task, "lemmata-parallel");
          thread.setDaemon(true);
          return thread;
        },
        // A closed pool gives no help; the caller does the work alone.
        new ThreadPoolExecutor.DiscardPolicy());
  }
}

package org.lemmata.linalg;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs a tile on a thread of its own until the JIT compiler has made machine code of it. Until then
 * vectors are objects, and the tile is a thousand times slower than plain loops, which have the
 * same bits: those who ask can go by the loops for so long.
 *
 * <p>The clock is read to tell whether the tile is fast yet. That decides how a product is computed
 * and, like the choice of the backend, does not show in it.
 */
final class TileWarmup {
  /** Multiply-adds that plain loops do before compiling the tile is worth it, some milliseconds. */
  private static final long WORTH_COMPILING = 1L << 23;

  /** Multiply-adds that take plain loops longer than it takes to compile the tile. */
  private static final long WORTH_WAITING = 1L << 30;

  /** Links in a call: few, because calls count more than links for the compiler. */
  private static final int DEPTH = 24;

  /** Calls that are timed together. */
  private static final int CALLS = 8;

  /** A link is this fast only in machine code: it takes some ten, and without it thousands. */
  private static final long FAST_NANOS_PER_LINK = 100;

  /** Rounds after which the tile counts as fast whatever the clock says. */
  private static final int MOST_ROUNDS = 10_000;

  private final Tile tile;
  private final AtomicLong work = new AtomicLong();
  private final CountDownLatch compiled = new CountDownLatch(1);
  private volatile boolean ready;

  TileWarmup(Tile tile) {
    this.tile = tile;
  }

  /**
   * Whether the tile is fast. Waits for it when the product is so large that this pays.
   *
   * @param more multiply-adds of the product that is to be computed
   */
  boolean isReady(long more) {
    if (ready) {
      return true;
    }
    long before = work.getAndAdd(more);
    if (before < WORTH_COMPILING && before + more >= WORTH_COMPILING) {
      Thread thread = new Thread(this::warmUp, "lemmata-tile");
      thread.setDaemon(true);
      thread.start();
    }
    if (more < WORTH_WAITING) {
      return false;
    }
    try {
      compiled.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void warmUp() {
    try {
      int rounds = 0;
      while (nanosOfARound() >= CALLS * DEPTH * FAST_NANOS_PER_LINK && rounds < MOST_ROUNDS) {
        rounds++;
      }
    } finally {
      ready = true;
      compiled.countDown();
    }
  }

  /** Calls unlike one another, or the compiler would leave out what none of them did. */
  private long nanosOfARound() {
    double[] a = new double[(DEPTH + CALLS) * tile.rows() + CALLS];
    double[] b = new double[(DEPTH + CALLS) * tile.cols() + CALLS];
    double[] c = new double[tile.rows() * (tile.cols() + CALLS) + CALLS];
    long start = System.nanoTime();
    for (int i = 0; i < CALLS; i++) {
      tile.accumulate(DEPTH + i, a, i, b, i, c, i, tile.cols() + i, i % 2 == 0);
    }
    return System.nanoTime() - start;
  }
}

package org.lemmata.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.linalg.random.Streams;

class TileWarmupTest {

  private static final long SMALL = 1L << 20;
  private static final long LARGE = 1L << 30;

  /** A tile that is slow until some calls were made. */
  private static Tile slowFor(int calls) {
    return new Tile(2, 2, 128) {
      private int made;

      @Override
      void accumulate(
          int depth,
          double[] a,
          int aAt,
          double[] b,
          int bAt,
          double[] c,
          int cAt,
          int cStride,
          boolean fresh) {
        long end = System.nanoTime() + (made++ < calls ? 1_000_000 : 0);
        while (System.nanoTime() < end) {
          Thread.onSpinWait();
        }
      }
    };
  }

  @Test
  @Timeout(60)
  void isNotReadyAtFirstAndReadyOnceALargeProductHasWaited() {
    TileWarmup warmup = new TileWarmup(slowFor(40));
    assertFalse(warmup.isReady(SMALL));
    assertTrue(warmup.isReady(LARGE));
    assertTrue(warmup.isReady(SMALL));
  }

  @Test
  @Timeout(60)
  void anInterruptedCallerDoesNotWait() {
    TileWarmup warmup = new TileWarmup(slowFor(10_000));
    Thread.currentThread().interrupt();
    assertFalse(warmup.isReady(LARGE));
    assertTrue(Thread.interrupted());
  }

  @Test
  void theBackendHasTheSameBitsBeforeAndAfter() {
    Backend warming = Backend.vector().orElseGet(ScalarBackend::new);
    Matrix a = SpherePoints.draw(Streams.of(1, "a"), 0, 60, 40);
    Matrix b = SpherePoints.draw(Streams.of(1, "b"), 0, 40, 70);
    double[] expected = product(new ScalarBackend(), a, b);
    for (int i = 0; i < 200; i++) {
      assertArrayEquals(expected, product(warming, a, b));
    }
  }

  private static double[] product(Backend backend, Matrix a, Matrix b) {
    Matrix c = new Matrix(a.rows(), b.cols());
    backend.compute(Product.of(a, b, c), Parallel.sequential());
    return c.data();
  }
}

package org.lemmata.linalg.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {

  private static double term(long i) {
    return 1.0 / (1 + i) * (i % 3 == 0 ? -1 : 1);
  }

  private static double sum(Parallel parallel, long count, long chunk) {
    return parallel.mapReduce(
        count,
        chunk,
        (from, to) -> {
          double s = 0;
          for (long i = from; i < to; i++) {
            s += term(i);
          }
          return s;
        },
        Double::sum);
  }

  @Property(tries = 200)
  void floatingPointSumsHaveTheSameBitsForAnyThreads(
      @ForAll @IntRange(min = 1, max = 3000) int count,
      @ForAll @IntRange(min = 1, max = 100) int chunk,
      @ForAll @IntRange(min = 2, max = 8) int threads) {
    try (Parallel parallel = Parallel.of(threads)) {
      assertEquals(
          Double.doubleToLongBits(sum(Parallel.sequential(), count, chunk)),
          Double.doubleToLongBits(sum(parallel, count, chunk)));
    }
  }

  private static String tree(Parallel parallel, long count, long chunk) {
    return parallel.mapReduce(
        count, chunk, (from, to) -> from + "-" + to, (a, b) -> "(" + a + " " + b + ")");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void theTreeIsPairwiseInChunkOrder(int threads) {
    try (Parallel parallel = Parallel.of(threads)) {
      assertEquals("0-5", tree(parallel, 5, Long.MAX_VALUE));
      assertEquals("((0-2 2-4) 4-5)", tree(parallel, 5, 2));
      assertEquals("(((0-1 1-2) (2-3 3-4)) ((4-5 5-6) 6-7))", tree(parallel, 7, 1));
      assertEquals(
          "(0-4611686018427387904 4611686018427387904-9223372036854775807)",
          tree(parallel, Long.MAX_VALUE, 1L << 62));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void mapKeepsOrderAndEveryIndexRunsOnce(int threads) {
    try (Parallel parallel = Parallel.of(threads)) {
      assertEquals(threads, parallel.threads());
      List<Integer> expected = IntStream.range(0, 1000).map(i -> i * i).boxed().toList();
      assertEquals(expected, parallel.map(1000, i -> i * i));
      AtomicIntegerArray runs = new AtomicIntegerArray(1000);
      parallel.forEach(1000, runs::incrementAndGet);
      for (int i = 0; i < 1000; i++) {
        assertEquals(1, runs.get(i));
      }
      assertEquals(List.of(), parallel.map(0, i -> i));
    }
  }

  @Test
  void allThreadsWorkAtTheSameTime() {
    try (Parallel parallel = Parallel.of(3)) {
      CountDownLatch together = new CountDownLatch(3);
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> parallel.forEach(3, i -> meet(together)));
    }
  }

  private static void meet(CountDownLatch latch) {
    latch.countDown();
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nestedLoopsDoNotDeadlock() {
    try (Parallel parallel = Parallel.of(3)) {
      AtomicInteger leaves = new AtomicInteger();
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () ->
              parallel.forEach(
                  20,
                  i ->
                      parallel.forEach(
                          20, j -> parallel.forEach(20, k -> leaves.incrementAndGet()))));
      assertEquals(8000, leaves.get());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void theFailureOfSmallestIndexIsThrownUnwrappedAndStopsTheLoop(int threads) {
    try (Parallel parallel = Parallel.of(threads)) {
      for (int repeat = 0; repeat < 50; repeat++) {
        IllegalStateException[] failures = new IllegalStateException[1000];
        AtomicInteger started = new AtomicInteger();
        IllegalStateException thrown =
            assertThrows(
                IllegalStateException.class,
                () ->
                    parallel.forEach(
                        1_000_000,
                        i -> {
                          started.incrementAndGet();
                          if (i >= 7 && i < 1000) {
                            failures[i] = new IllegalStateException("item " + i);
                            throw failures[i];
                          }
                        }));
        assertSame(failures[7], thrown);
        assertTrue(started.get() < 1_000_000);
      }
      assertEquals(List.of(0, 1), parallel.map(2, i -> i), "still works after a failure");
    }
  }

  @Test
  void aLaterItemThatFailsEarlierDoesNotWin() {
    try (Parallel parallel = Parallel.of(2)) {
      CountDownLatch together = new CountDownLatch(2);
      ArithmeticException thrown =
          assertThrows(
              ArithmeticException.class,
              () ->
                  parallel.forEach(
                      2,
                      i -> {
                        meet(together);
                        if (i == 0) {
                          pause(100);
                        }
                        throw new ArithmeticException("item " + i);
                      }));
      assertEquals("item 0", thrown.getMessage());
    }
  }

  @Test
  void errorsAreThrownAsTheyAre() {
    try (Parallel parallel = Parallel.of(2)) {
      AssertionError error = new AssertionError("as is");
      RangeFunction<Integer> failing =
          (from, to) -> {
            throw error;
          };
      assertSame(
          error,
          assertThrows(
              AssertionError.class, () -> parallel.mapReduce(10, 1, failing, Integer::sum)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void interruptionCancelsAndKeepsTheFlag(int threads) throws InterruptedException {
    try (Parallel parallel = Parallel.of(threads)) {
      AtomicInteger started = new AtomicInteger();
      AtomicInteger running = new AtomicInteger();
      AtomicBoolean cancelled = new AtomicBoolean();
      CountDownLatch begun = new CountDownLatch(1);
      Thread caller =
          new Thread(
              () -> {
                try {
                  parallel.forEach(
                      100_000,
                      i -> {
                        started.incrementAndGet();
                        running.incrementAndGet();
                        begun.countDown();
                        pause(2);
                        running.decrementAndGet();
                      });
                } catch (CancellationException e) {
                  cancelled.set(Thread.currentThread().isInterrupted() && running.get() == 0);
                }
              });
      caller.start();
      begun.await();
      caller.interrupt();
      caller.join(20_000);
      assertTrue(cancelled.get());
      assertTrue(started.get() < 100_000);
      assertEquals(
          20,
          parallel.map(20, i -> Thread.currentThread().isInterrupted() ? 0 : 1).stream()
              .mapToInt(i -> i)
              .sum(),
          "no helper keeps a stale interrupt flag");
    }
  }

  @Test
  void interruptionReachesTheHelpers() throws InterruptedException {
    try (Parallel parallel = Parallel.of(2)) {
      CountDownLatch together = new CountDownLatch(2);
      AtomicBoolean cancelled = new AtomicBoolean();
      Thread caller =
          new Thread(
              () -> {
                try {
                  parallel.forEach(
                      2,
                      i -> {
                        together.countDown();
                        pause(60_000);
                      });
                } catch (CancellationException e) {
                  cancelled.set(true);
                }
              });
      caller.start();
      together.await();
      caller.interrupt();
      caller.join(20_000);
      assertTrue(cancelled.get());
    }
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void closedInstancesEndTheirThreadsAndWorkAlone() throws InterruptedException {
    Parallel parallel = Parallel.of(4);
    ConcurrentHashMap<Thread, Boolean> seen = new ConcurrentHashMap<>();
    CountDownLatch together = new CountDownLatch(4);
    parallel.forEach(
        4,
        i -> {
          seen.put(Thread.currentThread(), Thread.currentThread().isDaemon());
          meet(together);
        });
    seen.remove(Thread.currentThread());
    assertEquals(3, seen.size());
    assertTrue(seen.values().stream().allMatch(daemon -> daemon));
    parallel.close();
    parallel.close();
    for (Thread thread : seen.keySet()) {
      thread.join(10_000);
      assertTrue(!thread.isAlive());
    }
    Thread self = Thread.currentThread();
    assertTrue(parallel.map(10, i -> Thread.currentThread() == self).stream().allMatch(b -> b));
  }

  @Test
  void refusesIllegalArguments() {
    assertTrue(message(() -> Parallel.of(0)).contains("0"));
    Parallel p = Parallel.sequential();
    assertTrue(message(() -> p.forEach(-3, i -> {})).contains("-3"));
    assertTrue(message(() -> sum(p, 0, 1)).contains("0 and 1"));
    assertTrue(message(() -> sum(p, 1, 0)).contains("1 and 0"));
    assertThrows(
        NullPointerException.class, () -> p.mapReduce(1, 1, (from, to) -> null, (a, b) -> a));
  }

  private static String message(Runnable call) {
    return assertThrows(IllegalArgumentException.class, call::run).getMessage();
  }
}

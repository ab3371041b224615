package org.lemmata.engine.shard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.NeedsTorch;
import org.lemmata.engine.Step;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.TorchFailure;

/** One gradient from shards: against the formula, and when something goes wrong in a shard. */
@NeedsTorch
class DataParallelTest {

  private static final float[] AT = {1, -2, 3};

  private static Device cpu;

  /** Of shard i the loss (i + 1) θ·θ, whose gradient is 2 (i + 1) θ. */
  private static final ShardLoss SQUARES =
      (device, parameters, shard) -> parameters.dot(parameters).times(shard.index() + 1);

  @BeforeAll
  static void load() {
    cpu = Device.choose(DeviceChoice.CPU);
  }

  private static DataParallel shared(int devices, int shards) {
    return new DataParallel(Collections.nCopies(devices, cpu), shards);
  }

  private static double at(DataParallel where, ShardLoss loss, float[] gradient) {
    return Step.compute(
        () -> {
          LossAndGradient both = where.at(loss, cpu.floats(AT, AT.length), 7);
          System.arraycopy(both.gradient().floats(), 0, gradient, 0, gradient.length);
          return both.loss();
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void lossAndGradientAreTheMeansOverTheShards(int shards) {
    // The mean of 1, …, K is (K + 1)/2; θ·θ = 14.
    double mean = (shards + 1) / 2.0;
    for (int devices = 1; devices <= Math.min(shards, 4); devices++) {
      float[] gradient = new float[AT.length];
      assertEquals(14 * mean, at(shared(devices, shards), SQUARES, gradient), 1e-12);
      for (int i = 0; i < AT.length; i++) {
        assertEquals(2 * mean * AT[i], gradient[i], 2e-6, "element " + i);
      }
    }
  }

  @Test
  void gradientsAreAddedInTheOrderOfTheShardsWhicheverIsFirst() {
    // In floats (10⁸ − 10⁸) + 1 = 1, and with the first or the second term last it is 0.
    float[] factors = {1e8f, -1e8f, 1};
    ShardLoss loss =
        (device, parameters, shard) -> {
          if (shard.index() == 0) {
            pause();
          }
          return parameters.sum().times(factors[shard.index()]);
        };
    for (int devices = 1; devices <= 3; devices++) {
      float[] gradient = new float[AT.length];
      at(shared(devices, 3), loss, gradient);
      float third = 1 / 3f;
      assertArrayEquals(new float[] {third, third, third}, gradient, 1e-7f, devices + " devices");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void eachDeviceComputesInAThreadOfItsOwnAtTheSameTime() {
    CyclicBarrier all = new CyclicBarrier(3);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    ShardLoss loss =
        (device, parameters, shard) -> {
          threads.add(Thread.currentThread());
          meet(all);
          return parameters.dot(parameters);
        };
    at(shared(3, 6), loss, new float[AT.length]);
    assertTrue(threads.size() >= 3 && threads.contains(Thread.currentThread()), threads::toString);
  }

  /** Ends only when all are here; what one thread computed alone would fail. */
  private static void meet(CyclicBarrier all) {
    try {
      all.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyDeviceButTheFirstHasParametersOfItsOwn() {
    // What one shard did to its copy, another device would see if they shared memory.
    ShardLoss loss =
        (device, parameters, shard) -> {
          if (shard.index() == 1) {
            parameters.constant().clear();
          }
          return parameters.dot(parameters);
        };
    Step.run(
        () -> {
          Tensor parameters = cpu.floats(AT, AT.length);
          shared(2, 2).at(loss, parameters, 0);
          assertArrayEquals(AT, parameters.floats());
        });
  }

  @Test
  void theFirstShardThatFailsIsHeardOfOnceAndNothingIsLeft() {
    AtomicInteger computed = new AtomicInteger();
    for (int bad = 0; bad < 4; bad++) {
      int from = bad;
      RuntimeException failure = new IllegalStateException("shard " + from);
      ShardLoss loss =
          (device, parameters, shard) -> {
            computed.incrementAndGet();
            if (shard.index() == from) {
              throw failure;
            }
            if (shard.index() > from) {
              throw new IllegalStateException("a later one");
            }
            return parameters.dot(parameters);
          };
      long before = Step.liveObjects();
      for (int devices = 1; devices <= 4; devices++) {
        DataParallel where = shared(devices, 4);
        computed.set(0);
        RuntimeException thrown =
            assertThrows(RuntimeException.class, () -> at(where, loss, new float[AT.length]));
        assertSame(failure, thrown);
        assertEquals(0, thrown.getSuppressed().length);
        // Rounds after that of the failure are not begun.
        assertEquals(Math.min(4, (from / devices + 1) * devices), computed.get());
        assertTrue(Step.liveObjects() <= before, "left of " + devices + " devices");
      }
    }
    assertThreadsEnd();
  }

  @Test
  void whatPyTorchRefusesInAnotherThreadIsSaidAsInThisOne() {
    ShardLoss loss =
        (device, parameters, shard) ->
            shard.index() == 1 ? parameters.plus(device.zeros(5)).sum() : parameters.sum();
    long before = Step.liveObjects();
    TorchFailure failure =
        assertThrows(TorchFailure.class, () -> at(shared(2, 2), loss, new float[AT.length]));
    assertTrue(failure.getMessage().contains("must match the size"), failure::getMessage);
    assertTrue(Step.liveObjects() <= before);
    ShardLoss error =
        (device, parameters, shard) -> {
          throw new StackOverflowError("of shard " + shard.index());
        };
    assertEquals(
        "of shard 0",
        assertThrows(StackOverflowError.class, () -> at(shared(2, 2), error, new float[AT.length]))
            .getMessage());
  }

  @Test
  void anInterruptionWaitsForAllShards() {
    Thread.currentThread().interrupt();
    float[] gradient = new float[AT.length];
    at(shared(3, 6), SQUARES, gradient);
    assertTrue(Thread.interrupted(), "the interruption is still there");
    assertArrayEquals(new float[] {7, -14, 21}, gradient, 1e-5f);
    assertFalse(Thread.interrupted());
  }

  @Test
  void fewerShardsThanDevicesAreRefused() {
    List<Device> two = List.of(cpu, cpu);
    assertThrows(IllegalArgumentException.class, () -> new DataParallel(two, 1));
    assertThrows(IllegalArgumentException.class, () -> new DataParallel(List.of(), 1));
    assertEquals(1, DataParallel.whole(cpu).shards());
  }

  /** They wait a little for another step; one that never ended would hold this test up. */
  private static void assertThreadsEnd() {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals(Abreast.THREAD)) {
        assertTrue(thread.isDaemon(), "the process would wait for it");
        join(thread);
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(TimeUnit.SECONDS.toMillis(60));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertFalse(thread.isAlive(), "a thread is left");
  }
}

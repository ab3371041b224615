package org.lemmata.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Tensors end with their step, whatever the collector does. */
@NeedsTorch
class LifetimeTest {

  private static final int PAGE = 4096;

  private static Device cpu;

  @BeforeAll
  static void load() {
    cpu = Device.choose(DeviceChoice.CPU);
  }

  private static double gradientStep(float[] at) {
    Tensor x = cpu.floats(at, at.length).variable();
    Tensor y = x.times(x).times(3).plus(x.times(-2)).sum();
    return y.gradient(x).sum().value();
  }

  @Test
  void theNumberOfNativeObjectsStaysTheSameOverAThousandSteps() {
    float[] at = {1, 2, 3};
    Step.run(() -> gradientStep(at));
    long before = Step.liveObjects();
    for (int i = 0; i < 1000; i++) {
      Step.run(() -> gradientStep(at));
      assertEquals(before, Step.liveObjects(), "after step " + i);
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "memory is read off /proc")
  void memoryDoesNotGrowOverTwoThousandSteps() throws Exception {
    int side = 1 << 17;
    for (int i = 0; i < 50; i++) {
      Step.run(() -> cpu.zeros(side).plus(1));
    }
    long before = residentBytes();
    for (int i = 0; i < 2000; i++) {
      Step.run(() -> cpu.zeros(side).plus(1));
    }
    long grown = residentBytes() - before;
    // What the steps made in all is two gigabytes.
    assertTrue(grown < 100_000_000L, () -> "grew by " + grown + " bytes");
  }

  private static long residentBytes() throws Exception {
    return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ", -1)[1]) * PAGE;
  }

  @Test
  void gradientsAreRightWhenTheCollectorRunsBetweenForwardAndBackward() {
    for (int i = 0; i < 10; i++) {
      float a = i;
      double[] gradient =
          Step.compute(
              () -> {
                Tensor x = cpu.floats(new float[] {a, 1}, 2).variable();
                Tensor y = x.times(3.5).plus(x.times(x)).times(cpu.floats(new float[] {2, 5}, 2));
                Tensor loss = y.sum();
                System.gc();
                churn();
                return loss.gradient(x).doubles();
              });
      assertArrayEquals(new double[] {2 * (3.5 + 2 * a), 5 * 5.5}, gradient, 0);
    }
  }

  /** Fills what a collection has freed, so that a tensor over it would change. */
  private static void churn() {
    List<float[]> rubbish = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      float[] some = new float[1000];
      Arrays.fill(some, Float.NaN);
      rubbish.add(some);
    }
    assertEquals(50, rubbish.size());
  }

  @Test
  void aTensorOfAnEndedStepIsRefused() {
    Tensor x = Step.compute(() -> cpu.zeros(3));
    assertThrows(IllegalStateException.class, x::shape);
    assertThrows(IllegalStateException.class, () -> Step.run(() -> x.plus(1)));
    assertThrows(IllegalStateException.class, () -> Step.run(() -> cpu.zeros(3).plus(x)));
  }

  @Test
  void noTensorIsMadeOutsideAStep() {
    assertThrows(IllegalStateException.class, () -> cpu.zeros(3));
  }

  @Test
  void keptTensorsAndPiecesOutliveTheirStepUntilReleased() {
    long before = Step.liveObjects();
    Tensor kept = Step.compute(() -> cpu.floats(new float[] {1, 2, 3}, 3).keep());
    Tensor piece =
        Step.compute(() -> cpu.floats(new float[] {4, 5, 6}, 3).split(false, 2, 1)[1].keep());
    Tensor gradient =
        Step.compute(
            () -> {
              Tensor x = cpu.floats(new float[] {4}, 1).variable();
              return x.times(x).sum().gradient(x).keep();
            });
    System.gc();
    Step.run(
        () -> {
          assertArrayEquals(new float[] {1, 2, 3}, kept.floats());
          assertArrayEquals(new float[] {6}, piece.floats());
          assertArrayEquals(new float[] {8}, gradient.floats());
        });
    assertEquals(before + 3, Step.liveObjects());
    kept.release();
    piece.release();
    gradient.release();
    assertEquals(before, Step.liveObjects());
    assertThrows(IllegalStateException.class, kept::shape);
  }

  @Test
  void whatAStepThrowsEndsItToo() {
    long before = Step.liveObjects();
    assertThrows(TorchFailure.class, () -> Step.run(() -> cpu.zeros(3).plus(cpu.zeros(4))));
    assertEquals(before, Step.liveObjects());
  }
}

package org.lemmata.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lemmata.contracts.OfferedStates;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.NeedsTorch;
import org.lemmata.engine.Step;
import org.lemmata.study.Checkpoint;

/** The loop: it learns, repeats, goes on from any state, and fails instead of giving nonsense. */
@NeedsTorch
class TrainingTest {

  private static final int STEPS = 200;

  private static Device cpu;

  @BeforeAll
  static void load() {
    cpu = Device.choose(DeviceChoice.CPU);
  }

  @Test
  void twoHundredStepsGiveTheSameBitsAndLearnWithCollectionsInBetween() {
    List<Double> losses = new ArrayList<>();
    Training training = TinyGpt.training(cpu, 1, STEPS);
    float[] end =
        training.run(
            TinyGpt.initial(1),
            Checkpoint.NONE,
            (step, loss, norm, parameters) -> {
              losses.add(loss);
              if (step % 50 == 0) {
                System.gc();
              }
            });
    assertEquals(Math.log(7), losses.get(0), 0.1);
    assertTrue(losses.get(STEPS - 1) < 0.05, () -> "ends at " + losses.get(STEPS - 1));
    assertEquals(TinyGpt.hash(end), TinyGpt.run(cpu, 1, STEPS));
    assertNotEquals(TinyGpt.hash(end), TinyGpt.run(cpu, 2, STEPS));
  }

  @Test
  void fromEachStateItEndsWithTheSameBytes() {
    int steps = 12;
    Training training = TinyGpt.training(cpu, 3, steps);
    OfferedStates all = new OfferedStates();
    float[] end = training.run(TinyGpt.initial(3), all, Observer.NONE);
    assertEquals(steps, all.states().size());
    for (int from = 0; from < steps; from++) {
      List<Long> seen = new ArrayList<>();
      OfferedStates rest = new OfferedStates(all.states().get(from));
      float[] again =
          training.run(TinyGpt.initial(3), rest, (step, loss, norm, p) -> seen.add(step));
      assertArrayEquals(end, again, "from state " + from);
      assertEquals(steps - 1 - from, seen.size(), "steps made from state " + from);
    }
  }

  @Test
  void anInterruptedRunLeavesItsStateAndGoesOnFromThere() {
    int steps = 9;
    Training training = TinyGpt.training(cpu, 4, steps);
    OfferedStates first = new OfferedStates();
    assertThrows(
        CancellationException.class,
        () ->
            training.run(
                TinyGpt.initial(4),
                first,
                (step, loss, norm, parameters) -> {
                  if (step == 5) {
                    Thread.currentThread().interrupt();
                  }
                }));
    assertTrue(Thread.interrupted());
    assertEquals(6, first.states().size());
    float[] rest =
        training.run(TinyGpt.initial(4), new OfferedStates(first.states().get(5)), Observer.NONE);
    assertEquals(TinyGpt.run(cpu, 4, steps), TinyGpt.hash(rest));
  }

  @Test
  void aLossThatIsNoNumberFailsTheRunBeforeItsUpdate() {
    Objective good = TinyGpt.batches(cpu, 5);
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      OfferedStates states = new OfferedStates();
      List<Long> updated = new ArrayList<>();
      FailedRun failed =
          assertThrows(
              FailedRun.class,
              () ->
                  TinyGpt.training(
                          cpu, (p, step) -> good.loss(p, step).plus(step == 3 ? bad : 0), 10)
                      .run(TinyGpt.initial(5), states, (step, loss, n, p) -> updated.add(step)));
      assertEquals(3, failed.step());
      assertEquals(List.of(0L, 1L, 2L), updated);
      assertEquals(3, states.states().size());
    }
  }

  @Test
  void aGradientThatIsNoNumberFailsTheRunToo() {
    // √0 has the value 0, and no derivative.
    Objective objective = (parameters, step) -> parameters.times(0).sum().sqrt();
    FailedRun failed =
        assertThrows(
            FailedRun.class,
            () ->
                TinyGpt.training(cpu, objective, 5)
                    .run(new float[] {1, 2}, Checkpoint.NONE, Observer.NONE));
    assertTrue(failed.getMessage().startsWith("the norm of the gradient of step 0 is "));
  }

  @Test
  void aGradientWhoseNormIsTooLongForFloatsFailsTheRunThoughItIsFinite() {
    // The norms are 1e18 √n: 1e19 and 3.2e19, whose square is above the largest float, 3.4e38.
    Training training =
        TinyGpt.training(cpu, (parameters, step) -> parameters.times(1e18).sum(), 2);
    List<Double> norms = new ArrayList<>();
    training.run(new float[100], Checkpoint.NONE, (step, loss, norm, p) -> norms.add(norm));
    assertEquals(1e19, norms.get(0), 1e13);
    FailedRun failed =
        assertThrows(
            FailedRun.class, () -> training.run(new float[1000], Checkpoint.NONE, Observer.NONE));
    assertEquals(
        "the norm of the gradient of step 0 is Infinity; the run has failed", failed.getMessage());
  }

  @Test
  void aLongGradientIsClippedToTheNorm() {
    // From 0 the gradient of 3 a + 4 b has norm 5; clipped to 1 it is (0.6, 0.8).
    Objective objective = (parameters, step) -> parameters.dot(cpu.floats(new float[] {3, 4}, 2));
    List<Double> norms = new ArrayList<>();
    float[] end =
        new Training(cpu, objective, new Descent(), new Schedule(0.5, 0, 1, 1), 1)
            .run(new float[2], Checkpoint.NONE, (step, loss, norm, p) -> norms.add(norm));
    assertArrayEquals(new float[] {-0.3f, -0.4f}, end, 1e-7f);
    assertEquals(List.of(5.0), norms);
    float[] unclipped =
        new Training(
                cpu, objective, new Descent(), new Schedule(0.5, 0, 1, 1), Double.POSITIVE_INFINITY)
            .run(new float[2], Checkpoint.NONE, Observer.NONE);
    assertArrayEquals(new float[] {-1.5f, -2}, unclipped, 1e-6f);
  }

  @Test
  void aStateOfAnotherModelIsRefused() {
    OfferedStates other = new OfferedStates();
    new Training(cpu, (p, step) -> p.dot(p), new Descent(), new Schedule(0.5, 0, 1, 1), 1)
        .run(new float[2], other, Observer.NONE);
    OfferedStates state = new OfferedStates(other.states().get(0));
    assertThrows(
        IllegalArgumentException.class,
        () -> TinyGpt.training(cpu, 1, 5).run(TinyGpt.initial(1), state, Observer.NONE));
  }

  @Test
  void nothingNativeIsLeftBehindByARun() {
    TinyGpt.run(cpu, 6, 2);
    long before = Step.liveObjects();
    TinyGpt.run(cpu, 6, 3);
    assertEquals(before, Step.liveObjects());
  }
}

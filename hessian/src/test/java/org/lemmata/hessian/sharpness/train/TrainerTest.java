package org.lemmata.hessian.sharpness.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lemmata.hessian.sharpness.data.Distribution;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.Initialisation;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.random.Streams;

/** Trainings that stop and go on, and trainings that diverge. */
class TrainerTest {

  private static final Streams STREAMS = Streams.of(7, "trainer test");

  private static TrainingPlan task(Architecture architecture, double norm, Stage... stages) {
    Network network = new Network(new Shape(architecture, 5, 11), Activation.RELU);
    Samples samples = Distribution.XOR.draw(9, 5, STREAMS.stream(0));
    return new TrainingPlan(network, Loss.SQUARED, samples, List.of(stages), norm);
  }

  private static double[] start(TrainingPlan task) {
    return Initialisation.of(1).draw(task.network().shape(), STREAMS.stream(1));
  }

  /** Across borders of stages, within them, and through the bare array. */
  @ParameterizedTest
  @EnumSource
  void goesOnWithTheSameBits(Architecture architecture) {
    for (double norm : new double[] {0, 3}) {
      TrainingPlan task =
          task(
              architecture,
              norm,
              new Stage(0.01, 0.1, 1, 0, 7),
              new Stage(0.02, 0, 4, 0.1, 5),
              new Stage(0.005, 0.2, 0, 0, 6));
      Trainer whole = Trainer.start(task, STREAMS, start(task));
      whole.advanceTo(18);
      Trainer parts = Trainer.start(task, STREAMS, start(task));
      for (long stop : new long[] {0, 3, 7, 10, 12, 13, 18}) {
        parts.advanceTo(stop);
        parts = new Trainer(task, STREAMS, parts.theta(), parts.epoch());
      }
      assertArrayEquals(whole.theta(), parts.theta(), 0.0);
      assertEquals(18, parts.epoch());
    }
  }

  @Test
  void divergenceIsSaid() {
    TrainingPlan task =
        task(Architecture.BIAS, 0, new Stage(0.01, 0, 1, 0, 2), new Stage(50, 0, 1, 0, 1000));
    Trainer trainer = Trainer.start(task, STREAMS, start(task));
    assertEquals(1, assertThrows(TrainingDiverged.class, () -> trainer.advanceTo(1002)).stage());
  }

  @Test
  void illegalArguments() {
    TrainingPlan task = task(Architecture.BIAS, 0, new Stage(0.01, 0, 1, 0, 2));
    double[] start = start(task);
    assertThrows(IllegalArgumentException.class, () -> new Trainer(task, STREAMS, start, 3));
    assertThrows(
        IllegalArgumentException.class, () -> new Trainer(task, STREAMS, new double[1], 0));
    Trainer trainer = new Trainer(task, STREAMS, start, 1);
    assertThrows(IllegalArgumentException.class, () -> trainer.advanceTo(0));
    assertThrows(IllegalArgumentException.class, () -> trainer.advanceTo(3));
    assertThrows(IllegalArgumentException.class, () -> new Stage(0, 0, 1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> task(Architecture.BIAS, -1));
  }
}

package org.lemmata.lowlight.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lemmata.contracts.OfferedStates;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.Step;
import org.lemmata.engine.home.Libraries;
import org.lemmata.engine.train.Observer;
import org.lemmata.linalg.random.Streams;
import org.lemmata.lowlight.enhance.Enhancer;
import org.lemmata.lowlight.scene.Box;
import org.lemmata.lowlight.scene.Lighting;
import org.lemmata.lowlight.scene.RetinexScenes;
import org.lemmata.lowlight.scene.SceneObject;
import org.lemmata.study.Checkpoint;

/** The loss against its formula, and trainings against themselves. */
class DetectorTrainingTest {

  private static final Streams STREAMS = Streams.of(7, "detector-test");
  private static final int CELLS = 8;

  private static Device cpu;

  @BeforeAll
  static void load() {
    Libraries.need().missing().ifPresent(sentence -> Assumptions.assumeTrue(false, sentence));
    cpu = Device.choose(DeviceChoice.CPU);
  }

  private static DetectionExamples examples(int count) {
    RetinexScenes world = new RetinexScenes(4 * CELLS, Lighting.DARK);
    return DetectionExamples.of(
        IntStream.range(0, count)
            .mapToObj(i -> world.draw(STREAMS.child("scenes").stream(i)))
            .toList(),
        Enhancer.BLURRED_MAX,
        4 * CELLS,
        3);
  }

  private static DetectorTraining training(Arm arm, int steps) {
    return new DetectorTraining(cpu, arm, examples(12), steps, 4, STREAMS, 0);
  }

  @Test
  void theLossIsItsFormula() {
    // The centre (10, 14) lies in the cell (2, 3), 2 pixels right of its left and 2 below its upper
    // side, so in the middle of both; the sides are 8 and 16 pixels, 2 and 4 cells.
    SceneObject object = new SceneObject(1, new Box(6, 6, 14, 22), 1);
    double silent = 0;
    for (int x = 0; x < CELLS; x++) {
      for (int y = 0; y < CELLS; y++) {
        double square = (x - 2) * (x - 2) + (y - 3) * (y - 3);
        silent += 2 + Math.pow(1 - Math.exp(-square / (2 * 0.49)), 4);
      }
    }
    // Where all maps are 0, every probability is 1/2, and every side is 3 cells.
    double expected = -(1 + silent) * 0.25 * Math.log(0.5) + 0.3 * (1 + 1);
    double loss =
        Step.compute(
            () ->
                Targets.of(List.of(List.of(object)), CELLS, 3)
                    .loss(cpu, cpu.zeros(1, CELLS, CELLS, 7))
                    .value());
    assertEquals(expected, loss, 1e-5 * expected);
  }

  @Test
  void aPerfectMapHasNoLoss() {
    SceneObject object = new SceneObject(0, new Box(4, 0, 13, 8), 1);
    float[] maps = new float[CELLS * CELLS * 7];
    for (int i = 0; i < maps.length; i += 7) {
      Arrays.fill(maps, i, i + 3, -20);
    }
    // The centre (8.5, 4) in the cell (2, 1).
    int at = (2 * CELLS + 1) * 7;
    float[] there = {20, -20, -20, 0.125f - 0.5f, -0.5f, 9 / 4f - 3, 2 - 3};
    System.arraycopy(there, 0, maps, at, there.length);
    double loss =
        Step.compute(
            () ->
                Targets.of(List.of(List.of(object)), CELLS, 3)
                    .loss(cpu, cpu.floats(maps, 1, CELLS, CELLS, 7))
                    .value());
    assertEquals(0, loss, 1e-5);
  }

  @Test
  void aFusionBeginsWithoutEffect() {
    DetectionExamples test = examples(3);
    float[] initial = Arm.ILLUMINATION.detector(3).initial(STREAMS.stream(0));
    var own = training(Arm.ILLUMINATION, 1).examine(initial, test);
    assertEquals(own, training(Arm.SHUFFLED, 1).examine(initial, test));
    assertEquals(own, training(Arm.CONSTANT, 1).examine(initial, test));
    float[] trained = training(Arm.ILLUMINATION, 4).train(Checkpoint.NONE, Observer.NONE);
    assertNotEquals(
        training(Arm.ILLUMINATION, 1).examine(trained, test),
        training(Arm.CONSTANT, 1).examine(trained, test));
  }

  /** The enhancer is trained with the detector, and so are images in its parts. */
  @Test
  void anEnhancerIsTrainedWithTheDetector() {
    DetectorTraining training = training(Arm.SCI_ILLUMINATION, 4);
    float[] trained = training.train(Checkpoint.NONE, Observer.NONE);
    float[] begin = SciEnhancer.initial(STREAMS.child("enhancer").stream(0));
    float[] enhancer = Arrays.copyOfRange(trained, trained.length - begin.length, trained.length);
    for (int i = 0; i < begin.length; i++) {
      // What is before the norm's mean, the biases of its convolution, has no gradient.
      assertTrue(begin[i] != enhancer[i] || (i >= 165 && i < 168), "parameter " + i);
    }
    float[] image = new RetinexScenes(4 * CELLS, Lighting.DARK).draw(STREAMS.stream(9)).image();
    var parts = training.parts(trained, image);
    assertEquals(16 * CELLS * CELLS, parts.illumination().length);
    assertEquals(image.length, parts.reflectance().length);
  }

  @Test
  void everyArmTrainsAndGoesOnFromEveryState() {
    for (Arm arm : Arm.values()) {
      OfferedStates offered = new OfferedStates();
      double[] losses = new double[5];
      float[] whole =
          training(arm, 5)
              .train(offered, (step, loss, norm, parameters) -> losses[(int) step] = loss);
      assertFalse(
          Arrays.equals(whole, arm.detector(3).initial(STREAMS.child("initial").stream(0))));
      assertTrue(Arrays.stream(losses).allMatch(loss -> loss > 0), arm::label);
      OfferedStates later = new OfferedStates(offered.states().get(2));
      assertArrayEquals(whole, training(arm, 5).train(later, Observer.NONE), arm.label());
      assertEquals(2, later.states().size());
    }
  }
}

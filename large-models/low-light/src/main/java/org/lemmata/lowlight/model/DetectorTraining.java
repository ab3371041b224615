package org.lemmata.lowlight.model;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.engine.Device;
import org.lemmata.engine.Step;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.train.AdamW;
import org.lemmata.engine.train.Observer;
import org.lemmata.engine.train.Schedule;
import org.lemmata.engine.train.Training;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.lowlight.detect.AveragePrecision;
import org.lemmata.lowlight.detect.Examined;
import org.lemmata.lowlight.detect.Peaks;
import org.lemmata.lowlight.scene.SceneObject;
import org.lemmata.study.Checkpoint;

/**
 * Trains the detector of an arm and examines it.
 *
 * @param device where
 * @param arm which
 * @param examples what it is trained on
 * @param steps how many updates
 * @param batch images of each
 * @param streams random numbers of the initial values, the batches and the illuminations of others
 * @param seed which of them
 */
public record DetectorTraining(
    Device device, Arm arm, Examples examples, int steps, int batch, Streams streams, long seed) {

  private static final double RATE = 4e-3;
  private static final double FLOOR = 0.01;
  private static final int WARMUP_PART = 20;
  private static final double CLIP = 5;
  private static final AdamW ADAMW = new AdamW(0.9, 0.99, 1e-8, 0.02);

  /** The parameters at the end. */
  public float[] train(Checkpoint checkpoint, Observer observer) {
    Shown shown = Shown.of(examples);
    Training training =
        new Training(
            device,
            (parameters, step) -> loss(shown, parameters, step),
            ADAMW,
            new Schedule(RATE, steps / WARMUP_PART, steps, FLOOR),
            CLIP);
    float[] initial = arm.detector(examples.kinds()).initial(streams.child("initial").stream(seed));
    return training.run(initial, checkpoint, observer);
  }

  private Tensor loss(Shown shown, Tensor parameters, long step) {
    Stream random = streams.child("batches").stream(seed, 0, step);
    Stream other = streams.child("others").stream(seed, 0, step);
    int[] drawn = new int[batch];
    int[] guides = new int[batch];
    List<List<SceneObject>> objects = new ArrayList<>();
    for (int i = 0; i < batch; i++) {
      drawn[i] = random.nextInt(examples.size());
      guides[i] = guide(drawn[i], other, examples);
      objects.add(examples.objects().get(drawn[i]));
    }
    Tensor maps = maps(shown, parameters, examples, drawn, guides);
    return Targets.of(objects, examples.cells(), examples.kinds()).loss(device, maps);
  }

  /** Which image's illumination is shown with an image. */
  private int guide(int image, Stream other, Examples among) {
    return arm.guide() == Guide.SHUFFLED ? other.nextInt(among.size()) : image;
  }

  private Tensor maps(Shown shown, Tensor parameters, Examples from, int[] images, int[] guides) {
    Tensor guide = arm.guide() == Guide.NONE ? parameters : guides(shown, from, guides);
    return arm.detector(examples.kinds()).maps(parameters, images(shown, from, images), guide);
  }

  private Tensor images(Shown shown, Examples from, int... which) {
    int size = from.images().get(0).length;
    float[] all = new float[which.length * size];
    for (int i = 0; i < which.length; i++) {
      shown.image().put(from.images().get(which[i]), all, i * size);
    }
    int side = from.side();
    return device.floats(all, which.length, (long) size / side / side, side, side);
  }

  private Tensor guides(Shown shown, Examples from, int... which) {
    int cells = from.cells();
    float[] all = new float[which.length * cells * cells];
    if (arm.guide() != Guide.CONSTANT) {
      for (int i = 0; i < which.length; i++) {
        shown.guide().put(from.guides().get(which[i]), all, i * cells * cells);
      }
    }
    return device.floats(all, which.length, 1, cells, cells);
  }

  /**
   * What the trained detector finds.
   *
   * @param parameters the vector
   * @param test other examples
   */
  public List<Examined> examine(float[] parameters, Examples test) {
    Shown shown = Shown.of(examples);
    Peaks peaks = new Peaks(test.cells(), Detector.STRIDE, examples.kinds());
    List<Examined> all = new ArrayList<>();
    Stream other = streams.child("others").stream(seed, 1);
    for (int from = 0; from < test.size(); from += batch) {
      int[] images = new int[Math.min(batch, test.size() - from)];
      int[] guides = new int[images.length];
      for (int i = 0; i < images.length; i++) {
        images[i] = from + i;
        guides[i] = guide(images[i], other, test);
      }
      float[] maps = finished(shown, parameters, test, images, guides);
      int each = maps.length / images.length;
      for (int i = 0; i < images.length; i++) {
        all.add(new Examined(peaks.read(maps, i * each), test.objects().get(images[i])));
      }
    }
    return all;
  }

  /** Maps as {@link Peaks} reads them: scores instead of logits, whole sides. */
  private float[] finished(
      Shown shown, float[] parameters, Examples test, int[] images, int[] guides) {
    return Step.compute(
        () -> {
          Tensor vector = device.floats(parameters, parameters.length);
          float[] maps = maps(shown, vector, test, images, guides).floats();
          int channels = examples.kinds() + DetectorShape.NUMBERS;
          for (int i = 0; i < maps.length; i += channels) {
            for (int kind = 0; kind < examples.kinds(); kind++) {
              maps[i + kind] = (float) (1 / (1 + StrictMath.exp(-maps[i + kind])));
            }
            maps[i + channels - 2] += Detector.USUAL_SIDE;
            maps[i + channels - 1] += Detector.USUAL_SIDE;
          }
          return maps;
        });
  }

  /** The average precision of the trained detector. */
  public AveragePrecision precision(float[] parameters, Examples test) {
    return AveragePrecision.of(examine(parameters, test), examples.kinds());
  }

  /**
   * How numbers are standardised for the network.
   *
   * @param image those of images
   * @param guide those of illuminations
   */
  private record Shown(Standard image, Standard guide) {

    static Shown of(Examples examples) {
      return new Shown(Standard.of(examples.images()), Standard.of(examples.guides()));
    }
  }
}

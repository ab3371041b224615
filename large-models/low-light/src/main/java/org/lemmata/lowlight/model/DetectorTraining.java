package org.lemmata.lowlight.model;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.lemmata.lowlight.detect.ExaminedImage;
import org.lemmata.lowlight.detect.Peaks;
import org.lemmata.lowlight.enhance.Decomposition;
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
    Device device,
    Arm arm,
    DetectionExamples examples,
    int steps,
    int batch,
    Streams streams,
    long seed) {

  private static final double RATE = 4e-3;
  private static final double FLOOR = 0.01;
  private static final int WARMUP_PART = 20;
  private static final double CLIP = 5;
  private static final AdamW ADAMW = new AdamW(0.9, 0.99, 1e-8, 0.02);

  /** The parameters at the end. */
  public float[] train(Checkpoint checkpoint, Observer observer) {
    Sight sight = arm.isJoint() ? new JointSight(device, arm.guide(), null) : fixed();
    Training training =
        new Training(
            device,
            (parameters, step) -> loss(sight, parameters, step),
            ADAMW,
            new Schedule(RATE, steps / WARMUP_PART, steps, FLOOR),
            CLIP);
    return training.run(initial(), checkpoint, observer);
  }

  private Sight fixed() {
    return FixedSight.of(device, arm.guide(), examples);
  }

  /** The detector's, and after them those of an enhancer that is trained with it. */
  private float[] initial() {
    float[] detector =
        arm.detector(examples.kinds()).initial(streams.child("initial").stream(seed));
    if (!arm.isJoint()) {
      return detector;
    }
    float[] enhancer = SciEnhancer.initial(streams.child("enhancer").stream(seed));
    float[] both = Arrays.copyOf(detector, detector.length + enhancer.length);
    System.arraycopy(enhancer, 0, both, detector.length, enhancer.length);
    return both;
  }

  private Tensor loss(Sight sight, Tensor parameters, long step) {
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
    Tensor[] both = both(parameters);
    Sight.Given given = sight.of(both[1], examples, drawn, guides);
    Tensor loss =
        Targets.of(objects, examples.cells(), examples.kinds()).loss(device, maps(both[0], given));
    return given.own() == null ? loss : loss.plus(given.own());
  }

  /** The parameters of the detector and those of the enhancer. */
  private Tensor[] both(Tensor parameters) {
    int enhancer = arm.isJoint() ? SciEnhancer.PARAMETERS : 0;
    return parameters.split(false, arm.parameters(examples.kinds()) - enhancer, enhancer);
  }

  private Tensor maps(Tensor detector, Sight.Given given) {
    return arm.detector(examples.kinds()).maps(detector, given.images(), given.guide());
  }

  /** Which image's illumination is shown with an image. */
  private int guide(int image, Stream other, DetectionExamples among) {
    return arm.guide() == Guide.SHUFFLED ? other.nextInt(among.size()) : image;
  }

  /**
   * What the trained detector finds.
   *
   * @param parameters the vector
   * @param test other examples
   */
  public List<ExaminedImage> examine(float[] parameters, DetectionExamples test) {
    Sight sight = sight(parameters);
    Peaks peaks = new Peaks(test.cells(), Detector.STRIDE, examples.kinds());
    List<ExaminedImage> all = new ArrayList<>();
    Stream other = streams.child("others").stream(seed, 1);
    for (int from = 0; from < test.size(); from += batch) {
      int[] images = new int[Math.min(batch, test.size() - from)];
      int[] guides = new int[images.length];
      for (int i = 0; i < images.length; i++) {
        images[i] = from + i;
        guides[i] = guide(images[i], other, test);
      }
      float[] maps = finished(sight, parameters, test, images, guides);
      int each = maps.length / images.length;
      for (int i = 0; i < images.length; i++) {
        all.add(new ExaminedImage(peaks.read(maps, i * each), test.objects().get(images[i])));
      }
    }
    return all;
  }

  /** Maps as {@link Peaks} reads them: scores instead of logits, whole sides. */
  private float[] finished(
      Sight sight, float[] parameters, DetectionExamples test, int[] images, int[] guides) {
    return Step.compute(
        () -> {
          Tensor vector = device.floats(parameters, parameters.length);
          Tensor[] both = both(vector);
          float[] maps = maps(both[0], sight.of(both[1], test, images, guides)).floats();
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
  public AveragePrecision precision(float[] parameters, DetectionExamples test) {
    return AveragePrecision.of(examine(parameters, test), examples.kinds());
  }

  /** How a trained detector is shown examples. */
  private Sight sight(float[] parameters) {
    return arm.isJoint()
        ? JointSight.trained(device, arm.guide(), enhancer(parameters), examples, batch)
        : fixed();
  }

  private static float[] enhancer(float[] parameters) {
    return Arrays.copyOfRange(
        parameters, parameters.length - SciEnhancer.PARAMETERS, parameters.length);
  }

  /**
   * An image in its parts, by the enhancer that was trained with the detector, or else by {@link
   * Decomposition}.
   */
  public Decomposition parts(float[] parameters, float[] image) {
    if (!arm.isJoint()) {
      return Decomposition.of(image, examples.side());
    }
    return JointSight.trained(device, Guide.NONE, enhancer(parameters), examples, batch)
        .parts(enhancer(parameters), image, examples.side());
  }
}

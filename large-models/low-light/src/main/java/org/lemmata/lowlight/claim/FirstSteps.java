package org.lemmata.lowlight.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.home.Libraries;
import org.lemmata.engine.train.Observer;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.lowlight.detect.ExaminedImage;
import org.lemmata.lowlight.enhance.Enhancer;
import org.lemmata.lowlight.model.Arm;
import org.lemmata.lowlight.model.DetectionExamples;
import org.lemmata.lowlight.model.DetectorTraining;
import org.lemmata.lowlight.scene.Lighting;
import org.lemmata.lowlight.scene.Outline;
import org.lemmata.lowlight.scene.RetinexScenes;
import org.lemmata.lowlight.scene.Scene;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Proportion;
import org.lemmata.study.claim.Reach;
import org.lemmata.study.claim.Source;

/** The detector learns: what a training of a second can show. */
public final class FirstSteps {

  private static final int SIDE = 32;
  private static final int SCENES = 400;
  private static final int STEPS = 200;
  private static final int BATCH = 16;
  private static final double HALF = 0.5;
  private static final double LEAST = 0.15;

  private FirstSteps() {}

  /** Whose boxes a scene is shown with. */
  private enum Boxes {
    OWN,
    OF_THE_NEXT
  }

  /** The claim; its setting is whose boxes the detector is shown. */
  public static Claim claim() {
    return Claim.of("low-light.learns", "A detector learns within a second")
        .states(
            """
            A detector was trained by %d updates on enhanced dark scenes: the surest box that it
            reports is of the right class and overlaps an object by at least half in more than
            $%s$ of fresh scenes. Chance is in the scenes alone; another training ends in another
            detector.
            """
                .formatted(STEPS, LEAST))
        .source(Source.measured("our world of scenes and our detector, after the notes"))
        .assuming("scenes of one to three objects of three classes, $32 \\times 32$ pixels")
        .examining(
            """
            Trains one detector of %d parameters on %d scenes, in batches of %d, and counts fresh
            scenes in which the surest box is right. It says that training works at this size, and
            nothing of arms, which need the standard scale.
            """
                .formatted(Arm.ENHANCER.parameters(Outline.COUNT), SCENES, BATCH))
        .chosen(
            "the share was chosen well below what trainings showed, and above chance; updates and"
                + " fresh scenes were made more, and the share was left, after two of twelve seeds"
                + " had come out inconclusive")
        .needs(Libraries.need())
        .reach(Reach.STAND_IN)
        .in("boxes of the scene", Boxes.OWN, FirstSteps::check)
        .control("boxes of the next scene", Boxes.OF_THE_NEXT)
        .build();
  }

  private static Evidence check(Boxes boxes, Run run, Scale scale) {
    Streams streams = run.streams();
    List<Scene> scenes = draw(streams.child("train"), SCENES);
    List<Scene> fresh = draw(streams.child("test"), scale.choose(800, 1600, 4000));
    DetectionExamples shown =
        DetectionExamples.of(
            boxes == Boxes.OWN ? scenes : moved(scenes), Enhancer.BLURRED_MAX, SIDE, Outline.COUNT);
    DetectorTraining training =
        new DetectorTraining(
            Device.choose(DeviceChoice.AUTO), Arm.ENHANCER, shown, STEPS, BATCH, streams, 0);
    float[] trained = training.train(Checkpoint.NONE, Observer.NONE);
    List<ExaminedImage> found =
        training.examine(
            trained, DetectionExamples.of(fresh, Enhancer.BLURRED_MAX, SIDE, Outline.COUNT));
    long hits = found.stream().filter(FirstSteps::surestIsRight).count();
    return new Proportion(
        "fresh scenes in which the surest box is right",
        hits,
        found.size(),
        new Interval(LEAST, 1));
  }

  private static List<Scene> draw(Streams streams, int count) {
    RetinexScenes world = new RetinexScenes(SIDE, Lighting.DARK);
    return IntStream.range(0, count).mapToObj(i -> world.draw(streams.stream(i))).toList();
  }

  private static List<Scene> moved(List<Scene> scenes) {
    List<Scene> moved = new ArrayList<>();
    for (int i = 0; i < scenes.size(); i++) {
      Scene scene = scenes.get(i);
      Scene next = scenes.get((i + 1) % scenes.size());
      moved.add(new Scene(scene.image(), scene.illumination(), next.objects()));
    }
    return moved;
  }

  private static boolean surestIsRight(ExaminedImage image) {
    return image.found().stream()
        .max(Comparator.comparingDouble(found -> found.score()))
        .filter(
            surest ->
                image.objects().stream()
                    .anyMatch(
                        object ->
                            object.kind() == surest.kind()
                                && object.box().overlap(surest.box()) >= HALF))
        .isPresent();
  }
}

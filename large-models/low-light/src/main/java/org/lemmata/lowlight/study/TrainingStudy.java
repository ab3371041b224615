package org.lemmata.lowlight.study;

import java.util.List;
import org.lemmata.engine.Device;
import org.lemmata.engine.home.Libraries;
import org.lemmata.engine.train.Observer;
import org.lemmata.linalg.random.Streams;
import org.lemmata.lowlight.detect.AveragePrecision;
import org.lemmata.lowlight.detect.ExaminedImage;
import org.lemmata.lowlight.detect.PrecisionCurve;
import org.lemmata.lowlight.enhance.Decomposition;
import org.lemmata.lowlight.enhance.Enhancer;
import org.lemmata.lowlight.model.Arm;
import org.lemmata.lowlight.model.DetectionExamples;
import org.lemmata.lowlight.model.DetectorTraining;
import org.lemmata.lowlight.scene.Scene;
import org.lemmata.study.Declaration;
import org.lemmata.study.Repeats;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** One training: the detector of an arm, and precision against recall on fresh scenes. */
public final class TrainingStudy {

  /** What the picture shows is at least so sure. */
  private static final double SURE = 0.3;

  private TrainingStudy() {}

  /** The parameters. */
  public record Parameters(
      @Param(value = "which detector, on what", byDefault = "enhancer") Arm arm,
      @Param(
              value = "how images are enhanced, except in the arm raw and those of sci",
              byDefault = "blurred-max")
          Enhancer enhancer,
      @Group Rig rig) {

    private Parameters canonical() {
      Enhancer kept = isEnhanced() ? enhancer : Enhancer.BLURRED_MAX;
      return new Parameters(arm, kept, rig.canonical());
    }

    private Enhancer used() {
      return isEnhanced() ? enhancer : Enhancer.NONE;
    }

    private boolean isEnhanced() {
      return arm != Arm.RAW && !arm.isJoint();
    }
  }

  /** A point of both curves. */
  private record Point(double recall, double half, double all) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("low-light.training", Parameters.class)
          .title("Precision against recall of one trained detector")
          .describedBy(
              """
              Trains a small centre-based detector (after Zhou, Wang and Krähenbühl, "Objects as
              points", 2019) with AdamW on scenes of low-light.scene's kind, and examines it on
              fresh ones, or on every fifth image of your own folder. Precision is interpolated at
              101 recalls by COCO's definition and averaged over the classes; its mean over the rows
              is AP50, or AP for the column precision_all. Arms of the same seed share scenes,
              batches and, where they have the same parameters, initial values. A class without an
              object in the test is left out. The arms sci, sci-illumination and sci-shuffled are
              shown the raw image through a network of SCI's kind (CVPR 2022) of 258 parameters, one
              stage, which is trained with the detector: to its loss is added a tenth of SCI's, 1.5
              times the mean square of the illumination less the image, and the differences of the
              illumination in a window of 5 × 5; images and illuminations are standardised by the
              mean and spread of the batch, and when training is over by those of all training
              scenes, as its batch norm is. Beside the rows: the first test scene with the power
              1/2.2 and the boxes found with a score of at least 0.3 (detections.png), the estimated
              illumination with that power (illumination.png) and the reflectance (reflectance.png),
              by the arm's own enhancer where it is trained.
              """)
          .canonical(Parameters::canonical)
          .repeats(Repeats.BITS_PER_DEVICE)
          .needs(Libraries.need())
          .rows(Point.class)
          .real("recall", "recall", Point::recall)
          .real(
              "precision",
              "precision at that recall where an overlap of 0.5 counts, mean of the classes",
              Point::half)
          .real(
              "precision_all", "the same, mean over the thresholds 0.5, 0.55, …, 0.95", Point::all)
          .computedBy(TrainingStudy::compute);

  private static void compute(Parameters p, Run run, Declaration.Output<? super Point> out) {
    Streams streams = run.streams();
    Rig rig = p.rig;
    List<Scene> tests = rig.toTest(streams);
    DetectionExamples test = DetectionExamples.of(tests, p.used(), rig.side(), rig.kinds());
    DetectionExamples examples =
        DetectionExamples.of(rig.toTrain(streams), p.used(), rig.side(), rig.kinds());
    DetectorTraining training =
        new DetectorTraining(
            Device.choose(rig.device()),
            p.arm,
            examples,
            rig.steps(),
            rig.batch(),
            streams,
            rig.seed());
    float[] trained = training.train(run.checkpoint(), progress(run, rig.steps()));
    List<ExaminedImage> found = training.examine(trained, test);
    AveragePrecision precision = AveragePrecision.of(found, rig.kinds());
    for (int i = 0; i < PrecisionCurve.POINTS; i++) {
      out.accept(
          new Point(
              PrecisionCurve.recallAt(i), precision.atHalf().get(i), precision.atAll().get(i)));
    }
    Scene first = tests.get(0);
    pictures(first, training.parts(trained, first.image()), found.get(0), rig.side(), out);
  }

  private static Observer progress(Run run, int steps) {
    return (step, loss, norm, parameters) -> run.progress().report("training", step + 1, steps);
  }

  private static void pictures(
      Scene scene,
      Decomposition parts,
      ExaminedImage found,
      int side,
      Declaration.Output<? super Point> out) {
    out.artefact(
        Canvas.of(SceneStudy.visible(scene.image(), side), side)
            .detections(found.found(), SURE)
            .png("detections.png"));
    out.artefact(
        Canvas.of(SceneStudy.visible(parts.illumination(), side), side).png("illumination.png"));
    out.artefact(Canvas.of(parts.reflectance(), side).png("reflectance.png"));
  }
}

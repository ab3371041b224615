package org.lemmata.lowlight.claim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.lowlight.detect.PrecisionCurve;
import org.lemmata.lowlight.model.Arm;
import org.lemmata.lowlight.study.TrainingStudy;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.table.Table;

/**
 * Average precisions of trained arms, a number a seed; arms of a seed share scenes and batches, so
 * differences are paired.
 *
 * @param run asks for the trainings
 * @param scale standard, or full with larger images and longer trainings
 */
record ArmRuns(Run run, Scale scale) {

  /** How many seeds. */
  static final int SEEDS = 10;

  /** What the positive control must show, in percentage points. */
  static final double SEPARATES = 1.5;

  /** The AP50, in percent, that the detector on the enhanced image must reach. */
  static final double TRAINED = 50;

  /** What all claims on arms say of their experiment. */
  static final String IN_WORDS =
      """
      Trains small centre-based detectors on scenes of $32 \\times 32$ pixels (standard: 1500 scenes,
      600 updates of 16 scenes; full: $48 \\times 48$ pixels, 3000 scenes, 3000 updates), %d
      seeds, and takes AP50 on 300 fresh scenes by COCO's definition. Arms of a seed share scenes
      and batches; differences are paired. The rig: the detector on the enhanced image reaches an
      AP50 of at least %s percent, and the positive control, in which only objects in the light are
      to be found, gains at least %s points by the right illumination over that of other images.
      """
          .formatted(SEEDS, TRAINED, SEPARATES);

  /** What of it was chosen after seeing trainings. */
  static final String CHOSEN =
      "scenes and trainings were chosen so that the positive control separates at this size, and"
          + " ten seeds after five had left claims undecided";

  /** Which objects count in the positive control. */
  static final String LIT = "labelled=lit";

  private static final double PERCENT = 100;

  /** AP50 of an arm in percent. */
  double[] ap50(Arm arm, String... set) {
    int seeds = SEEDS;
    Stream<String> sizes =
        scale == Scale.FULL ? Stream.of("cells=12", "scenes=3000", "steps=3000") : Stream.of();
    String[] all =
        Stream.concat(Stream.concat(Stream.of(set), Stream.of("arm=" + arm.label())), sizes)
            .toArray(String[]::new);
    Table curves =
        run.table(
            TrainingStudy.STUDY,
            Request.with(all).sweep("seed", LongStream.range(0, seeds).boxed().toList()));
    double[] precision = curves.doubles("precision");
    double[] means = new double[seeds];
    for (int i = 0; i < seeds; i++) {
      int from = i * PrecisionCurve.POINTS;
      double sum = Arrays.stream(precision, from, from + PrecisionCurve.POINTS).sum();
      means[i] = PERCENT * sum / PrecisionCurve.POINTS;
    }
    return means;
  }

  /** AP50 of an arm less that of another, in percentage points. */
  double[] gain(Arm arm, Arm over, String... set) {
    return minus(ap50(arm, set), ap50(over, set));
  }

  static double[] minus(double[] x, double[] y) {
    double[] difference = new double[x.length];
    Arrays.setAll(difference, i -> x[i] - y[i]);
    return difference;
  }

  /** That a baseline is trained. */
  Evidence trained() {
    return Runs.mean("AP50 with the enhancer", ap50(Arm.ENHANCER), Interval.atLeast(TRAINED));
  }

  /** That a baseline is trained, and that the positive control separates. */
  List<Evidence> rig() {
    double[] gain = gain(Arm.ILLUMINATION, Arm.SHUFFLED, LIT);
    return List.of(
        trained(),
        Runs.mean(
            "gain by illumination in the positive control", gain, Interval.atLeast(SEPARATES)));
  }
}

package org.lemmata.symboltuning.claim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.table.Table;
import org.lemmata.symboltuning.study.StageStudy;
import org.lemmata.symboltuning.study.TuningArmsStudy;
import org.lemmata.symboltuning.train.Evaluation;
import org.lemmata.symboltuning.train.TuningArm;

/**
 * Scores of all arms over replicates, each with a world, a pre-training and data of its own.
 *
 * @param arms symbol-tuning.arms, swept over the replicates
 * @param pretraining symbol-tuning.stage, of pre-training, swept over the replicates
 */
record ArmScores(Table arms, Table pretraining) {

  /** So many replicates stand behind every claim. */
  static final int REPLICATES = 24;

  /** What an examination does, for methods. */
  static final String IN_WORDS =
      """
      Trains %d replicates, each with a world, a pre-training of 300 steps and data of its own:
      instruction tuning of 60 steps, and from its end every arm for 200, of 32 episodes each; 256
      episodes of held-out tasks a score, the same ones for all arms.
      """
          .formatted(REPLICATES);

  /** Why the rig may be judged without chance. */
  static final String RIG = "the numbers of the rig are of these very trainings, the worst of them";

  /** A guess among natural labels and tuned symbols has ln 272 = 5.6. */
  private static final double LARGEST_LOSS = 1.5;

  private static final double LEAST_LEARNED = 75;
  private static final double PERCENT = 100;

  /** Trains, or finds what was trained. */
  static ArmScores of(Run run) {
    Request replicates =
        Request.with().sweep("replicate", LongStream.range(0, REPLICATES).boxed().toList());
    Request pretraining =
        Request.with("arm=pt").sweep("replicate", LongStream.range(0, REPLICATES).boxed().toList());
    return new ArmScores(
        run.table(TuningArmsStudy.STUDY, replicates), run.table(StageStudy.STUDY, pretraining));
  }

  /** Accuracy in percent of an arm in a setting, a number a replicate. */
  double[] accuracy(TuningArm arm, Evaluation setting) {
    return column(arms, "accuracy", arm.label(), setting);
  }

  /** Answers in percent that follow the labels shown, a number a replicate. */
  double[] context(TuningArm arm, Evaluation setting) {
    return column(arms, "follows_context", arm.label(), setting);
  }

  /** What one arm has over another, replicate by replicate. */
  double[] gain(TuningArm arm, TuningArm base, Evaluation setting) {
    return minus(accuracy(arm, setting), accuracy(base, setting));
  }

  /** What shows that the trainings work, whatever the claim. */
  List<Evidence> rig() {
    double[] loss = pretraining.doubles("loss");
    List<String> settings = pretraining.texts("setting");
    double[] last =
        IntStream.range(0, loss.length)
            .filter(i -> settings.get(i).equals(Evaluation.RELEVANT.label()))
            .mapToDouble(i -> loss[i])
            .toArray();
    return List.of(
        Searched.notAbove(
            "largest loss of the last step of pre-training, in nats a label",
            Arrays.stream(last).max().orElseThrow(),
            LARGEST_LOSS),
        Searched.notBelow(
            "positive control: least accuracy in percent of symbol tuning on tasks of tuning",
            Arrays.stream(accuracy(TuningArm.ST, Evaluation.TUNED_TASKS)).min().orElseThrow(),
            LEAST_LEARNED));
  }

  /** Accuracy in percent at the end of a stage that is trained otherwise, a number a replicate. */
  static double[] atEnd(Run run, Evaluation setting, String... set) {
    Table stage =
        run.table(
            StageStudy.STUDY,
            Request.with(set).sweep("replicate", LongStream.range(0, REPLICATES).boxed().toList()));
    List<String> settings = stage.texts("setting");
    double[] step = stage.doubles("step");
    double[] values = stage.doubles("accuracy");
    double last = step[step.length - 1];
    return IntStream.range(0, values.length)
        .filter(i -> step[i] == last && settings.get(i).equals(setting.label()))
        .mapToDouble(i -> PERCENT * values[i])
        .toArray();
  }

  static double[] minus(double[] one, double[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] - other[i]).toArray();
  }

  private static double[] column(Table table, String column, String arm, Evaluation setting) {
    List<String> arms = table.texts("arm");
    List<String> settings = table.texts("setting");
    double[] values = table.doubles(column);
    return IntStream.range(0, values.length)
        .filter(i -> arms.get(i).equals(arm) && settings.get(i).equals(setting.label()))
        .mapToDouble(i -> PERCENT * values[i])
        .toArray();
  }
}

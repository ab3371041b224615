package org.lemmata.symboltuning.study;

import org.lemmata.engine.home.Libraries;
import org.lemmata.study.Declaration;
import org.lemmata.study.Repeats;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.table.Table;
import org.lemmata.symboltuning.train.Protocol;
import org.lemmata.symboltuning.train.TuningArm;

/** All stages and arms from one pre-training, and what each answers. */
public final class TuningArmsStudy {

  private TuningArmsStudy() {}

  /** What a stage answers when asked something. */
  private record Row(
      TuningArm arm,
      long place,
      String setting,
      double accuracy,
      double context,
      double prior,
      double rest) {}

  /** The study. */
  public static final Study<Protocol> STUDY =
      Study.of("symbol-tuning.arms", Protocol.class)
          .title("Accuracy by arm and setting, from one pre-training")
          .describedBy(
              """
              Runs symbol-tuning.stage for both stages and the five arms, and gathers the scores at
              their ends. Settings: natural labels with and without an instruction that names them
              (relevant-instructed, relevant), unseen symbols with and without it (instructed,
              neither), flipped natural labels, symbols of tuning (seen), longer unseen symbols
              (longer), and unseen symbols on tasks of tuning (tuned-tasks).
              """)
          .canonical(Protocol::onDevice)
          .repeats(Repeats.BITS_PER_DEVICE)
          .needs(Libraries.need())
          .rows(Row.class)
          .text("arm", "the stage or arm", row -> row.arm.label())
          .text("setting", "what is asked", Row::setting)
          .whole("place", "place of the arm, from 1", Row::place)
          .real(
              "accuracy", "part of answers that are right, of the two labels shown", Row::accuracy)
          .real(
              "follows_context",
              "part of answers, among all labels, that the labels shown imply",
              Row::context)
          .real("follows_prior", "part that is the natural label instead", Row::prior)
          .real("other", "part that is another label", Row::rest)
          .computedBy(TuningArmsStudy::compute);

  private static void compute(Protocol protocol, Run run, Declaration.Output<Row> out) {
    int place = 0;
    for (TuningArm arm : TuningArm.values()) {
      place++;
      Table stage = run.table(StageStudy.STUDY, StageStudy.settings(protocol, arm));
      double[] step = stage.doubles("step");
      for (int i = 0; i < stage.size(); i++) {
        if (step[i] == step[stage.size() - 1]) {
          out.accept(
              new Row(
                  arm,
                  place,
                  stage.texts("setting").get(i),
                  stage.doubles("accuracy")[i],
                  stage.doubles("follows_context")[i],
                  stage.doubles("follows_prior")[i],
                  stage.doubles("other")[i]));
        }
      }
    }
  }
}

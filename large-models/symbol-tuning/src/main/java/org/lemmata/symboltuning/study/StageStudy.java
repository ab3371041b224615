package org.lemmata.symboltuning.study;

import org.lemmata.engine.home.Libraries;
import org.lemmata.study.Declaration;
import org.lemmata.study.Repeats;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.symboltuning.train.Protocol;
import org.lemmata.symboltuning.train.ScoreTaken;
import org.lemmata.symboltuning.train.Tuning;
import org.lemmata.symboltuning.train.TuningArm;

/** One stage of training, from where the stage before ended. */
public final class StageStudy {

  private StageStudy() {}

  /**
   * What can be set.
   *
   * @param protocol how
   * @param arm the stage
   */
  public record Parameters(
      @Group Protocol protocol,
      @Param(value = "the stage of training", byDefault = "st") TuningArm arm) {}

  /** The study. */
  public static final Study<Parameters> STUDY = declared();

  private static Study<Parameters> declared() {
    return Study.of("symbol-tuning.stage", Parameters.class)
        .title("A stage of training, and what the model then answers")
        .describedBy(
            """
            Pre-training (pt) on natural labels and a fraction q of episodes with symbols, on pairs
            of all 16 clusters; from its end instruction tuning (it) on pairs of 11; from there one
            arm: more of it (cit), symbol tuning (st), with 30% of the episodes of it (st-mix),
            with labels at random (randlab), with a fixed symbol a cluster (fixedsym). Scores on
            the same episodes of tasks held out of tuning for all stages, at the end, and for an
            arm with flipped labels before. A loss that is not finite fails the run.
            """)
        .canonical(p -> new Parameters(p.protocol.canonical(p.arm), p.arm))
        .repeats(Repeats.BITS_PER_DEVICE)
        .needs(Libraries.need())
        .rows(ScoreTaken.class)
        .whole("step", "steps made", ScoreTaken::step)
        .real("loss", "loss of the last step, in nats a label", ScoreTaken::loss)
        .text("setting", "what is asked", ScoreTaken::setting)
        .real(
            "accuracy",
            "part of answers that are right, of the two labels shown",
            seen -> seen.score().accuracy())
        .real(
            "follows_context",
            "part of answers, among all labels, that the labels shown imply",
            seen -> seen.score().followsContext())
        .real(
            "follows_prior",
            "part that is the natural label instead",
            seen -> seen.score().followsPrior())
        .real("other", "part that is another label", seen -> seen.score().other())
        .computedBy(StageStudy::compute);
  }

  private static void compute(Parameters p, Run run, Declaration.Output<ScoreTaken> out) {
    float[] begin = p.arm.parent().map(parent -> end(p.protocol, parent, run)).orElse(null);
    Tuning.Outcome outcome =
        new Tuning(p.protocol, p.arm, run.streams()).run(begin, run.checkpoint());
    outcome.seen().forEach(out);
    if (p.arm.isParent()) {
      out.artefact(ModelArtefact.of(outcome.model()));
    }
  }

  /** The model at the end of a stage. */
  private static float[] end(Protocol protocol, TuningArm arm, Run run) {
    return ModelArtefact.read(run.table(StageStudy.STUDY, settings(protocol, arm)));
  }

  /** The settings of a stage, as a request has them. */
  static String[] settings(Protocol protocol, TuningArm arm) {
    return ParameterSpec.of(Parameters.class)
        .format(new Parameters(protocol, arm))
        .entrySet()
        .stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }
}

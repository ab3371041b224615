package org.lemmata.symboltuning.study;

import java.util.List;
import org.lemmata.engine.home.Libraries;
import org.lemmata.study.Declaration;
import org.lemmata.study.Repeats;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.symboltuning.train.LargerProtocol;
import org.lemmata.symboltuning.train.LargerTuning;
import org.lemmata.symboltuning.train.ScoreTaken;
import org.lemmata.symboltuning.train.Tuning;
import org.lemmata.symboltuning.train.TuningArm;

/** One stage of training of a plain transformer, from where the stage before ended. */
public final class LargerStudy {

  private LargerStudy() {}

  /**
   * What can be set.
   *
   * @param protocol how
   * @param arm the stage
   */
  public record Parameters(
      @Group LargerProtocol protocol,
      @Param(value = "the stage of training", byDefault = "st") TuningArm arm) {}

  /** A score with the place of its stage. */
  private record Row(TuningArm arm, ScoreTaken taken) {}

  /** The study. */
  public static final Study<Parameters> STUDY = declared();

  private static Study<Parameters> declared() {
    return Study.of("symbol-tuning.larger", Parameters.class)
        .title("A stage of a plain transformer, with spelt symbols and algorithmic toys")
        .describedBy(
            """
            The stages and arms of symbol-tuning.stage with a plain transformer: no token is told
            of the one before it, every vector is learned, and symbols are spelt, a token a
            character, so that the model has to find and copy labels of several tokens by attention
            alone. Part of pre-training is on 10 toy list functions and 10 toy Turing concepts;
            instruction tuning and the arms see none. At the end it is asked on words as
            symbol-tuning.stage is, and on these and 6 other concepts of either kind, which no
            training sees: known-lists, held-out-lists, known-turing, held-out-turing, four
            examples each; the choice is between the right output and that of another concept that
            an example refutes. The toys are ours, not the paper's data. The defaults are for a
            CPU; the sizes of the notes, which symbol-tuning.fig-larger asks for, are for a GPU,
            where one run of them with fewer steps took three minutes.
            """)
        .canonical(p -> new Parameters(p.protocol.canonical(p.arm), p.arm))
        .repeats(Repeats.BITS_PER_DEVICE)
        .needs(Libraries.need())
        .rows(Row.class)
        .whole(
            "place",
            "place of the stage, from 1",
            row -> List.of(TuningArm.values()).indexOf(row.arm) + 1)
        .text("setting", "what is asked", row -> row.taken.setting())
        .real("loss", "loss of the last step, in nats a token", row -> row.taken.loss())
        .real(
            "accuracy",
            "part of answers that are right, of two that are offered",
            row -> row.taken.score().accuracy())
        .real(
            "follows_context",
            "part of answers, freely said, that the examples imply",
            row -> row.taken.score().followsContext())
        .real(
            "follows_prior",
            "part that is the natural label instead; of concepts none is",
            row -> row.taken.score().followsPrior())
        .real("other", "part that is something else", row -> row.taken.score().other())
        .computedBy(LargerStudy::compute);
  }

  private static void compute(Parameters p, Run run, Declaration.Output<Row> out) {
    float[] begin = p.arm.parent().map(parent -> end(p.protocol, parent, run)).orElse(null);
    Tuning.Outcome outcome =
        new LargerTuning(p.protocol, p.arm, run.streams()).run(begin, run.checkpoint());
    outcome.seen().forEach(taken -> out.accept(new Row(p.arm, taken)));
    if (p.arm.isParent()) {
      out.artefact(ModelArtefact.of(outcome.model()));
    }
  }

  /** The model at the end of a stage. */
  private static float[] end(LargerProtocol protocol, TuningArm arm, Run run) {
    return ModelArtefact.read(run.table(STUDY, settings(protocol, arm)));
  }

  private static String[] settings(LargerProtocol protocol, TuningArm arm) {
    return ParameterSpec.of(Parameters.class)
        .format(new Parameters(protocol, arm))
        .entrySet()
        .stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }
}

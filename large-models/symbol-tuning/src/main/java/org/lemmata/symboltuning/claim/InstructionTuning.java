package org.lemmata.symboltuning.claim;

import java.util.Arrays;
import org.lemmata.engine.home.Libraries;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Reach;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.symboltuning.train.Evaluation;

/** Instruction tuning takes from following flipped labels, where they are followed before. */
public final class InstructionTuning {

  private static final double LOWERED = 2;
  private static final double LEAST_KNOWN = 90;
  private static final int PT = 400;
  private static final int IT = 100;

  private static final String BEFORE = "accuracy before, in percent";

  private InstructionTuning() {}

  /**
   * What is trained, and asked before and after.
   *
   * @param fraction q, the part of pre-training whose labels are symbols
   */
  private record Asked(double fraction, int pt, int it, Evaluation setting) {

    private double[] before(Run run, Evaluation asked) {
      return ArmScores.atEnd(run, asked, "arm=pt", "fraction=" + fraction, "pt=" + pt);
    }

    private double[] after(Run run, Evaluation asked) {
      return ArmScores.atEnd(run, asked, "arm=it", "fraction=" + fraction, "pt=" + pt, "it=" + it);
    }
  }

  /** The claim; its setting is the pre-training and what is asked. */
  public static Claim claim() {
    return Claim.of(
            "symbol-tuning.instruction-tuning", "Instruction tuning lowers flipped-following")
        .states(
            """
            After a pre-training in which $60$%% of the episodes have symbols, instruction tuning
            lowers the accuracy on held-out tasks with flipped labels by at least $%s$ points in the
            mean.
            """
                .formatted((int) LOWERED))
        .source(Source.quoted("of instruction-tuned models"))
        .assuming("a small transformer in a world of words stands for a language model")
        .examining(
            """
            Trains %d replicates, each with a world and data of its own: pre-training of %d steps,
            then instruction tuning of %d, of 32 episodes each; 256 episodes of held-out tasks a
            score, the same ones before and after. The rig: more than the fall is there to lose.
            """
                .formatted(ArmScores.REPLICATES, PT, IT))
        .measured()
        .chosen(
            "the part of symbols and the steps were chosen after six replicates, so that flipped"
                + " labels are followed before: with 20% of symbols, as in the other claims, they"
                + " are followed in 1% of answers, and nothing is left to lower; the bound is"
                + " older, and 24 replicates leave it open, which fell by 5.5 points with a"
                + " standard error of 1.8")
        .holdsForEveryDraw(ArmScores.RIG)
        .needs(Libraries.need())
        .from(Scale.STANDARD)
        .reach(Reach.STAND_IN)
        .in("flipped labels", new Asked(0.6, PT, IT, Evaluation.FLIPPED), InstructionTuning::falls)
        .control("natural labels as they are", new Asked(0.6, PT, IT, Evaluation.RELEVANT))
        .control(
            "a pre-training that leaves nothing to lower",
            new Asked(0.2, 300, 60, Evaluation.FLIPPED),
            BEFORE)
        .build();
  }

  private static Evidence falls(Asked asked, Run run, Scale scale) {
    double[] before = asked.before(run, asked.setting);
    return Every.of(
            "instruction tuning",
            Runs.mean(
                "fall of accuracy in points",
                ArmScores.minus(before, asked.after(run, asked.setting)),
                Interval.atLeast(LOWERED)))
        .rig(
            Runs.mean(BEFORE, before, Interval.atLeast(LOWERED)),
            Searched.notBelow(
                "least accuracy in percent with natural labels after it",
                Arrays.stream(asked.after(run, Evaluation.RELEVANT)).min().orElseThrow(),
                LEAST_KNOWN));
  }
}

package org.lemmata.symboltuning.claim;

import org.lemmata.engine.home.Libraries;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Reach;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Source;
import org.lemmata.symboltuning.train.Evaluation;
import org.lemmata.symboltuning.train.TuningArm;

/** Whether a model follows natural labels that are exchanged. */
public final class Flipped {

  private static final double GAIN = 15;
  private static final double FOLLOWED = 4.5;
  private static final Interval ABOUT_CHANCE = new Interval(10, 65);
  private static final double LOWERED = 2;
  private static final String WORLD =
      "a small transformer in a world of words stands for a language model";

  private Flipped() {}

  /** Two stages; the later one is compared with the earlier one. */
  private record Stages(TuningArm before, TuningArm after) {}

  /** The claim that symbol tuning raises flipped-following; its setting is the arm. */
  public static Claim raised() {
    return Claim.of("symbol-tuning.flipped", "Flipped labels are followed more")
        .states(
            """
            On held-out tasks whose natural labels are exchanged, symbol tuning is at least $%s$
            points more accurate, of the two labels shown, than instruction tuning continued for as
            many steps, and gives at least $%s$ points more of its answers among all labels as the
            labels shown imply.
            """
                .formatted((int) GAIN, FOLLOWED))
        .source(Source.paper("the section on flipped labels, in small"))
        .assuming(WORLD)
        .examining(ArmScores.IN_WORDS)
        .chosen(
            "the world, the rates and the steps were chosen so that the arms separate, the bounds"
                + " after seeing twelve replicates so that the controls are refuted: the 99%"
                + " interval of the first gain began at 17; replicates were then doubled, since"
                + " twelve of a fresh seed may well leave that open, and the bounds were left; a"
                + " fixed symbol a cluster raises accuracy too, by destroying the prior, but hardly"
                + " any answer follows the labels")
        .holdsForEveryDraw(ArmScores.RIG)
        .needs(Libraries.need())
        .from(Scale.STANDARD)
        .reach(Reach.STAND_IN)
        .in("symbol tuning", TuningArm.ST, Flipped::gains)
        .control("labels at random in tuning", TuningArm.RANDLAB)
        .control("a fixed symbol a cluster in tuning", TuningArm.FIXEDSYM)
        .build();
  }

  private static Evidence gains(TuningArm arm, Run run, Scale scale) {
    ArmScores scores = ArmScores.of(run);
    return Every.of(
            "flipped labels",
            Runs.mean(
                "gain in points over continued instruction tuning",
                scores.gain(arm, TuningArm.CIT, Evaluation.FLIPPED),
                Interval.atLeast(GAIN)),
            Runs.mean(
                "answers among all labels that follow the labels shown: gain in points",
                ArmScores.minus(
                    scores.context(arm, Evaluation.FLIPPED),
                    scores.context(TuningArm.CIT, Evaluation.FLIPPED)),
                Interval.atLeast(FOLLOWED)))
        .rig(scores.rig());
  }

  /** The claim that it is not mastered; its setting is the arm. */
  public static Claim chance() {
    return Claim.of("symbol-tuning.flipped-chance", "Flipped labels are not mastered")
        .states(
            """
            After symbol tuning the accuracy on flipped labels is in the mean between $%s$%% and
            $%s$%%: it approaches chance from below, and does not leave it behind.
            """
                .formatted((int) ABOUT_CHANCE.low(), (int) ABOUT_CHANCE.high()))
        .source(Source.paper("on average not significantly above random; in small"))
        .assuming(WORLD)
        .restsOn("symbol-tuning.flipped")
        .examining(ArmScores.IN_WORDS)
        .chosen("the lower end and the steps of tuning were chosen after seeing replicates")
        .holdsForEveryDraw(ArmScores.RIG)
        .needs(Libraries.need())
        .from(Scale.STANDARD)
        .reach(Reach.STAND_IN)
        .in("symbol tuning", TuningArm.ST, Flipped::levels)
        .control("continued instruction tuning", TuningArm.CIT)
        .build();
  }

  private static Evidence levels(TuningArm arm, Run run, Scale scale) {
    ArmScores scores = ArmScores.of(run);
    return Every.of(
            "flipped labels",
            Runs.mean(
                "accuracy in percent", scores.accuracy(arm, Evaluation.FLIPPED), ABOUT_CHANCE))
        .rig(scores.rig());
  }

  /** The claim on instruction tuning; its setting is two stages. */
  public static Claim lowered() {
    return Claim.of("symbol-tuning.instruction-tuning", "Instruction tuning strengthens the prior")
        .states(
            """
            Instruction tuning lowers the accuracy on flipped labels by at least $%s$ points in the
            mean.
            """
                .formatted((int) LOWERED))
        .source(Source.quoted("of instruction-tuned models"))
        .assuming(WORLD)
        .examining(ArmScores.IN_WORDS)
        .holdsForEveryDraw(ArmScores.RIG)
        .needs(Libraries.need())
        .from(Scale.STANDARD)
        .reach(Reach.STAND_IN)
        .failsHere(
            """
            after this pre-training hardly any flipped label is followed, so that there is nothing
            to lower; where more of the pre-training had symbols, two replicates lost 2 and 4
            points
            """)
        .in(
            "pre-training, then instruction tuning",
            new Stages(TuningArm.PT, TuningArm.IT),
            Flipped::falls)
        .mustHold(
            "symbol tuning, then instruction tuning instead",
            new Stages(TuningArm.ST, TuningArm.CIT))
        .build();
  }

  private static Evidence falls(Stages stages, Run run, Scale scale) {
    ArmScores scores = ArmScores.of(run);
    return Every.of(
            "flipped labels",
            Runs.mean(
                "fall of accuracy in points",
                scores.gain(stages.before, stages.after, Evaluation.FLIPPED),
                Interval.atLeast(LOWERED)))
        .rig(scores.rig());
  }
}

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
  private static final Interval UP_TO_CHANCE = new Interval(10, 50);
  private static final String WORLD =
      "a small transformer in a world of words stands for a language model";

  private Flipped() {}

  /** What is asked of an arm. */
  private record Asked(TuningArm arm, Evaluation setting) {}

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

  /** The claim that it stays at or below chance; its setting is an arm and what it is asked. */
  public static Claim chance() {
    return Claim.of("symbol-tuning.flipped-chance", "Flipped labels stay at or below chance")
        .states(
            """
            After symbol tuning the accuracy on flipped labels is in the mean at least $%s$%% and at
            most $%s$%%, which is chance.
            """
                .formatted((int) UP_TO_CHANCE.low(), (int) UP_TO_CHANCE.high()))
        .source(Source.paper("on average not significantly above random; in small"))
        .assuming(WORLD)
        .restsOn("symbol-tuning.flipped")
        .examining(ArmScores.IN_WORDS)
        .chosen(
            "the lower end and the steps of tuning were chosen after seeing replicates, the 99%"
                + " interval of whose mean is 24 to 39; so was the upper end, which had been 65 and"
                + " is now chance")
        .holdsForEveryDraw(ArmScores.RIG)
        .needs(Libraries.need())
        .from(Scale.STANDARD)
        .reach(Reach.STAND_IN)
        .in(
            "flipped labels after symbol tuning",
            new Asked(TuningArm.ST, Evaluation.FLIPPED),
            Flipped::levels)
        .control(
            "flipped labels after instruction tuning alone",
            new Asked(TuningArm.CIT, Evaluation.FLIPPED))
        .control(
            "unseen symbols, for which no prior speaks, after symbol tuning",
            new Asked(TuningArm.ST, Evaluation.NEITHER))
        .build();
  }

  private static Evidence levels(Asked asked, Run run, Scale scale) {
    ArmScores scores = ArmScores.of(run);
    return Every.of(
            "held-out tasks",
            Runs.mean(
                "accuracy in percent", scores.accuracy(asked.arm, asked.setting), UP_TO_CHANCE))
        .rig(scores.rig());
  }
}

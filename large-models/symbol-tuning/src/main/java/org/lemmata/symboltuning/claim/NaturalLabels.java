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

/** Symbol tuning costs a small model some of what it knew of natural labels. */
public final class NaturalLabels {

  private static final double LOST = 1;

  private NaturalLabels() {}

  /** The arm that loses, and the one that repairs. */
  private record Arms(TuningArm losing, TuningArm repairing) {}

  /** The claim; its setting is two arms. */
  public static Claim claim() {
    return Claim.of("symbol-tuning.natural-labels", "Small models lose with natural labels")
        .states(
            """
            On held-out tasks with natural labels and no instruction, symbol tuning costs at least
            $%s$ point of accuracy in the mean, and with 30%% of the episodes of instruction
            tuning mixed in it has at least $%s$ point more.
            """
                .formatted((int) LOST, (int) LOST))
        .source(Source.paper("the 8B model loses with relevant labels; mixing by the notes"))
        .assuming("a small transformer in a world of words stands for a language model")
        .examining(ArmScores.IN_WORDS)
        .measured()
        .chosen(
            "the bounds were chosen after seeing twelve replicates, which leave them open;"
                + " symbols at random cost as much")
        .holdsForEveryDraw(ArmScores.RIG)
        .needs(Libraries.need())
        .from(Scale.STANDARD)
        .reach(Reach.STAND_IN)
        .in(
            "symbol tuning, and mixed",
            new Arms(TuningArm.ST, TuningArm.ST_MIX),
            NaturalLabels::losses)
        .control(
            "continued instruction tuning, and mixed in nothing",
            new Arms(TuningArm.CIT, TuningArm.CIT))
        .build();
  }

  private static Evidence losses(Arms pair, Run run, Scale scale) {
    ArmScores scores = ArmScores.of(run);
    return Every.of(
            "natural labels",
            Runs.mean(
                "points lost since instruction tuning",
                scores.gain(TuningArm.IT, pair.losing, Evaluation.RELEVANT),
                Interval.atLeast(LOST)),
            Runs.mean(
                "points that mixing has more",
                scores.gain(pair.repairing, pair.losing, Evaluation.RELEVANT),
                Interval.atLeast(LOST)))
        .rig(scores.rig());
  }
}

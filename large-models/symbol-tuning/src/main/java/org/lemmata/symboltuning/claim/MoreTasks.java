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

/** Tuning on more tasks helps more on others. */
public final class MoreTasks {

  private static final int FEW = 2;
  private static final double GAIN = 2.2;

  private MoreTasks() {}

  /** The claim; its setting is the arm. */
  public static Claim claim() {
    return Claim.of("symbol-tuning.more-tasks", "More tasks in tuning help")
        .states(
            """
            On held-out tasks whose labels are unseen symbols, symbol tuning on the pairs of $11$
            clusters is at least $%s$ points more accurate in the mean than on one pair, for as
            many steps.
            """
                .formatted(GAIN))
        .source(Source.paper("the ablation of the number of data sets, in small, at its ends"))
        .assuming("a small transformer in a world of words stands for a language model")
        .restsOn("symbol-tuning.without-labels")
        .examining(ArmScores.IN_WORDS)
        .chosen(
            "the world, the rates and the steps were chosen so that the arms separate, the ends, 2"
                + " and 11 clusters, for the cost, and the bound after seeing twelve replicates,"
                + " between the 99% intervals of the claim, which began at 2.7, and of its control,"
                + " which ended at 1.8; twelve of a fresh seed left the control open, so replicates"
                + " were doubled, and the bound was left")
        .holdsForEveryDraw(ArmScores.RIG)
        .needs(Libraries.need())
        .from(Scale.STANDARD)
        .reach(Reach.STAND_IN)
        .in("symbol tuning", TuningArm.ST, MoreTasks::gains)
        .control("labels at random in tuning", TuningArm.RANDLAB)
        .build();
  }

  private static Evidence gains(TuningArm arm, Run run, Scale scale) {
    ArmScores scores = ArmScores.of(run);
    return Every.of(
            "accuracy on unseen symbols",
            Runs.mean(
                "gain in points of 11 clusters over 2",
                ArmScores.minus(
                    scores.accuracy(arm, Evaluation.NEITHER),
                    ArmScores.atEnd(run, Evaluation.NEITHER, "arm=" + arm.label(), "tasks=" + FEW)),
                Interval.atLeast(GAIN)))
        .rig(scores.rig());
  }
}

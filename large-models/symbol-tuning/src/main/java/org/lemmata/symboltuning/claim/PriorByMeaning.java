package org.lemmata.symboltuning.claim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.engine.home.Libraries;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Reach;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;
import org.lemmata.symboltuning.study.StageStudy;
import org.lemmata.symboltuning.train.Evaluation;

/** Before all tuning a model goes by what labels mean: the smallest training, for every scale. */
public final class PriorByMeaning {

  private static final int STEPS = 60;
  private static final int BATCH = 16;
  private static final int EPISODES = 64;
  private static final int REPLICATES = 8;
  private static final double PERCENT = 100;

  private PriorByMeaning() {}

  /** The claim; its setting is the part of pre-training whose labels are symbols. */
  public static Claim claim() {
    return Claim.of("symbol-tuning.prior", "A model goes by what labels mean")
        .states(
            """
            After pre-training on natural labels a model whose eight exemplars have them exchanged
            gives in the mean at least $1/2$ of its answers by their meaning.
            """)
        .source(Source.paper("the premise, after work on flipped labels; in small"))
        .assuming("a small transformer in a world of words stands for a language model")
        .examining(
            """
            Pre-trains %d replicates of one layer for %d steps of %d episodes with natural labels,
            far less than the other claims do, and asks %d episodes of pairs of five clusters. The
            control pre-trains with symbols only.
            """
                .formatted(REPLICATES, STEPS, BATCH, EPISODES))
        .chosen(
            "the steps were chosen so that natural labels are just learned, and the replicates so"
                + " that they decide: of three, most seeds left the claim or its control open")
        .holdsForEveryDraw(ArmScores.RIG)
        .needs(Libraries.need())
        .reach(Reach.STAND_IN)
        .in("natural labels only", 0.0, PriorByMeaning::answers)
        .control("symbols only", 1.0, KNOWN)
        .build();
  }

  private static final String KNOWN = "least accuracy in percent with natural labels";

  private static Evidence answers(double fraction, Run run, Scale scale) {
    Table table =
        run.table(
            StageStudy.STUDY,
            Request.with(
                    "arm=pt",
                    "layers=1",
                    "fraction=" + fraction,
                    "pt=" + STEPS,
                    "batch=" + BATCH,
                    "episodes=" + EPISODES)
                .sweep("replicate", IntStream.range(0, REPLICATES).boxed().toList()));
    return Every.of(
            "after pre-training",
            Runs.mean(
                "answers in percent by the meaning of flipped labels",
                percent(table, "follows_prior", Evaluation.FLIPPED),
                Interval.atLeast(50)))
        .rig(
            Searched.notBelow(
                KNOWN,
                Arrays.stream(percent(table, "accuracy", Evaluation.RELEVANT)).min().orElseThrow(),
                60));
  }

  private static double[] percent(Table table, String column, Evaluation setting) {
    List<String> settings = table.texts("setting");
    double[] values = table.doubles(column);
    return IntStream.range(0, values.length)
        .filter(i -> settings.get(i).equals(setting.label()))
        .mapToDouble(i -> PERCENT * values[i])
        .toArray();
  }
}

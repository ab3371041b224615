package org.lemmata.doremi.claim;

import java.util.ArrayList;
import java.util.List;
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

/** What larger models gain from the weights that a small proxy finds. */
public final class TrainedModels {

  private static final double PAPER = 2.6;

  private static final String WITHOUT_REFERENCE = "the weights of a proxy without a reference";

  private TrainedModels() {}

  /** All, in the order of the paper. */
  public static List<Claim> all() {
    return List.of(average(), everyDomain(), speed());
  }

  /** Two models of a repetition. */
  private interface Pair {
    TwoModels of(SharedTrainings trainings, int repetition);
  }

  /** A difference of losses for each domain. */
  private interface Differences {
    double[] of(SharedTrainings trainings, int repetition);
  }

  private static Claim average() {
    return Claim.of("doremi.average-loss", "A larger model gains from a small proxy's weights")
        .states(
            """
            A model has a smaller loss, averaged over the six domains, on the weights that a smaller
            proxy returns than on uniform shares.
            """)
        .source(Source.measured("our small models; the paper's main result is of this kind"))
        .assuming("the weights are those of Group DRO by excess losses")
        .chosen("the repetitions, after seeing how far five scatter")
        .from(Scale.STANDARD)
        .reach(Reach.STAND_IN)
        .restsOn("doremi.noise-weight")
        .examining(
            """
            Trains both from the same start: two layers of width 64 for 600 steps in 8 repetitions,
            the proxy one layer of width 48; at the full scale four layers of width 128 for 4000
            steps in 10, the proxy two of width 64. The difference of held-out losses, in which
            entropies cancel.
            """)
        .needs(Libraries.need())
        .in("the weights found", TwoModels::found, TrainedModels::gain)
        .control(WITHOUT_REFERENCE, TwoModels::hardest)
        .build();
  }

  private static Evidence gain(Pair pair, Run run, Scale scale) {
    SharedTrainings trainings = new SharedTrainings(run, scale);
    return Runs.mean(
        "difference of average losses",
        trainings.each(n -> pair.of(trainings, n).averageDifference()),
        Interval.atMost(0));
  }

  private static Claim everyDomain() {
    return Claim.of("doremi.every-domain", "Every domain gains")
        .states(
            """
            A model on the weights that the proxy returns has a smaller loss in every domain than
            one on uniform shares.
            """)
        .source(Source.paper("log-perplexity falls in all domains, for models of 280M to 8B"))
        .assuming("the weights are those of Group DRO by excess losses")
        .from(Scale.STANDARD)
        .failsHere(
            """
            Noise, the constant text and brackets get less than a uniform share, and their losses
            rise with it.
            """)
        .chosen("the eighth of the steps was chosen after half of them had come out inconclusive")
        .reach(Reach.STAND_IN)
        .restsOn("doremi.average-loss")
        .examining(
            """
            The trainings of doremi.average-loss; the mean difference of each domain on its own, so
            that noise alone refutes nothing.
            """)
        .needs(Libraries.need())
        .in("the weights found", (t, n) -> TwoModels.found(t, n).differences(), TrainedModels::each)
        .control(WITHOUT_REFERENCE, (t, n) -> TwoModels.hardest(t, n).differences())
        .mustHold(
            "uniform shares, against itself after an eighth of the steps", TwoModels::onTheWay)
        .build();
  }

  private static Evidence each(Differences differences, Run run, Scale scale) {
    SharedTrainings trainings = new SharedTrainings(run, scale);
    List<String> names = TwoModels.uniform(trainings, 0).texts("domain");
    List<Evidence> parts = new ArrayList<>();
    for (int i = 0; i < SharedTrainings.DOMAINS; i++) {
      int domain = i;
      parts.add(
          Runs.mean(
              names.get(i),
              trainings.each(n -> differences.of(trainings, n)[domain]),
              Interval.atMost(0)));
    }
    return Every.of("differences of losses", parts);
  }

  private static Claim speed() {
    return Claim.of("doremi.speed-up", "How much faster the weights make training")
        .states(
            """
            The model on the proxy's weights reaches the average loss that the one on uniform shares
            ends with in $%s$ times fewer steps.
            """
                .formatted(PAPER))
        .source(Source.paper("few-shot accuracy of the 8B model; measured here on average losses"))
        .assuming("the weights are those of Group DRO by excess losses")
        .from(Scale.STANDARD)
        .measured()
        .reach(Reach.STAND_IN)
        .restsOn("doremi.average-loss")
        .examining(
            """
            The trainings of doremi.average-loss, judged eight times on the way, with straight lines
            between. Where the weights are worse, how much faster uniform shares are, inverted.
            """)
        .needs(Libraries.need())
        .in("the weights found", TwoModels::found, TrainedModels::times)
        .control(WITHOUT_REFERENCE, TwoModels::hardest)
        .mustHold("against uniform shares at a tenth of the rate", TwoModels::slow)
        .build();
  }

  private static Evidence times(Pair pair, Run run, Scale scale) {
    SharedTrainings trainings = new SharedTrainings(run, scale);
    return Runs.mean(
        "how many times as fast",
        trainings.each(n -> pair.of(trainings, n).speedUp()),
        Interval.atLeast(PAPER));
  }
}

package org.lemmata.doremi.claim;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lemmata.doremi.study.Lasts;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Reach;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;

/** What larger models gain from the weights that a small proxy finds. */
public final class TrainedModels {

  private static final double PAPER = 2.6;

  private TrainedModels() {}

  /** All, in the order of the paper. */
  public static List<Claim> all() {
    return List.of(average(), everyDomain(), speed());
  }

  private static Claim average() {
    return Claim.of("doremi.average-loss", "A larger model gains from a small proxy's weights")
        .states(
            """
            A model of two layers of width 64 has a smaller loss, averaged over the six domains, on
            the weights that a proxy of one layer of width 48 returns than on uniform shares.
            """)
        .source(Source.measured("our small models; the paper's main result is of this kind"))
        .assuming("the weights are those of Group DRO by excess losses")
        .chosen("repetitions and control were chosen after seeing how far five repetitions scatter")
        .from(Scale.STANDARD)
        .reach(Reach.STAND_IN)
        .restsOn("doremi.noise-weight")
        .examining(
            """
            Trains both for 600 steps from the same start, in 8 repetitions; the difference of
            held-out losses, in which entropies cancel.
            """)
        .in("the weights found", UnaryOperator.identity(), TrainedModels::gain)
        .control("the two models exchanged", TwoModels::exchanged)
        .build();
  }

  private static Evidence gain(UnaryOperator<TwoModels> roles, Run run, Scale scale) {
    SharedTrainings trainings = new SharedTrainings(run, scale);
    return Runs.mean(
        "difference of average losses",
        trainings.each(n -> roles.apply(TwoModels.of(trainings, n)).averageDifference()),
        Interval.atMost(0));
  }

  /** Which models are compared. */
  private enum Pairing {
    DOREMI {
      @Override
      double largest(SharedTrainings trainings, int repetition) {
        TwoModels two = TwoModels.of(trainings, repetition);
        return worst(
            Lasts.of(two.chosen(), "loss", SharedTrainings.DOMAINS),
            Lasts.of(two.uniform(), "loss", SharedTrainings.DOMAINS));
      }
    },
    EIGHT_TIMES_AS_LONG {
      @Override
      double largest(SharedTrainings trainings, int repetition) {
        Table table = TwoModels.uniform(trainings, repetition);
        return worst(
            Lasts.of(table, "loss", SharedTrainings.DOMAINS),
            Arrays.copyOf(table.doubles("loss"), SharedTrainings.DOMAINS));
      }
    };

    abstract double largest(SharedTrainings trainings, int repetition);

    private static double worst(double[] better, double[] worse) {
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < better.length; i++) {
        largest = Math.max(largest, better[i] - worse[i]);
      }
      return largest;
    }
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
        .examining("The trainings of doremi.average-loss; the largest difference of a domain.")
        .in("the weights found", Pairing.DOREMI, TrainedModels::largest)
        .mustHold(
            "uniform shares, against itself after an eighth of the steps",
            Pairing.EIGHT_TIMES_AS_LONG)
        .build();
  }

  private static Evidence largest(Pairing pairing, Run run, Scale scale) {
    SharedTrainings trainings = new SharedTrainings(run, scale);
    return Runs.mean(
        "largest difference of a domain's loss",
        trainings.each(n -> pairing.largest(trainings, n)),
        Interval.atMost(0));
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
        .in("the weights found", UnaryOperator.identity(), TrainedModels::times)
        .control("the two models exchanged", TwoModels::exchanged)
        .build();
  }

  private static Evidence times(UnaryOperator<TwoModels> roles, Run run, Scale scale) {
    SharedTrainings trainings = new SharedTrainings(run, scale);
    return Runs.mean(
        "how many times as fast",
        trainings.each(n -> roles.apply(TwoModels.of(trainings, n)).speedUp()),
        Interval.atLeast(PAPER));
  }
}

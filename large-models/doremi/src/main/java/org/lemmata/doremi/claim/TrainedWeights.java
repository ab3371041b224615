package org.lemmata.doremi.claim;

import java.util.List;
import org.lemmata.doremi.minimax.Mode;
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

/** The weights that small language models find for six domains. */
public final class TrainedWeights {

  private static final double MOST = 0.8;
  private static final double STILL = 1e-3;

  /** Places of two domains among the built-in ones. */
  private static final int CONSTANT = 1;

  private static final int NOISE = 4;

  private TrainedWeights() {}

  /** All, in the order of the paper. */
  public static List<Claim> all() {
    return List.of(hardest(), noise(), easiest(), rounds());
  }

  private static Claim hardest() {
    return Claim.of("doremi.hardest", "Without a reference noise takes all")
        .states(
            """
            Of six domains, one of which is uniform noise, a proxy whose weights are moved by its own
            loss, not by the excess over a reference, gives noise more than $%s$ of the weight.
            """
                .formatted(MOST))
        .source(Source.measured("our small models; the paper has it as an ablation"))
        .assuming("weights move by the proxy's own loss", "$\\eta = 1$, $c = 10^{-3}$")
        .reach(Reach.STAND_IN)
        .chosen("the bound, after seeing 0.97 in one repetition")
        .restsOn("doremi.simplex")
        .examining(
            """
            Trains proxies: one layer of width 16, 120 steps, in 5 repetitions at the quick scale;
            width 48, 500 steps, in 8 at the standard one; two layers of width 64, 2000 steps, in 10
            at the full one.
            """)
        .needs(Libraries.need())
        .in(
            "the proxy's own loss",
            Mode.HARDEST,
            (mode, run, scale) -> weightOf(NOISE, mode, Interval.atLeast(MOST), run, scale))
        .control("excess losses", Mode.DOREMI)
        .build();
  }

  private static Claim noise() {
    return Claim.of("doremi.noise-weight", "What cannot be learned gets little weight")
        .states(
            """
            Of six domains, one of which is uniform noise, the weights that the proxy returns give
            noise less than the uniform $1/6$, although the reference's loss on it is the largest.
            """)
        .source(Source.measured("our small models; the paper's reason for excess losses"))
        .assuming("weights move by the excess over a reference", "$\\eta = 1$, $c = 10^{-3}$")
        .from(Scale.STANDARD)
        .reach(Reach.STAND_IN)
        .restsOn("doremi.simplex")
        .examining(
            """
            Trains references and proxies, of the sizes and as often as doremi.hardest does.
            """)
        .needs(Libraries.need())
        .in("excess losses", Mode.DOREMI, TrainedWeights::little)
        .control("losses without a reference", Mode.HARDEST)
        .build();
  }

  private static Evidence little(Mode mode, Run run, Scale scale) {
    SharedTrainings trainings = new SharedTrainings(run, scale);
    Interval less = Interval.atMost(1.0 / SharedTrainings.DOMAINS);
    return Every.of("noise", weightOf(NOISE, mode, less, run, scale))
        .rig(
            Runs.mean(
                "the reference's loss less its largest of another domain",
                trainings.each(n -> ahead(trainings.reference(n))),
                Interval.atLeast(0)));
  }

  private static double ahead(double[] losses) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < losses.length; i++) {
      largest = i == NOISE ? largest : Math.max(largest, losses[i]);
    }
    return losses[NOISE] - largest;
  }

  private static Claim easiest() {
    return Claim.of("doremi.easiest", "By the reference's loss alone the easiest takes all")
        .states(
            """
            Of six domains, one of which is a constant text, a proxy whose weights are moved by minus
            the reference's loss gives the constant text more than $%s$ of the weight.
            """
                .formatted(MOST))
        .source(Source.measured("our small models; the paper has it as an ablation"))
        .assuming("weights move by minus the reference's loss", "$\\eta = 1$, $c = 10^{-3}$")
        .from(Scale.STANDARD)
        .reach(Reach.STAND_IN)
        .chosen("the bound, after seeing 0.998 in one repetition")
        .restsOn("doremi.simplex")
        .examining("The references of doremi.noise-weight, with proxies of their size.")
        .needs(Libraries.need())
        .in(
            "minus the reference's loss",
            Mode.EASIEST,
            (mode, run, scale) -> weightOf(CONSTANT, mode, Interval.atLeast(MOST), run, scale))
        .control("excess losses", Mode.DOREMI)
        .build();
  }

  private static Evidence weightOf(int domain, Mode mode, Interval allowed, Run run, Scale scale) {
    SharedTrainings trainings = new SharedTrainings(run, scale);
    return Runs.mean(
        "weight of the domain",
        trainings.each(n -> trainings.weights(mode, n).get(domain)),
        allowed);
  }

  private static Claim rounds() {
    return Claim.of("doremi.rounds", "How much another round changes the weights")
        .states(
            """
            In the iterated form, in which the weights found become those of the next reference, no
            weight changes by more than $%s$ in the last round, where the paper would stop.
            """
                .formatted(STILL))
        .source(Source.measured("our small models; the stopping rule is the paper's"))
        .assuming("weights move by the excess over a reference")
        .from(Scale.STANDARD)
        .measured()
        .reach(Reach.STAND_IN)
        .restsOn("doremi.noise-weight")
        .examining(
            """
            Runs two rounds in 8 repetitions, three in 10 at the full scale; the largest change of
            a weight in the last.
            """)
        .needs(Libraries.need())
        .in("in the last round", Rounds.ALL, TrainedWeights::change)
        .control("in the first, from uniform weights", Rounds.FIRST)
        .mustHold("in the first with $c = 1$, which lets no weight move", Rounds.STANDING)
        .build();
  }

  /** What is run. */
  private enum Rounds {
    ALL("0.001"),
    FIRST("0.001"),
    STANDING("1");

    private final String smoothing;

    Rounds(String smoothing) {
      this.smoothing = smoothing;
    }

    int number(Scale scale) {
      return this == ALL ? scale.choose(2, 2, 3) : 1;
    }
  }

  private static Evidence change(Rounds rounds, Run run, Scale scale) {
    SharedTrainings trainings = new SharedTrainings(run, scale);
    return Runs.mean(
        "largest change of a weight",
        trainings.each(n -> trainings.change(rounds.number(scale), rounds.smoothing, n)),
        Interval.atMost(STILL));
  }
}

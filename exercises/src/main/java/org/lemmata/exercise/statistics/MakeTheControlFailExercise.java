package org.lemmata.exercise.statistics;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.lemmata.checks.Judge;
import org.lemmata.checks.Judged;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Law;
import org.lemmata.exercise.Proposition;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.Seen;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;
import org.lemmata.study.claim.Verdict;

/** A check that cannot fail, to be completed so that it refutes what is broken. */
public final class MakeTheControlFailExercise
    implements Exercise<MakeTheControlFailExercise.CoinCheck> {

  /** What the student's class implements. */
  @FunctionalInterface
  public interface CoinCheck {

    /**
     * Examines the claim that the number of heads in ten throws has the mean 5 and the variance
     * 2.5.
     *
     * @param coin a coin, which gives at most 50000 throws
     */
    Evidence examine(Coin coin);
  }

  /** A coin. */
  @FunctionalInterface
  public interface Coin {

    /**
     * Throws it.
     *
     * @return whether it shows heads
     * @throws IllegalStateException if it was thrown too often
     */
    boolean heads();
  }

  private static final int TEN = 10;

  /** Fair throws of that seed. */
  record FairCoin(int seed) {}

  /** What is wrong with a coin. */
  record BrokenCoin(Fault coin) {}

  /** Coins for which the claim is false. */
  private enum Fault {
    BIASED("shows heads with probability 0.6"),
    REPEATING("shows the same as the throw before with probability 0.75"),
    ALTERNATING("shows the same as the throw before with probability 0.25"),
    EVERY_OTHER("shows the same as two throws before with probability 0.75"),
    SLIGHTLY_BIASED("shows heads with probability 0.45"),
    EVERY_THIRD("shows the same as three throws before with probability 0.75");

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    ThrownCoin from(int seed) {
      return switch (this) {
        case BIASED -> new ThrownCoin(seed, 0.6);
        case SLIGHTLY_BIASED -> new ThrownCoin(seed, 0.45);
        case REPEATING -> new ThrownCoin(seed, 1, 0.75);
        case ALTERNATING -> new ThrownCoin(seed, 1, 0.25);
        case EVERY_OTHER -> new ThrownCoin(seed, 2, 0.75);
        case EVERY_THIRD -> new ThrownCoin(seed, 3, 0.75);
      };
    }

    @Override
    public String toString() {
      return words;
    }
  }

  @Override
  public String id() {
    return "honest-statistics.make-the-control-fail";
  }

  @Override
  public Class<CoinCheck> asked() {
    return CoinCheck.class;
  }

  @Override
  public List<Requirement<CoinCheck>> requirements() {
    return List.of(
        Law.of(
                "It supports the claim for fair coins",
                Arbitraries.integers().between(1, 6).map(FairCoin::new),
                (CoinCheck yours, FairCoin in) ->
                    verdict(yours, new ThrownCoin(in.seed, 0.5), Verdict.SUPPORTED))
            .teaches(
                "A margin of twelve standard errors leaves room on both sides: too few throws, and"
                    + " the interval does not fit into what is allowed; a wrong prediction, and"
                    + " fair coins are refuted."),
        refutes(Fault.BIASED)
            .teaches(
                "This check cannot fail. What is predicted must be a number that the claim names,"
                    + " not one that comes from the same throws, and the margin must be smaller"
                    + " than what is to be noticed."),
        refutes(Fault.REPEATING)
            .teaches(
                "This coin has the right mean: ten throws show 5 heads on average, but often 0 or"
                    + " 10. A check of the mean alone is blind to what the claim says of the"
                    + " variance."),
        refutes(Fault.ALTERNATING)
            .teaches(
                "Its variance is too small. A check on one side only asks whether it is too"
                    + " large."),
        refutes(Fault.EVERY_OTHER)
            .teaches(
                "Neighbours of this coin are independent, and still the variance of ten throws is"
                    + " too large. Check what the claim says, the number of heads in ten throws,"
                    + " and not what you think may be wrong with a coin."),
        Law.of(
                "Its evidence says that its numbers are random",
                Arbitraries.just(new FairCoin(1)),
                (CoinCheck yours, FairCoin in) ->
                    sampled(yours.examine(new ThrownCoin(in.seed, 0.5))))
            .teaches(
                "An estimate from throws has a standard error, and only with it can the judge keep"
                    + " an error rate. Approximations and roundings are for numbers that are the"
                    + " same in every run."),
        Proposition.of(MakeTheControlFailExercise::claim)
            .teaches("These are coins that you have not been told of."));
  }

  private static Law<CoinCheck, BrokenCoin> refutes(Fault fault) {
    Arbitrary<BrokenCoin> only = Arbitraries.just(new BrokenCoin(fault));
    return Law.of(
        "It refutes the claim for a coin that " + fault,
        only,
        (yours, in) -> verdict(yours, in.coin.from(1), Verdict.REFUTED));
  }

  private static Judged judged(CoinCheck yours, Coin coin) {
    Evidence evidence = yours.examine(coin);
    return Judge.of(List.of(evidence)).judge(evidence);
  }

  private static Seen verdict(CoinCheck yours, Coin coin, Verdict right) {
    Judged judged = judged(yours, coin);
    return Seen.that(
        judged.verdict() == right,
        "the verdict is "
            + words(judged.verdict())
            + ", and "
            + words(right)
            + " is right. "
            + endless(judged.sentence()));
  }

  private static String endless(String sentence) {
    return sentence.replaceAll("\\.$", "");
  }

  private static String words(Verdict verdict) {
    return "'" + verdict.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + "'";
  }

  private static Seen sampled(Evidence evidence) {
    boolean all =
        evidence.comparisons().stream()
            .allMatch(comparison -> comparison.evidence() instanceof Evidence.Sampled);
    return Seen.that(
        all, "the evidence says that chance has no part in it: " + endless(evidence.sentence()));
  }

  private static Claim claim(CoinCheck yours) {
    return Claim.of("honest-statistics.make-the-control-fail", "Coins you have not seen")
        .states("The check supports what holds for fair coins, and refutes it for others.")
        .source(Source.derived("coins whose laws are known"))
        .assuming("at most 50000 throws")
        .examining("Lets the check examine two fair coins and two broken ones.")
        .holdsForEveryDraw("the judge errs less than once in $10^6$ runs")
        .in("the student's class", yours, MakeTheControlFailExercise::examine)
        .control("the mean alone", MakeTheControlFailExercise::meanAlone)
        .control("a check that refutes everything", coin -> new Rounding("the number 1", 1, 0))
        .build();
  }

  private static Evidence meanAlone(Coin coin) {
    Moments heads = new Moments(1);
    for (int block = 0; block < 1000; block++) {
      double count = 0;
      for (int i = 0; i < TEN; i++) {
        count += coin.heads() ? 1 : 0;
      }
      heads.add(count);
    }
    return Mean.near("heads in ten throws", heads.estimate(0), 5, 0.6);
  }

  private static Evidence examine(CoinCheck yours, Run run, Scale scale) {
    long missed =
        Stream.of(Fault.SLIGHTLY_BIASED, Fault.EVERY_THIRD)
            .filter(fault -> judged(yours, fault.from(7)).verdict() != Verdict.REFUTED)
            .count();
    long wronged =
        Stream.of(7, 8)
            .filter(seed -> judged(yours, new ThrownCoin(seed, 0.5)).verdict() != Verdict.SUPPORTED)
            .count();
    return Every.of(
        "wrong verdicts",
        new Rounding("broken coins that were not refuted", missed, 0),
        new Rounding("fair coins that were not supported", wronged, 0));
  }
}

package org.lemmata.exercise.optimisers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.KnownAnswer;
import org.lemmata.exercise.Law;
import org.lemmata.exercise.Plot;
import org.lemmata.exercise.Proposition;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.Seen;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** How many times as fast an optimiser is, from trainings that each end with their schedule. */
public final class SpeedUpExercise implements Exercise<SpeedUpExercise.SpeedUp> {

  /** What the student's class implements. */
  @FunctionalInterface
  public interface SpeedUp {

    /**
     * The passes that the baseline needs for the loss with which the contender ends, over those
     * that the contender took. Between trainings of the baseline the loss is interpolated as a
     * linear function of the logarithm of the steps.
     *
     * @param baseline trainings of the baseline, at least two, in no order; the longer one is, the
     *     lower is the loss with which it ends; not modified
     * @param contender the contender's training
     * @param extra passes that the contender takes beyond one a step, on average, from 0
     * @return empty if no trainings of the baseline end above and below the contender's loss
     */
    OptionalDouble ratio(List<FinishedRun> baseline, FinishedRun contender, double extra);
  }

  /**
   * A training whose learning rate falls to its end.
   *
   * @param losses the loss after each step, at least one
   */
  public record FinishedRun(List<Double> losses) {

    /** Keeps an immutable copy. */
    public FinishedRun {
      losses = List.copyOf(losses);
    }

    /** How many steps it took. */
    public int steps() {
      return losses.size();
    }

    /** The loss with which it ends. */
    public double end() {
      return losses.get(losses.size() - 1);
    }

    @Override
    public String toString() {
      return steps() + " steps to " + Seen.text(end());
    }
  }

  private static final double CONTENDER = 2.3221;
  private static final double EXTRA = 0.1;
  private static final String MEASURED =
      "measured for this project: AdamW ends at 2.3975, 2.3126 and 2.1613 after 150, 300 and 600"
          + " steps, Sophia-G at 2.3221 after 300";

  /** A contender of so many steps, as good as the baseline after so many others. */
  record Pace(int steps, int likeBaseline) {}

  /** The contender's final loss. */
  record Final(double loss) {}

  @Override
  public String id() {
    return "optimisers-and-mixtures.speed-up";
  }

  @Override
  public Class<SpeedUp> asked() {
    return SpeedUp.class;
  }

  @Override
  public List<Requirement<SpeedUp>> requirements() {
    return List.of(
        Law.of(
                "There is an answer where trainings of the baseline end above and below",
                Arbitraries.of(2.3221, 2.35, 2.25, 2.17).map(Final::new),
                (SpeedUp yours, Final in) ->
                    Seen.that(
                        yours.ratio(measured(), contender(in.loss), EXTRA).isPresent(),
                        "it was empty"))
            .teaches(
                "The baseline's trainings end at 2.3126, 2.1613 and 2.3975, after 300, 600 and 150"
                    + " steps: they come in no order, so sort them first."),
        KnownAnswer.<SpeedUp>of(
                "Sophia-G against AdamW, a curvature estimate every ten steps",
                yours -> number(yours.ratio(measured(), contender(CONTENDER), EXTRA)),
                0.8412462813806385,
                1e-9,
                MEASURED)
            .mistake(
                1.509090909090909,
                "The longest training of the baseline was read off on its way. There the learning"
                    + " rate is still high, and so is the loss: against a training that is planned"
                    + " to end there the contender is not ahead.")
            .mistake(
                0.9253709095187024,
                "The passes for the curvature were not charged: 300 steps take 330 passes.")
            .mistake(
                0.8582289324338813,
                "It was interpolated in the steps: the loss falls like their logarithm.")
            .mistake(
                1.1887125354573433, "That is the ratio the other way round: above 1 is faster.")
            .mistake(
                0.707566904488921,
                "It was interpolated between the shortest and the longest training; the nearest"
                    + " ones on either side are better.")
            .teaches(
                "How long would a training of the baseline be that ends with 2.3221? It is"
                    + " between those of 150 and 300 steps."),
        Law.of(
                "A contender that does in n steps what the baseline does in s has the ratio s/n",
                paces(),
                (SpeedUp yours, Pace in) ->
                    Seen.near(
                        number(
                            yours.ratio(
                                exact(),
                                run(in.steps, SpeedUpExercise::ended, after(in.likeBaseline)),
                                0)),
                        (double) in.likeBaseline / in.steps,
                        1e-9))
            .teaches(
                "Here the baseline ends at $4 - 0.3 \\ln s$ after $s$ steps, and was trained for"
                    + " 50, 100 and 200."),
        Law.of(
                "Nothing is said of losses that the baseline was not trained to",
                Arbitraries.of(1.0, 2.1, 2.1612, 2.3976, 2.5, 9.0).map(Final::new),
                (SpeedUp yours, Final in) ->
                    Seen.that(
                        yours.ratio(measured(), contender(in.loss), EXTRA).isEmpty(),
                        "a number came out, and there is none"))
            .teaches(
                "The baseline's trainings end at 2.3975, 2.3126 and 2.1613. Beyond them a ratio"
                    + " would be a guess: train the baseline longer, or shorter."),
        Proposition.of(SpeedUpExercise::claim)
            .teaches(
                "A contender twice as fast in steps whose every step costs two passes is not faster"
                    + " at all."));
  }

  private static double number(OptionalDouble ratio) {
    return ratio.orElse(Double.NaN);
  }

  private static Arbitrary<Pace> paces() {
    return Combinators.combine(
            Arbitraries.integers().between(20, 300), Arbitraries.integers().between(51, 199))
        .as(Pace::new);
  }

  /** A training that comes down to its end in a straight line, as learning rates often do. */
  private static FinishedRun run(int steps, IntToDoubleFunction above, double end) {
    return new FinishedRun(
        IntStream.rangeClosed(1, steps)
            .mapToObj(t -> end + above.applyAsDouble(steps) * (steps - t) / steps)
            .toList());
  }

  private static List<FinishedRun> measured() {
    return List.of(fromStart(300, 2.3126), fromStart(600, 2.1613), fromStart(150, 2.3975));
  }

  private static FinishedRun contender(double loss) {
    return fromStart(300, loss);
  }

  /** From a loss near 3.1, which letters alone are worth. */
  private static FinishedRun fromStart(int steps, double end) {
    return run(steps, n -> 3.1 - end, end);
  }

  private static double after(double steps) {
    return 4 - 0.3 * StrictMath.log(steps);
  }

  /** How far above its end a training begins. */
  private static double ended(int steps) {
    return 0.4;
  }

  private static List<FinishedRun> exact() {
    return Stream.of(100, 50, 200).map(n -> run(n, SpeedUpExercise::ended, after(n))).toList();
  }

  /** By the two trainings about the contender's loss, for one that lies between the ends. */
  private static double right(List<FinishedRun> baseline, FinishedRun contender, double extra) {
    List<FinishedRun> sorted =
        baseline.stream().sorted(Comparator.comparingInt(FinishedRun::steps)).toList();
    int i = 1;
    while (sorted.get(i).end() > contender.end()) {
      i++;
    }
    FinishedRun shorter = sorted.get(i - 1);
    FinishedRun longer = sorted.get(i);
    double part = (shorter.end() - contender.end()) / (shorter.end() - longer.end());
    double steps =
        shorter.steps() * StrictMath.pow((double) longer.steps() / shorter.steps(), part);
    return steps / (contender.steps() * (1 + extra));
  }

  private static Claim claim(SpeedUp yours) {
    return Claim.of("optimisers-and-mixtures.speed-up", "Twice as fast, and what it costs")
        .states(
            """
            Where the baseline ends at $4 - 0.3\\ln s$ after $s$ steps, a contender that ends there
            after $s/2$ is twice as fast; if each of its steps takes two passes, it is as fast.
            """)
        .source(Source.derived("arithmetic on a law that is linear in the logarithm"))
        .assuming("every training ends with its schedule")
        .examining("Compares a contender of 60 steps with trainings of 50, 100 and 200.")
        .in("the student's class", yours, SpeedUpExercise::examine)
        .control("the longest training is read off on its way", SpeedUpExercise::onTheWay)
        .control(
            "steps in place of passes",
            (baseline, contender, extra) -> OptionalDouble.of(right(baseline, contender, 0)))
        .build();
  }

  private static OptionalDouble onTheWay(
      List<FinishedRun> baseline, FinishedRun contender, double extra) {
    FinishedRun longest =
        baseline.stream().max(Comparator.comparingInt(FinishedRun::steps)).orElseThrow();
    int t = 1;
    while (longest.losses().get(t - 1) > contender.end()) {
      t++;
    }
    return OptionalDouble.of(t / (contender.steps() * (1 + extra)));
  }

  private static Evidence examine(SpeedUp yours, Run run, Scale scale) {
    FinishedRun contender = run(60, SpeedUpExercise::ended, after(120));
    String because = "rounding of logarithms and of the losses";
    return Every.of(
        "passes of the baseline over the contender's",
        new Approximation(
            "distance from 2, steps of one pass",
            Math.abs(number(yours.ratio(exact(), contender, 0)) - 2),
            1e-9,
            because),
        new Approximation(
            "distance from 1, steps of two passes",
            Math.abs(number(yours.ratio(exact(), contender, 1)) - 1),
            1e-9,
            because));
  }

  @Override
  public Optional<Plot<SpeedUp>> plot() {
    return Optional.of(
        new Plot<>(
            "How many times as fast as AdamW a contender of 300 steps and 330 passes is.",
            Axis.linear("loss with which the contender ends"),
            Axis.linear("baseline's passes over the contender's"),
            Plot.evenly(2.165, 2.395, 93),
            (yours, loss) -> number(yours.ratio(measured(), contender(loss), EXTRA)),
            loss -> right(measured(), contender(loss), EXTRA)));
  }
}

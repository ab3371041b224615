package org.lemmata.exercise.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.MedianInterval;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Proportion;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** What few runs say of a median, whatever their law. */
public final class FewRunsExercise implements Exercise<FewRunsExercise.Medians> {

  /** What the student's class implements. */
  public interface Medians {

    /**
     * The fewest runs of which the least and the largest enclose the median but for probability α.
     *
     * @param alpha the probability of an error, of [1e-9, 0.5]
     */
    int fewest(double alpha);

    /**
     * The shortest interval from the k-th smallest to the k-th largest run that misses the median
     * with probability at most α; the whole line if even the least and the largest miss it more
     * often.
     *
     * @param runs one number a run, from 1 to 60, not sorted; not modified
     * @param alpha the probability of an error, of [0.001, 0.5]
     */
    Interval interval(double[] runs, double alpha);
  }

  private static final double ALPHA = 0.05;

  /** Eleven runs, the last of which went astray. */
  private static final double[] ELEVEN = {9, 64, 1, 4, 100, 25, 36, 16, 49, 81, 1000};

  private static final double[] FIVE = {3, 1, 2, 5, 4};

  private static final int NINE = 9;
  private static final int EXPERIMENTS = 3000;

  /** Runs and a level. */
  record Seeds(List<Double> runs, double alpha) {

    double[] array() {
      return runs.stream().mapToDouble(Double::doubleValue).toArray();
    }

    double[] cubes() {
      return runs.stream().mapToDouble(run -> run * run * run).toArray();
    }
  }

  /** A level. */
  record Level(double alpha) {}

  @Override
  public String id() {
    return "honest-statistics.few-runs";
  }

  @Override
  public Class<Medians> asked() {
    return Medians.class;
  }

  @Override
  public List<Requirement<Medians>> requirements() {
    return List.of(
        KnownAnswer.<Medians>of(
                "The fewest runs for an error of at most 1%",
                yours -> yours.fewest(0.01),
                8,
                0,
                "all of n runs lie on one side with probability 2 · 2⁻ⁿ, for 8 it is 1/128")
            .mistake(
                7,
                "That is one side: all runs may lie below the median, or all above, $2 \\cdot"
                    + " 2^{-n}$.")
            .mistake(9, "One run fewer is enough: 2 · 2⁻⁸ is 0.0078.")
            .teaches("A run lies below the median with probability 1/2, whatever the law."),
        Law.of(
                "The fewest runs for an error of at most $\\alpha$",
                Arbitraries.of(0.4, 0.2, 0.1, 0.04, 0.003, 1e-4, 1e-6).map(Level::new),
                (Medians yours, Level in) -> Seen.near(yours.fewest(in.alpha), fewest(in.alpha), 0))
            .teaches("The least $n$ with $2^{1-n} \\le \\alpha$."),
        KnownAnswer.<Medians>of(
                "The lower end for 9, 64, 1, 4, 100, 25, 36, 16, 49, 81, 1000, $\\alpha = 0.05$",
                yours -> yours.interval(ELEVEN.clone(), ALPHA).low(),
                4,
                1e-6,
                "2 (1 + 11)/2¹¹ = 0.012, but 2 (1 + 11 + 55)/2¹¹ = 0.065")
            .mistake(
                1,
                "The least and the largest enclose the median nearly always; the second and the"
                    + " last but one still err in 1.2% only.")
            .mistake(
                9,
                "From the third smallest to the third largest it errs in 6.5%: the probabilities of"
                    + " both sides add up.")
            .mistake(16, "That is too short an interval: it errs in more than 5%.")
            .mistake(
                64,
                "That is the second run as they stand: the $k$-th smallest is found by sorting.")
            .mistake(
                -70.06454574011107,
                "That is Student's interval of the mean. One run of eleven went astray, and a loss"
                    + " cannot be negative.")
            .teaches(
                "The $k$-th smallest is above the median if fewer than $k$ runs are below it, with"
                    + " probability $2^{-n} \\sum_{i<k} \\binom{n}{i}$."),
        KnownAnswer.<Medians>of(
                "The upper end for the same runs",
                yours -> yours.interval(ELEVEN.clone(), ALPHA).high(),
                100,
                0,
                "the second largest")
            .teaches("It is as far from the largest as the lower end is from the least."),
        KnownAnswer.<Medians>of(
                "The lower end for five runs, $\\alpha = 0.05$",
                yours -> yours.interval(FIVE.clone(), ALPHA).low(),
                Double.NEGATIVE_INFINITY,
                0,
                "2 · 2⁻⁵ is 0.0625, more than 0.05")
            .mistake(
                1,
                "The least and the largest of five miss the median with probability 1/16: five runs"
                    + " cannot say anything at 5%, and an honest answer is the whole line.")
            .teaches("Where no interval is good enough, answer with the whole line."),
        Law.of(
                "The cubes of the ends are the ends for the cubes",
                seeds(),
                (Medians yours, Seeds in) -> {
                  double low = yours.interval(in.array(), in.alpha).low();
                  return Seen.near(
                      yours.interval(in.cubes(), in.alpha).low(), low * low * low, 1e-9);
                })
            .teaches(
                "Only the order of runs may enter: a median does not care whether losses or their"
                    + " cubes are reported. A mean does."),
        Law.of(
            "The right runs at any level",
            seeds(),
            (Medians yours, Seeds in) ->
                Seen.near(
                    yours.interval(in.array(), in.alpha).high(),
                    MedianInterval.of(in.array(), in.alpha).high(),
                    0)),
        Proposition.of(FewRunsExercise::claim)
            .teaches(
                "The second law is skewed: its mean is seven times its median. With nine runs the"
                    + " interval from the second to the last but one covers in 96.1% of"
                    + " experiments."));
  }

  private static Arbitrary<Seeds> seeds() {
    Arbitrary<List<Double>> runs =
        Arbitraries.integers()
            .between(-40, 40)
            .map(i -> i / 4.0)
            .list()
            .uniqueElements()
            .ofMinSize(1)
            .ofMaxSize(20);
    return Combinators.combine(runs, Arbitraries.of(0.01, 0.05, 0.2)).as(Seeds::new);
  }

  private static int fewest(double alpha) {
    int n = 1;
    double error = 1;
    while (error > alpha) {
      error /= 2;
      n++;
    }
    return n;
  }

  /** Another interval. */
  private interface Other extends Medians {

    @Override
    default int fewest(double alpha) {
      return FewRunsExercise.fewest(alpha);
    }
  }

  private static Claim claim(Medians yours) {
    return Claim.of("honest-statistics.few-runs", "Nine runs of any law")
        .states(
            """
            The interval from nine runs covers the median in 96.1% of experiments, for a normal law
            and for one that is skewed.
            """)
        .source(Source.derived("Thompson 1936; 1 - 20/512"))
        .assuming("runs are independent, of a continuous law", "$\\alpha = 0.05$")
        .examining("Draws %d experiments of either law.".formatted(EXPERIMENTS))
        .in("the student's class", yours, FewRunsExercise::examine)
        .control("two standard errors about the mean", (Other) (runs, alpha) -> about(runs))
        .control("the least and the largest run", (Other) (runs, alpha) -> ends(runs, 0))
        .control("the third on either side", (Other) (runs, alpha) -> ends(runs, 2))
        .build();
  }

  private static Interval about(double[] runs) {
    Moments moments = new Moments(1);
    for (double run : runs) {
      moments.add(run);
    }
    double reach = 2 * moments.estimate(0).standardError();
    return new Interval(moments.mean(0) - reach, moments.mean(0) + reach);
  }

  private static Interval ends(double[] runs, int left) {
    double[] sorted = runs.clone();
    Arrays.sort(sorted);
    return new Interval(sorted[left], sorted[sorted.length - 1 - left]);
  }

  private static Evidence examine(Medians yours, Run run, Scale scale) {
    Stream stream = run.streams().stream(0);
    long normal = 0;
    long skewed = 0;
    for (int n = 0; n < EXPERIMENTS; n++) {
      double[] first = new double[NINE];
      double[] second = new double[NINE];
      for (int i = 0; i < NINE; i++) {
        first[i] = stream.nextNormal();
        second[i] = StrictMath.exp(2 * stream.nextNormal());
      }
      normal += yours.interval(first, ALPHA).contains(0) ? 1 : 0;
      skewed += yours.interval(second, ALPHA).contains(1) ? 1 : 0;
    }
    Interval allowed = new Interval(0.935, 0.985);
    return Every.of(
        "experiments whose interval covers the median",
        new Proportion("of a normal law", normal, EXPERIMENTS, allowed),
        new Proportion(
            "of the exponential of twice a normal number", skewed, EXPERIMENTS, allowed));
  }

  @Override
  public Optional<Plot<Medians>> plot() {
    return Optional.of(
        new Plot<>(
            "How many runs an error rate takes.",
            Axis.log("probability α of an error"),
            Axis.linear("fewest runs"),
            Plot.evenly(-6, -0.31, 100).stream().map(e -> StrictMath.pow(10, e)).toList(),
            (yours, alpha) -> (double) yours.fewest(alpha),
            alpha -> (double) fewest(alpha)));
  }
}

package org.lemmata.exercise.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
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
import org.lemmata.linalg.stats.Moments;
import org.lemmata.linalg.stats.Normal;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** How lucky the best of several settings is, and a report that luck does not touch. */
public final class BestOfAGridExercise implements Exercise<BestOfAGridExercise.GridReport> {

  /** What the student's class implements. */
  public interface GridReport {

    /**
     * The expectation of the largest of k independent standard normal numbers.
     *
     * @param k from 1 to 1000
     */
    double luck(int k);

    /**
     * An unbiased report of the loss of the setting that is chosen: chosen by the mean over the
     * first half of the seeds, the first one of equals, and reported by the mean over the others.
     *
     * @param losses one row for each setting, at least one, with one loss for each seed; an even
     *     number of seeds, the same for all; not modified
     */
    double report(double[][] losses);
  }

  private static final double[][] THREE = {{1, 3, 2, 4}, {2, 1, 5, 6}, {4, 4, 7, 7}};
  private static final double DIGITS = 1e-7;
  private static final double ROOT_PI = Math.sqrt(Math.PI);

  private static final int SETTINGS = 16;
  private static final int SEEDS = 8;
  private static final int GRIDS = 1500;

  /** What each setting gave, of two settings and four seeds. */
  record SettingLosses(List<Double> first, List<Double> second) {

    double[][] rows() {
      return new double[][] {numbers(first), numbers(second)};
    }

    private static double[] numbers(List<Double> list) {
      return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /** How many settings. */
  record GridSize(int k) {}

  @Override
  public String id() {
    return "honest-statistics.best-of-a-grid";
  }

  @Override
  public Class<GridReport> asked() {
    return GridReport.class;
  }

  @Override
  public List<Requirement<GridReport>> requirements() {
    return List.of(
        KnownAnswer.<GridReport>of(
                "The report for three settings: losses 1, 3, 2, 4, then 2, 1, 5, 6, then 4, 4, 7,"
                    + " 7",
                yours -> yours.report(copy(THREE)),
                5.5,
                1e-12,
                "the second is best by the first two seeds, 1.5 against 2 and 4, and gives 5.5 by"
                    + " the others")
            .mistake(
                2.5,
                "That is the best of the means over all seeds: the same numbers chose and reported,"
                    + " so the report is of the luckiest.")
            .mistake(
                1.5,
                "That is the mean by which it was chosen: the least of several means is below the"
                    + " truth, on average.")
            .mistake(
                3,
                "It was chosen by the seeds that report; those that should have chosen were not"
                    + " used.")
            .mistake(
                3.5,
                "The right setting was chosen, but the seeds that chose it are part of the report.")
            .mistake(7, "The setting with the largest loss was chosen: the least is best.")
            .mistake(23.0 / 6, "That is the mean over all settings and seeds: nothing was chosen.")
            .teaches("The first half of the seeds chooses, and only the second half reports."),
        Law.of(
                "What the seeds that chose gave is not part of the report",
                grids(),
                (GridReport yours, SettingLosses in) ->
                    Seen.near(yours.report(in.rows()), report(in.rows()), 1e-9))
            .teaches("The least loss is best; of equal ones the first setting is chosen."),
        KnownAnswer.<GridReport>of(
                "The expectation of the larger of two normal numbers",
                yours -> yours.luck(2),
                1 / ROOT_PI,
                DIGITS,
                "1/√π")
            .mistake(
                1.1774100225154747,
                "$\\sqrt{2 \\ln k}$ is an upper bound, which is approached very slowly.")
            .mistake(0, "That is the quantile $1 - 1/k$, and not an expectation.")
            .mistake(0.4307272992954575, "That is the quantile $k/(k+1)$, and not an expectation.")
            .mistake(
                0.5449521356173604,
                "That is the median of the largest: its law is not symmetric, so the expectation is"
                    + " another.")
            .teaches(
                "The largest of $k$ is at most $x$ with probability $\\Phi(x)^k$. Simulations do"
                    + " not give seven digits; integrate."),
        KnownAnswer.<GridReport>of(
            "The expectation of the largest of three",
            yours -> yours.luck(3),
            1.5 / ROOT_PI,
            DIGITS,
            "3/(2√π)"),
        Law.of(
                "The expectation of the largest of $k$",
                Arbitraries.of(1, 2, 4, 10, 30, 100, 1000).map(GridSize::new),
                (GridReport yours, GridSize in) -> Seen.near(yours.luck(in.k), luck(in.k), 1e-6))
            .teaches(
                "One number alone has the expectation 0. For large $k$ the integrand changes far"
                    + " from 0: cover at least -9 to 9, in steps that are small enough."),
        Proposition.of(BestOfAGridExercise::claim)
            .teaches(
                "On the first grid all settings are equally good, and whatever else is reported is"
                    + " luck. On the second they differ, and choosing must pay."));
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  private static Arbitrary<SettingLosses> grids() {
    Arbitrary<List<Double>> four = Arbitraries.doubles().between(0, 5).ofScale(1).list().ofSize(4);
    return Combinators.combine(four, four).as(SettingLosses::new);
  }

  private static double report(double[][] losses) {
    int half = losses[0].length / 2;
    double[] chosen = losses[0];
    for (double[] setting : losses) {
      chosen = mean(setting, 0, half) < mean(chosen, 0, half) ? setting : chosen;
    }
    return mean(chosen, half, chosen.length);
  }

  private static double mean(double[] losses, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += losses[i];
    }
    return sum / (to - from);
  }

  /** The integral of 1 - Φᵏ(x) - Φᵏ(-x) over x &gt; 0, by Simpson's rule. */
  private static double luck(int k) {
    int parts = 600;
    double step = 9.0 / parts;
    double sum = 0;
    for (int i = 0; i <= parts; i++) {
      double x = i * step;
      double height = 1 - StrictMath.pow(Normal.cdf(x), k) - StrictMath.pow(Normal.cdf(-x), k);
      sum += (i == 0 || i == parts ? 1 : i % 2 == 0 ? 2 : 4) * height;
    }
    return sum * step / 3;
  }

  /** Luck and report, each of which may be another. */
  private record Composed(IntToDoubleFunction expectation, ToDoubleFunction<double[][]> reporting)
      implements GridReport {

    @Override
    public double luck(int k) {
      return expectation.applyAsDouble(k);
    }

    @Override
    public double report(double[][] losses) {
      return reporting.applyAsDouble(losses);
    }
  }

  private static Claim claim(GridReport yours) {
    return Claim.of("honest-statistics.best-of-a-grid", "Luck is predicted, and kept out")
        .states(
            """
            On a grid of %d equal settings with %d seeds each the best mean is below the truth by
            the expectation of the largest of %d over $\\sqrt{%d}$; the report is not; and where
            settings differ the report is of a good one.
            """
                .formatted(SETTINGS, SEEDS, SETTINGS, SEEDS))
        .source(Source.derived("the law of the largest of independent normal numbers"))
        .assuming("losses are independent and normal with variance 1")
        .examining(
            """
            Draws %d grids of either kind; the settings of the second have losses 0, 1/8, 2/8, …
            """
                .formatted(GRIDS))
        .in("the student's class", yours, BestOfAGridExercise::examine)
        .control(
            "the best of the means over all seeds",
            new Composed(BestOfAGridExercise::luck, BestOfAGridExercise::best))
        .control(
            "a setting chosen beforehand",
            new Composed(BestOfAGridExercise::luck, losses -> mean(losses[SETTINGS / 2], 0, SEEDS)))
        .control(
            "the upper bound in place of the expectation",
            new Composed(
                k -> Math.sqrt(2 * StrictMath.log(k)),
                losses -> BestOfAGridExercise.report(losses)))
        .build();
  }

  private static double best(double[][] losses) {
    return Arrays.stream(losses).mapToDouble(row -> mean(row, 0, SEEDS)).min().orElseThrow();
  }

  private static Evidence examine(GridReport yours, Run run, Scale scale) {
    Stream stream = run.streams().stream(0);
    Moments moments = new Moments(3);
    for (int n = 0; n < GRIDS; n++) {
      double[][] equal = grid(stream, 0);
      double[][] different = grid(stream, 1.0 / 8);
      moments.add(-best(equal), yours.report(copy(equal)), yours.report(different));
    }
    double luck = yours.luck(SETTINGS) / Math.sqrt(SEEDS);
    return Every.of(
        "reports over many grids",
        Mean.near("how far the best mean is below the truth", moments.estimate(0), luck, 0.05),
        Mean.near("the report on equal settings", moments.estimate(1), 0, 0.15),
        Mean.atMost("the report on different settings", moments.estimate(2), 0.6));
  }

  private static double[][] grid(Stream stream, double apart) {
    double[][] losses = new double[SETTINGS][SEEDS];
    for (int i = 0; i < SETTINGS; i++) {
      for (int j = 0; j < SEEDS; j++) {
        losses[i][j] = apart * i + stream.nextNormal();
      }
    }
    return losses;
  }

  @Override
  public Optional<Plot<GridReport>> plot() {
    return Optional.of(
        new Plot<>(
            "By how many standard errors the best of equal settings is ahead.",
            Axis.linear("number of settings"),
            Axis.linear("expectation of the largest"),
            Plot.evenly(1, 40, 40),
            (yours, k) -> yours.luck((int) Math.round(k)),
            k -> luck((int) Math.round(k))));
  }
}

package org.lemmata.exercise.statistics;

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
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.linalg.stats.Student;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Proportion;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** The difference of two methods over the same few seeds. */
public final class SameSeedsExercise implements Exercise<SameSeedsExercise.PairedDifference> {

  /** What the student's class implements. */
  @FunctionalInterface
  public interface PairedDifference {

    /**
     * The confidence interval of the mean of b less that of a.
     *
     * @param a what one method gave, one number a seed, at least two; not modified
     * @param b what the other gave with the same seeds in the same order; not modified
     * @param alpha the probability with which the interval may miss, of [0.001, 0.5]
     */
    Interval difference(double[] a, double[] b, double alpha);
  }

  /** Hours of sleep gained with two drugs by ten patients. */
  private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2};

  private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  private static final String SLEEP =
      "Student's sleep data of 1908; 0.7001142 to 2.4598858 in the manuals of R";

  private static final double ALPHA = 0.05;
  private static final double DIGITS = 1e-7;

  private static final int SEEDS = 4;
  private static final int EXPERIMENTS = 2000;

  /** How far seeds differ, and how much better one method is, where differences scatter by 1. */
  private static final double SPREAD = 5;

  private static final double TRUTH = 3;

  /** What three seeds gave, and what each seed adds to both methods. */
  record SharedSeeds(List<Double> a, List<Double> b, List<Double> seed) {}

  /** Two differences. */
  record TwoSeeds(double first, double second) {}

  @Override
  public String id() {
    return "honest-statistics.same-seeds";
  }

  @Override
  public Class<PairedDifference> asked() {
    return PairedDifference.class;
  }

  @Override
  public List<Requirement<PairedDifference>> requirements() {
    return List.of(
        KnownAnswer.<PairedDifference>of(
                "The lower end for Student's sleep data, $\\alpha = 0.05$",
                yours -> sleep(yours, ALPHA).low(),
                0.7001142367452711,
                DIGITS,
                SLEEP)
            .mistake(-2.459885763254729, "That is a less b: the difference is what b has beyond a.")
            .mistake(
                -0.2054832307117105,
                "The two samples were taken as independent (Welch): but each patient had both"
                    + " drugs, and patients differ more than drugs do.")
            .mistake(
                -0.2038740322875321,
                "The two samples were taken as independent, with a common variance: but each"
                    + " patient had both drugs, and patients differ more than drugs do.")
            .mistake(
                0.8176549097060863,
                "That is the normal quantile 1.96: with ten numbers the standard error is uncertain"
                    + " itself, and Student's quantile with 9 degrees of freedom is 2.26.")
            .mistake(
                0.7452670722078102,
                "The squares were divided by n: about a mean from the same data it is n - 1.")
            .mistake(
                0.7133459554935636, "One degree of freedom goes into the mean: there are n - 1.")
            .mistake(
                0.866994732971729,
                "All of $\\alpha$ is on this side: then the two sides together miss with"
                    + " $2\\alpha$.")
            .mistake(
                -1.202443092640633,
                "That is where a single new difference lies: the mean of n scatters less, by"
                    + " $\\sqrt n$.")
            .teaches("First the differences, one a seed; then everything is about one sample."),
        KnownAnswer.<PairedDifference>of(
            "The upper end", yours -> sleep(yours, ALPHA).high(), 2.459885763254729, DIGITS, SLEEP),
        Law.of(
                "With two seeds the quantile is $\\tan(\\pi(1 - \\alpha)/2)$",
                pairs(),
                (PairedDifference yours, TwoSeeds in) ->
                    Seen.near(
                        yours
                            .difference(new double[2], new double[] {in.first, in.second}, 0.1)
                            .high(),
                        (in.first + in.second) / 2
                            + StrictMath.tan(0.45 * Math.PI) * Math.abs(in.first - in.second) / 2,
                        1e-6))
            .teaches(
                "Here a is 0 for both seeds and $\\alpha = 0.1$. With one degree of freedom"
                    + " Student's law is Cauchy's; the number of degrees of freedom must follow the"
                    + " number of seeds."),
        Law.of(
                "What a seed adds to both methods does not matter",
                shared(),
                (PairedDifference yours, SharedSeeds in) ->
                    Seen.near(
                        yours.difference(sum(in.a, in.seed), sum(in.b, in.seed), ALPHA).low(),
                        yours.difference(numbers(in.a), numbers(in.b), ALPHA).low(),
                        1e-7))
            .teaches("Only the differences of a seed may enter."),
        Proposition.of(SameSeedsExercise::claim)
            .teaches(
                "Seeds scatter five times as much as differences do. An interval must cover the"
                    + " truth in 95% of experiments, no less and not much more, and still see a"
                    + " difference of three standard deviations."));
  }

  private static Interval sleep(PairedDifference yours, double alpha) {
    return yours.difference(FIRST.clone(), SECOND.clone(), alpha);
  }

  private static double[] numbers(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] sum(List<Double> one, List<Double> other) {
    double[] sum = numbers(one);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.get(i);
    }
    return sum;
  }

  private static Arbitrary<Double> losses() {
    return Arbitraries.doubles().between(0, 4).ofScale(1);
  }

  private static Arbitrary<TwoSeeds> pairs() {
    return Combinators.combine(losses(), losses()).as(TwoSeeds::new);
  }

  private static Arbitrary<SharedSeeds> shared() {
    Arbitrary<List<Double>> three = losses().list().ofSize(3);
    Arbitrary<List<Double>> seeds =
        Arbitraries.doubles().between(-20, 20).ofScale(0).list().ofSize(3);
    return Combinators.combine(three, three, seeds).as(SharedSeeds::new);
  }

  private static Estimate paired(double[] a, double[] b) {
    Moments differences = new Moments(1);
    for (int i = 0; i < a.length; i++) {
      differences.add(b[i] - a[i]);
    }
    return differences.estimate(0);
  }

  private static Estimate unpaired(double[] a, double[] b) {
    Moments first = new Moments(1);
    Moments second = new Moments(1);
    for (int i = 0; i < a.length; i++) {
      first.add(a[i]);
      second.add(b[i]);
    }
    double error =
        Math.hypot(first.estimate(0).standardError(), second.estimate(0).standardError());
    return new Estimate(second.mean(0) - first.mean(0), error, 2.0 * (a.length - 1));
  }

  private static Claim claim(PairedDifference yours) {
    return Claim.of("honest-statistics.same-seeds", "Covers, and sees")
        .states(
            """
            From four seeds, which scatter five times as much as the differences, the 95% interval
            covers the true difference in $0.95$ of experiments, and leaves out $0$ in most.
            """)
        .source(Source.derived("Student's law"))
        .assuming("differences are independent and normal")
        .examining(
            """
            Draws %d experiments; the true difference is three standard deviations of a difference.
            """
                .formatted(EXPERIMENTS))
        .in("the student's class", yours, SameSeedsExercise::examine)
        .control(
            "the normal quantile",
            (a, b, alpha) ->
                new Estimate(paired(a, b).value(), paired(a, b).standardError()).interval(alpha))
        .control("independent samples", (a, b, alpha) -> unpaired(a, b).interval(alpha))
        .build();
  }

  private static Evidence examine(PairedDifference yours, Run run, Scale scale) {
    Stream stream = run.streams().stream(0);
    long covered = 0;
    long seen = 0;
    for (int n = 0; n < EXPERIMENTS; n++) {
      double[] a = new double[SEEDS];
      double[] b = new double[SEEDS];
      for (int i = 0; i < SEEDS; i++) {
        double seed = SPREAD * stream.nextNormal();
        a[i] = seed + Math.sqrt(0.5) * stream.nextNormal();
        b[i] = seed + TRUTH + Math.sqrt(0.5) * stream.nextNormal();
      }
      Interval interval = yours.difference(a, b, ALPHA);
      covered += interval.contains(TRUTH) ? 1 : 0;
      seen += interval.contains(0) ? 0 : 1;
    }
    return Every.of(
        "experiments of four seeds",
        new Proportion(
            "in which the interval covers", covered, EXPERIMENTS, new Interval(0.92, 0.98)),
        new Proportion("in which it leaves out 0", seen, EXPERIMENTS, new Interval(0.8, 1)));
  }

  @Override
  public Optional<Plot<PairedDifference>> plot() {
    Estimate right = paired(FIRST, SECOND);
    return Optional.of(
        new Plot<>(
            "The lower end for Student's sleep data.",
            Axis.log("α"),
            Axis.linear("lower end, hours"),
            Plot.evenly(-3, -0.31, 40).stream().map(e -> StrictMath.pow(10, e)).toList(),
            (yours, alpha) -> sleep(yours, alpha).low(),
            alpha -> right.value() - Student.critical(alpha, 9) * right.standardError()));
  }
}

package org.lemmata.exercise.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.lemmata.linalg.stats.Binomial;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** The exact confidence interval of a probability, and what other intervals cover. */
public final class CoverageExercise implements Exercise<CoverageExercise.Intervals> {

  /** What the student's class implements. */
  @FunctionalInterface
  public interface Intervals {

    /**
     * The two-sided confidence interval of a probability whose event occurred so often.
     *
     * @param hits how often it occurred, from 0 to tries
     * @param tries independent tries, from 1 to 50
     * @param alpha the probability with which the interval may miss, of [0.001, 0.5]; half of it on
     *     either side
     */
    Interval of(int hits, int tries, double alpha);
  }

  private static final double ALPHA = 0.05;

  /** Bisection to a double is asked for. */
  private static final double DIGITS = 1e-9;

  private static final int TRIES = 20;
  private static final int FEW = 10;

  /** What was observed. */
  record Observed(int hits, int tries, double alpha) {}

  @Override
  public String id() {
    return "honest-statistics.coverage";
  }

  @Override
  public Class<Intervals> asked() {
    return Intervals.class;
  }

  @Override
  public List<Requirement<Intervals>> requirements() {
    return List.of(
        KnownAnswer.<Intervals>of(
                "The upper end for 0 hits of 10 at $\\alpha = 0.05$",
                yours -> yours.of(0, FEW, ALPHA).high(),
                0.3084971078187608,
                DIGITS,
                "(1 - p)¹⁰ = 0.025, so 1 - 0.025^(1/10)")
            .mistake(
                0,
                "This end says that what was not seen in ten tries cannot happen. The normal"
                    + " approximation says so, whose standard error is 0 here.")
            .mistake(
                0.2588655508930655,
                "All of $\\alpha$ is on this side: then the two sides together miss with"
                    + " $2\\alpha$.")
            .mistake(
                0.2775327998628892,
                "That is Wilson's interval: it covers $1 - \\alpha$ on average, and less for some"
                    + " probabilities.")
            .mistake(
                0.3208873057505457,
                "That is the interval of Agresti and Coull: for some probabilities it covers less"
                    + " than it says.")
            .teaches(
                "The upper end is the probability with which so few hits or fewer have a chance of"
                    + " $\\alpha/2$."),
        KnownAnswer.<Intervals>of(
                "The lower end for 0 hits of 10",
                yours -> yours.of(0, FEW, ALPHA).low(),
                0,
                DIGITS,
                "what was not seen may be impossible")
            .teaches("No hits are never too few: there is nothing to solve, the end is 0."),
        KnownAnswer.<Intervals>of(
                "The lower end for 10 hits of 10",
                yours -> yours.of(FEW, FEW, ALPHA).low(),
                1 - 0.3084971078187608,
                DIGITS,
                "p¹⁰ = 0.025")
            .mistake(
                1, "The lower end asks for P(X ≥ hits), this hit included; P(X > hits) is 0 here.")
            .teaches(
                "The lower end is the probability with which so many hits or more have a chance of"
                    + " $\\alpha/2$."),
        Law.of(
                "At the upper end, so few hits have the chance $\\alpha/2$",
                observed(),
                (Intervals yours, Observed in) ->
                    in.hits == in.tries
                        ? Seen.near(yours.of(in.hits, in.tries, in.alpha).high(), 1, DIGITS)
                        : Seen.near(
                            atMost(in.hits, in.tries, yours.of(in.hits, in.tries, in.alpha).high()),
                            in.alpha / 2,
                            1e-7))
            .teaches(
                "What came out is $P(X \\le \\mathrm{hits})$ at your upper end. Where all tries are"
                    + " hits, the end is 1."),
        Law.of(
                "At the lower end, so many hits have the chance $\\alpha/2$",
                observed(),
                (Intervals yours, Observed in) ->
                    in.hits == 0
                        ? Seen.near(yours.of(in.hits, in.tries, in.alpha).low(), 0, DIGITS)
                        : Seen.near(
                            1
                                - atMost(
                                    in.hits - 1,
                                    in.tries,
                                    yours.of(in.hits, in.tries, in.alpha).low()),
                            in.alpha / 2,
                            1e-7))
            .teaches(
                "What came out is $P(X \\ge \\mathrm{hits})$ at your lower end, the observed number"
                    + " itself included."),
        Proposition.of(CoverageExercise::claim)
            .teaches(
                "The coverage at $p$ is the sum of the probabilities of all counts whose interval"
                    + " has $p$ in it. Look at the plot."));
  }

  private static Arbitrary<Observed> observed() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(1, 30),
            Arbitraries.of(0.01, 0.05, 0.2))
        .as((hits, tries, alpha) -> new Observed(Math.min(hits, tries), tries, alpha));
  }

  /** P(X = 0), …, P(X = tries) for p of (0, 1), or a point mass. */
  private static double[] probabilities(int tries, double p) {
    double[] probabilities = new double[tries + 1];
    double choose = 1;
    for (int k = 0; k <= tries; k++) {
      probabilities[k] = choose * StrictMath.pow(p, k) * StrictMath.pow(1 - p, tries - k);
      choose = choose * (tries - k) / (k + 1);
    }
    return probabilities;
  }

  private static double atMost(int hits, int tries, double p) {
    double[] probabilities = probabilities(tries, p);
    double sum = 0;
    for (int k = 0; k <= hits; k++) {
      sum += probabilities[k];
    }
    return sum;
  }

  private static List<Interval> all(Intervals yours, int tries) {
    List<Interval> all = new ArrayList<>();
    for (int k = 0; k <= tries; k++) {
      all.add(yours.of(k, tries, ALPHA));
    }
    return all;
  }

  private static double coverage(List<Interval> intervals, double p) {
    double[] probabilities = probabilities(intervals.size() - 1, p);
    double sum = 0;
    for (int k = 0; k < probabilities.length; k++) {
      sum += intervals.get(k).contains(p) ? probabilities[k] : 0;
    }
    return sum;
  }

  private static Interval exact(int hits, int tries, double alpha) {
    return new Binomial(hits, tries).interval(alpha);
  }

  private static Claim claim(Intervals yours) {
    return Claim.of("honest-statistics.coverage", "It covers what it says")
        .states(
            """
            The interval from %d tries covers every probability with at least $0.95$, and is no
            wider than the exact one.
            """
                .formatted(TRIES))
        .source(Source.derived("Clopper and Pearson 1934"))
        .assuming("tries are independent", "$\\alpha = 0.05$")
        .examining(
            """
            Sums the probabilities of the counts whose interval covers, for 999 probabilities.
            """)
        .in("the student's class", yours, CoverageExercise::examine)
        .control("the normal approximation", (hits, tries, alpha) -> wald(hits, tries))
        .control("an interval that covers everything", (hits, tries, alpha) -> new Interval(0, 1))
        .control("all of α on either side", (hits, tries, alpha) -> exact(hits, tries, 2 * alpha))
        .build();
  }

  private static Interval wald(int hits, int tries) {
    double share = (double) hits / tries;
    double reach = 1.96 * Math.sqrt(share * (1 - share) / tries);
    return new Interval(share - reach, share + reach);
  }

  private static Evidence examine(Intervals yours, Run run, Scale scale) {
    List<Interval> intervals = all(yours, TRIES);
    double least = Double.POSITIVE_INFINITY;
    for (double p : Plot.evenly(0.001, 0.999, 999)) {
      least = Math.min(least, coverage(intervals, p));
    }
    ToDoubleFunction<Interval> width = interval -> interval.high() - interval.low();
    double widest = intervals.stream().mapToDouble(width).max().orElseThrow();
    double allowed = width.applyAsDouble(exact(TRIES / 2, TRIES, ALPHA));
    return Every.of(
        "intervals from 20 tries",
        Searched.notBelow("the least coverage", least, 1 - ALPHA),
        Searched.notAbove("the largest width", widest, allowed + DIGITS));
  }

  @Override
  public Optional<Plot<Intervals>> plot() {
    List<Interval> right = all(CoverageExercise::exact, FEW);
    return Optional.of(
        new Plot<>(
            "The coverage of 95% intervals from 10 tries.",
            Axis.linear("probability p"),
            Axis.linear("probability of covering p").from(0.8, 1),
            Plot.evenly(0.005, 0.995, 199),
            (yours, p) -> coverage(all(yours, FEW), p),
            p -> coverage(right, p)));
  }
}

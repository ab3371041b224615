package org.lemmata.exercise.meanfield;

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
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/**
 * One coordinate of a neuron in a constant field: steps, the exact flow, and the time to escape.
 */
public final class EscapeExercise implements Exercise<EscapeExercise.Coordinate> {

  /** What the student's class implements; the flow is w' = a w (1 - w²). */
  public interface Coordinate {

    /**
     * w after one Euler step.
     *
     * @param w from 0 to 1
     * @param a the rate, from -10 to 10
     * @param h the length of the step in time, from 0
     */
    double step(double w, double a, double h);

    /**
     * w(t) of the exact flow.
     *
     * @param start w(0), from 0 to 0.999
     * @param a the rate, from -10 to 10
     * @param t time, from 0 to 1000
     */
    double exact(double start, double a, double t);

    /**
     * The time at which w reaches a value.
     *
     * @param start w(0), above 0 and below {@code end}
     * @param end below 1
     * @param a the rate, positive
     */
    double escape(double start, double end, double a);
  }

  private static final double ROUNDING = 1e-12;

  /** Where a flow is still far enough from 1 to begin again. */
  private static final double FARTHEST = 0.99;

  /** A flow to follow. */
  record Flow(double start, double a, double t) {}

  /** A way to go. */
  record Way(double start, double end, double a) {}

  /** A wrong answer: the flow at a multiple of the rate, or without its bend. */
  private record Guess(double rate, boolean bent) implements Coordinate {

    @Override
    public double step(double w, double a, double h) {
      return w + h * rate * a * w * (bent ? 1 - w * w : 1);
    }

    @Override
    public double exact(double start, double a, double t) {
      return bent ? right(start, rate * a, t) : start * Math.exp(rate * a * t);
    }

    @Override
    public double escape(double start, double end, double a) {
      return bent ? time(start, end) / (rate * a) : Math.log(end / start) / (rate * a);
    }

    private static double time(double start, double end) {
      return Math.log(end / start) - 0.5 * (Math.log1p(-end * end) - Math.log1p(-start * start));
    }
  }

  @Override
  public String id() {
    return "mean-field.escape";
  }

  @Override
  public Class<Coordinate> asked() {
    return Coordinate.class;
  }

  @Override
  public List<Requirement<Coordinate>> requirements() {
    return List.of(
        KnownAnswer.<Coordinate>of(
                "one Euler step from $w = 1/2$ with $a = 2$, $h = 0.1$",
                yours -> yours.step(0.5, 2, 0.1),
                0.575,
                ROUNDING,
                "1/2 + 0.1 · 2 · 1/2 · 3/4")
            .mistake(0.6, "The factor $1 - w^2$ is missing: near 1 the sphere has no room left.")
            .mistake(
                0.5 + 0.2 * 0.5375 * (1 - 0.5375 * 0.5375),
                "That is the midpoint rule. Euler's step takes the speed where it begins.")
            .mistake(0.55, "The factor is $1 - w^2$, not $1 - w$."),
        KnownAnswer.<Coordinate>of(
                "the flow from $w = 1/2$ with $a = 2$ at $t = 0.1$",
                yours -> yours.exact(0.5, 2, 0.1),
                right(0.5, 2, 0.1),
                1e-9,
                "separation of variables")
            .mistake(
                0.575,
                "That is one Euler step, which takes the speed of the beginning for the whole"
                    + " time.")
            .mistake(
                0.5 * Math.exp(0.2),
                "That is the flow of $w' = a w$, which is right for small $w$ alone.")
            .mistake(
                logistic(),
                "That solves $w' = a w (1 - w)$; with $1 - w^2$ it is $w^2/(1 - w^2)$ that grows,"
                    + " at the rate $2a$.")
            .teaches("Find a function of $w$ that grows exponentially: $w^2/(1 - w^2)$."),
        Law.of(
                "following the flow for t, then for t again",
                flows(1.5).filter(at -> right(at.start, at.a, at.t) <= FARTHEST),
                (Coordinate yours, Flow at) ->
                    Seen.near(
                        yours.exact(yours.exact(at.start, at.a, at.t), at.a, at.t),
                        yours.exact(at.start, at.a, 2 * at.t),
                        1e-10))
            .teaches("The flow has no memory: twice the time is the flow of the flow."),
        Law.of(
                "the flow for long times",
                flows(1000),
                (Coordinate yours, Flow at) ->
                    Seen.near(
                        yours.exact(at.start, at.a, at.t), right(at.start, at.a, at.t), ROUNDING))
            .teaches(
                "The limits are 1 for $a > 0$ and 0 for $a < 0$. An exponential that is infinite"
                    + " divided by another gives NaN: divide by the large one, and only"
                    + " $e^{-2at}$ with $at > 0$ is left."),
        Law.of(
                "the flow has arrived at the time of escape",
                ways(),
                (Coordinate yours, Way at) ->
                    Seen.near(
                        right(at.start, at.a, yours.escape(at.start, at.end, at.a)), at.end, 1e-9))
            .teaches(
                "Solve $w^2/(1 - w^2) = e^{2at} w_0^2/(1 - w_0^2)$ for $t$; both factors of"
                    + " $1 - w^2$ stay."),
        Proposition.of(EscapeExercise::claim)
            .teaches(
                "A neuron starts at $1/\\sqrt{d}$, so the time to escape grows like $\\log d/(2a)$;"
                    + " and half the step must have half the error."));
  }

  private static Arbitrary<Flow> flows(double longest) {
    return Combinators.combine(
            Arbitraries.doubles().between(0, 0.999).ofScale(3),
            Arbitraries.doubles().between(-10, 10).ofScale(1),
            Arbitraries.doubles().between(0, longest).ofScale(1))
        .as(Flow::new);
  }

  private static Arbitrary<Way> ways() {
    return Combinators.combine(
            Arbitraries.doubles().between(0.001, 0.5).ofScale(3),
            Arbitraries.doubles().between(0.51, 0.99).ofScale(2),
            Arbitraries.doubles().between(0.1, 10).ofScale(1))
        .as(Way::new);
  }

  private static double right(double start, double a, double t) {
    if (a < 0) {
      double shrunk = Math.exp(2 * a * t);
      return start * Math.sqrt(shrunk / (1 - start * start + start * start * shrunk));
    }
    return start == 0
        ? 0
        : start / Math.sqrt(start * start + (1 - start * start) * Math.exp(-2 * a * t));
  }

  private static double logistic() {
    return 0.5 * Math.exp(0.2) / (1 - 0.5 + 0.5 * Math.exp(0.2));
  }

  private static Claim claim(Coordinate yours) {
    return Claim.of("mean-field.escape", "Logarithmic time, and steps of the first order")
        .states(
            "From $w = 1/\\sqrt{d}$ to $w = 1/2$ the flow takes $\\log d/(2a)$ plus a constant, and"
                + " Euler's steps are off by an amount proportional to their length.")
        .source(
            Source.derived(
                "the small-coordinate limit of the flow; the paper's time for the population has"
                    + " the same logarithm"))
        .assuming("$a = 0.4$, as with $\\gamma_2 = 0.2$, $\\sigma_2 = 1$ and large $d$")
        .examining(
            """
            Takes the slope of the time against log d between $10^4$ and $10^8$, and the errors of
            200 and 400 steps to time 5.
            """)
        .in("the student's class", yours, EscapeExercise::examine)
        .control("twice the rate", new Guess(2, true))
        .control("a flow without the factor 1 - w²", new Guess(1, false))
        .build();
  }

  private static Evidence examine(Coordinate yours, Run run, Scale scale) {
    double a = 0.4;
    double slope = (yours.escape(1e-4, 0.5, a) - yours.escape(1e-2, 0.5, a)) / (2 * Math.log(100));
    double coarse = stepped(yours, a, 200) - right(0.1, a, 5);
    double fine = stepped(yours, a, 400) - right(0.1, a, 5);
    return Every.of(
        "one coordinate",
        new Approximation(
            "slope of the time of escape against log d",
            Math.abs(slope - 1.25),
            1e-4,
            "at d = 10⁴ the start's square is 1e-4, and the slope's error is less"),
        new Approximation(
            "error of 400 steps", Math.abs(fine), 5e-3, "of the order of the step, 1/80"),
        new Approximation(
            "error of 400 steps over that of 200, less a half",
            Math.abs(fine / coarse - 0.5),
            0.02,
            "the next order is the step itself, 1/40"));
  }

  private static double stepped(Coordinate yours, double a, int steps) {
    double w = 0.1;
    for (int i = 0; i < steps; i++) {
      w = yours.step(w, a, 5.0 / steps);
    }
    return w;
  }

  @Override
  public Optional<Plot<Coordinate>> plot() {
    return Optional.of(
        new Plot<>(
            "A neuron at d = 10000 with a = 0.4: it hardly moves, and then all at once.",
            Axis.linear("time t"),
            Axis.linear("w"),
            Plot.evenly(0, 30, 121),
            (yours, t) -> yours.exact(0.01, 0.4, t),
            t -> right(0.01, 0.4, t)));
  }
}

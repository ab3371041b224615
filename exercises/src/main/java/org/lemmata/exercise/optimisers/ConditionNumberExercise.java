package org.lemmata.exercise.optimisers;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
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
import org.lemmata.linalg.stats.SlopeFit;
import org.lemmata.sophia.convex.SignDescent;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** How many steps a condition number costs: gradient descent, and descent by signs. */
public final class ConditionNumberExercise implements Exercise<ConditionNumberExercise.Costs> {

  /** What the student's class implements. */
  public interface Costs {

    /**
     * The fewest steps after which gradient descent with its best constant rate has brought the
     * loss ½θ₁² + ½κθ₂² to the part f of what it was, from every start.
     *
     * @param kappa κ, more than 1
     * @param f of (0, 1)
     */
    long descentSteps(double kappa, double f);

    /**
     * The rate η with which descent by signs, from (√2, η/2), needs the fewest steps to bring the
     * loss ½θ₁² + ½κθ₂² to 0.01.
     *
     * @param kappa κ, at least 1000
     */
    double signRate(double kappa);
  }

  private static final double F = 1e-3;
  private static final double[] RATIOS = {1e3, 1e4, 1e5, 1e6};

  /** Δ/ε - 1 with Δ = 1 and ε = 0.01. */
  private static final double ROOM = 99;

  /** A condition number, and a part 10^-digits. */
  record QuadraticCase(int kappa, int digits) {}

  @Override
  public String id() {
    return "optimisers-and-mixtures.condition-number";
  }

  @Override
  public Class<Costs> asked() {
    return Costs.class;
  }

  @Override
  public List<Requirement<Costs>> requirements() {
    return List.of(
        KnownAnswer.<Costs>of(
                "Steps of gradient descent to a thousandth of the loss, $\\kappa = 3$",
                yours -> (double) yours.descentSteps(3, F),
                5,
                0,
                "with the rate 1/2 both coordinates halve, and the loss falls to 1/4 in a step")
            .mistake(
                10,
                "Those are the steps for the distance: the loss is its square, and falls twice as"
                    + " fast.")
            .mistake(
                9,
                "Those are the steps with the rate $1/\\kappa$: it is safe, but the flat coordinate"
                    + " loses only $1/\\kappa$ a step. A rate nearly twice as large is best.")
            .mistake(
                18,
                "Those are the steps for the distance, with the rate $1/\\kappa$: the loss is the"
                    + " square of a distance, and a larger rate is best.")
            .mistake(
                6,
                "$\\kappa$ was taken as large: $\\ln\\frac{\\kappa+1}{\\kappa-1}$ is nearly"
                    + " $2/\\kappa$ then, but not for every $\\kappa$.")
            .mistake(4, "Part of a step does not bring it there: round up.")
            .teaches(
                "A step multiplies $\\theta_1$ by $1 - \\eta$ and $\\theta_2$ by $1 -"
                    + " \\eta\\kappa$. At the best rate these are equally large."),
        Law.of(
                "As many steps as gradient descent takes",
                cases(),
                (Costs yours, QuadraticCase in) ->
                    Seen.near(
                        (double) yours.descentSteps(in.kappa, part(in.digits)),
                        (double) simulated(in.kappa, part(in.digits)),
                        0))
            .teaches(
                "Here the part of the loss is $10^{-k}$ with $k$ the digits. The rate is"
                    + " $2/(1 + \\kappa)$, and each step multiplies both coordinates by"
                    + " $(\\kappa - 1)/(\\kappa + 1)$ up to the sign."),
        KnownAnswer.<Costs>of(
                "Steps of descent by signs with your rate, $\\kappa = 10^6$",
                yours -> bySigns(yours, 1e6),
                4975,
                5,
                "the fewest over 4001 rates; ½ √99 · 1000 = 4974.9 by calculus")
            .mistake(
                Double.POSITIVE_INFINITY,
                "With this rate it never gets there: the steep coordinate jumps between"
                    + " $\\pm\\eta/2$ for ever, and its loss $\\kappa\\eta^2/8$ leaves no room"
                    + " below 0.01 for the other.")
            .mistake(
                5000,
                "That is the largest rate that gets there at all: it leaves nothing of 0.01 to the"
                    + " flat coordinate, and a slightly smaller one is faster.")
            .teaches(
                "A larger rate is faster, and leaves less of 0.01 to the flat coordinate, which"
                    + " then has farther to go. Much smaller rates are merely slow."),
        Proposition.of(ConditionNumberExercise::claim)
            .teaches(
                "Gradient descent pays in proportion to $\\kappa$, descent by signs in proportion"
                    + " to $\\sqrt\\kappa$, if its rate falls like $1/\\sqrt\\kappa$."));
  }

  private static double part(int digits) {
    return StrictMath.pow(10, -digits);
  }

  private static Arbitrary<QuadraticCase> cases() {
    return Combinators.combine(
            Arbitraries.integers().between(2, 200), Arbitraries.integers().between(1, 8))
        .as(QuadraticCase::new);
  }

  /** From a start at which both coordinates have the same loss. */
  private static long simulated(double kappa, double part) {
    double rate = 2 / (1 + kappa);
    double first = 1;
    double second = 1 / Math.sqrt(kappa);
    double start = first * first + kappa * second * second;
    long steps = 0;
    while (first * first + kappa * second * second > part * start) {
      first -= rate * first;
      second -= rate * kappa * second;
      steps++;
    }
    return steps;
  }

  /** The steps of descent by signs with the student's rate; infinite if it never gets there. */
  private static double bySigns(Costs yours, double kappa) {
    long steps = new SignDescent(kappa).steps(yours.signRate(kappa));
    return steps == SignDescent.NEVER ? Double.POSITIVE_INFINITY : (double) steps;
  }

  /** Answers of two formulas. */
  private record GivenCosts(DoubleUnaryOperator steps, DoubleUnaryOperator rate) implements Costs {

    @Override
    public long descentSteps(double kappa, double f) {
      return (long) Math.ceil(steps.applyAsDouble(kappa));
    }

    @Override
    public double signRate(double kappa) {
      return rate.applyAsDouble(kappa);
    }
  }

  private static double steps(double kappa) {
    return -StrictMath.log(F) / (2 * StrictMath.log((kappa + 1) / (kappa - 1)));
  }

  private static Claim claim(Costs yours) {
    return Claim.of("optimisers-and-mixtures.condition-number", "Proportional, and the square root")
        .states(
            """
            From $\\kappa = 10^3$ to $10^6$ the steps of gradient descent grow like $\\kappa$, and
            those of descent by signs are $\\tfrac12\\sqrt{\\kappa(\\Delta/\\varepsilon - 1)}$ with
            $\\Delta = 1$ and $\\varepsilon = 0.01$.
            """)
        .source(Source.derived("both by calculus; the second is the best rate of the lower bound"))
        .assuming("the best constant rate of each")
        .examining("Fits the slope of log steps in log κ, and compares steps with the formula.")
        .in("the student's class", yours, ConditionNumberExercise::examine)
        .control(
            "gradient descent pays the square root",
            new GivenCosts(k -> 10 * Math.sqrt(k), ConditionNumberExercise::best))
        .control(
            "the rate of gradient descent",
            new GivenCosts(ConditionNumberExercise::steps, k -> 2 / k))
        .control(
            "half of what is left for each coordinate",
            new GivenCosts(ConditionNumberExercise::steps, k -> Math.sqrt(0.04 / k)))
        .build();
  }

  private static double best(double kappa) {
    return Math.sqrt(0.08 * 0.99 / kappa);
  }

  private static Evidence examine(Costs yours, Run run, Scale scale) {
    double[] x = new double[RATIOS.length];
    double[] y = new double[RATIOS.length];
    double worst = 0;
    for (int i = 0; i < RATIOS.length; i++) {
      x[i] = StrictMath.log(RATIOS[i]);
      y[i] = StrictMath.log((double) yours.descentSteps(RATIOS[i], F));
      double steps = bySigns(yours, RATIOS[i]);
      worst = Math.max(worst, steps / (Math.sqrt(RATIOS[i] * ROOM) / 2) - 1);
    }
    return Every.of(
        "the price of κ",
        new Approximation(
            "the slope of gradient descent, from 1",
            Math.abs(SlopeFit.of(x, y).slope() - 1),
            0.001,
            "whole steps, of which there are 1700 at least"),
        new Approximation(
            "what descent by signs takes beyond the formula",
            worst,
            0.01,
            "whole steps, of which there are 157 at least"));
  }

  @Override
  public Optional<Plot<Costs>> plot() {
    return Optional.of(
        new Plot<>(
            "Steps of gradient descent to a thousandth of the loss.",
            Axis.log("condition number κ"),
            Axis.log("steps"),
            Plot.evenly(0.2, 5, 49).stream().map(e -> StrictMath.pow(10, e)).toList(),
            (yours, kappa) -> (double) yours.descentSteps(kappa, F),
            kappa -> Math.ceil(steps(kappa))));
  }
}

package org.lemmata.exercise.optimisers;

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
import org.lemmata.sophia.rule.Preconditioned;
import org.lemmata.sophia.toy.ToyLoss;
import org.lemmata.sophia.toy.ToyMethod;
import org.lemmata.sophia.toy.ToyPath;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** Sophia's step: momentum over curvature, clipped element by element. */
public final class ClippedStepExercise implements Exercise<ClippedStepExercise.ClippedStep> {

  /** What the student's class implements. */
  public interface ClippedStep {

    /**
     * The parameters after one step, θ - η clip(m / max{γh, ε}, 1), element by element.
     *
     * @param theta θ, at least one number; not modified
     * @param m the momentum, as long; not modified
     * @param h the estimated curvature, as long, of any sign; not modified
     * @param eta the rate η, positive
     * @param gamma the factor γ, positive
     * @param epsilon the least curvature ε, positive
     * @return a new array
     */
    double[] next(double[] theta, double[] m, double[] h, double eta, double gamma, double epsilon);
  }

  private static final double[] START = {0.23, -0.17};
  private static final double EPSILON = 1e-12;
  private static final double REACHED = 1e-6;
  private static final int SOON = 20;
  private static final int LATE = 100;

  /** Formulas are asked for, and digits come later. */
  private static final double DIGITS = 1e-9;

  private static final String BY_HAND = "by hand from the formula";

  /** Two coordinates. */
  record Two(double m1, double h1, double m2, double h2) {}

  /** One coordinate. */
  record One(double m, double h, double gamma) {}

  @Override
  public String id() {
    return "optimisers-and-mixtures.clipped-step";
  }

  @Override
  public Class<ClippedStep> asked() {
    return ClippedStep.class;
  }

  @Override
  public List<Requirement<ClippedStep>> requirements() {
    return List.of(
        KnownAnswer.<ClippedStep>of(
                "From $\\theta = 1$ with $m = 2$, $h = 4$, $\\eta = 1/2$, $\\gamma = 1$",
                yours -> one(yours, 2, 4, 1),
                0.75,
                DIGITS,
                BY_HAND)
            .mistake(1.25, "The step went uphill: it is subtracted.")
            .mistake(
                0.875,
                "The momentum was clipped, and then divided: it is the ratio that is clipped.")
            .teaches("First the ratio $m / \\max\\{\\gamma h, \\varepsilon\\}$, then the clip."),
        KnownAnswer.<ClippedStep>of(
                "The same with $m = 1$ and $\\gamma = 1/2$",
                yours -> one(yours, 1, 4, 0.5),
                0.75,
                DIGITS,
                BY_HAND)
            .mistake(0.875, "That is the step with $\\gamma = 1$.")
            .mistake(0.9375, "The ratio was multiplied by $\\gamma$: it belongs to the curvature.")
            .teaches("A small $\\gamma$ takes the curvature less seriously: steps get longer."),
        KnownAnswer.<ClippedStep>of(
                "With $m = 2$ and little curvature, $h = 1/2$, $\\gamma = 1$",
                yours -> one(yours, 2, 0.5, 1),
                0.5,
                DIGITS,
                BY_HAND)
            .mistake(-1, "That is Newton's step: nothing was clipped.")
            .teaches("No coordinate may move by more than $\\eta$."),
        KnownAnswer.<ClippedStep>of(
                "With $m = 2$ and negative curvature, $h = -4$",
                yours -> one(yours, 2, -4, 1),
                0.5,
                DIGITS,
                BY_HAND)
            .mistake(
                1.25,
                "The negative curvature turned the step uphill, as Newton's method does: it walks"
                    + " to saddles and maxima.")
            .mistake(
                0.75,
                "That is the step with $|h|$: here a curvature that is not positive is not trusted"
                    + " at all, and the step is that of the sign.")
            .teaches("$\\max\\{\\gamma h, \\varepsilon\\}$ is positive whatever $h$ is."),
        KnownAnswer.<ClippedStep>of(
                "With $m = 0$ and $h = 0$", yours -> one(yours, 0, 0, 1), 1, 0, "nothing moves")
            .teaches("$0/0$ is no number: $\\varepsilon$ must stand in the denominator."),
        Law.of(
                "A coordinate does not see the others",
                pairs(),
                (ClippedStep yours, Two in) ->
                    Seen.near(
                        yours
                            .next(
                                new double[2],
                                new double[] {in.m1, in.m2},
                                new double[] {in.h1, in.h2},
                                1,
                                1,
                                EPSILON)[0],
                        yours
                            .next(
                                new double[1],
                                new double[] {in.m1},
                                new double[] {in.h1},
                                1,
                                1,
                                EPSILON)[0],
                        1e-12))
            .teaches(
                "Clipping the length of the whole vector slows all coordinates because of one; here"
                    + " each is clipped on its own."),
        Law.of(
                "Every coordinate moves as the formula says",
                singles(),
                (ClippedStep yours, One in) ->
                    Seen.near(
                        yours
                            .next(
                                new double[1],
                                new double[] {in.m},
                                new double[] {in.h},
                                1,
                                in.gamma,
                                0.01)[0],
                        -new Preconditioned(1, in.gamma, 0.01).step(in.m, in.h),
                        1e-12))
            .teaches("Here $\\theta = 0$, $\\eta = 1$ and $\\varepsilon = 0.01$."),
        Proposition.of(ClippedStepExercise::claim)
            .teaches(
                "On the way from $(0.23, -0.17)$ the curvature in $x$ is negative at first, and"
                    + " later 69 times that in $y$."));
  }

  private static double one(ClippedStep yours, double m, double h, double gamma) {
    return yours.next(new double[] {1}, new double[] {m}, new double[] {h}, 0.5, gamma, EPSILON)[0];
  }

  private static Arbitrary<Double> numbers() {
    return Arbitraries.doubles().between(-5, 5).ofScale(2);
  }

  private static Arbitrary<Two> pairs() {
    return Combinators.combine(numbers(), numbers(), numbers(), numbers()).as(Two::new);
  }

  private static Arbitrary<One> singles() {
    return Combinators.combine(
            numbers(), numbers(), Arbitraries.doubles().between(0.01, 2).ofScale(2))
        .as(One::new);
  }

  private static Claim claim(ClippedStep yours) {
    return Claim.of(
            "optimisers-and-mixtures.clipped-step", "The minimum of the toy, not its saddle")
        .states(
            """
            From $(0.23, -0.17)$ the clipped step with the exact curvature reaches the minimum
            $(1, 4)$ of $8(x-1)^2(1.3x^2+2x+1) + \\tfrac12(y-4)^2$, and its loss falls to $10^{-6}$
            within %d steps.
            """
                .formatted(SOON))
        .source(Source.paper("Figure 2; start, step sizes and numbers are this project's"))
        .assuming("$\\eta = 1/2$, $\\gamma = 1$, $\\varepsilon = 10^{-12}$, no momentum")
        .examining("Takes %d steps.".formatted(LATE))
        .chosen("%d, after seeing 16".formatted(SOON))
        .in("the student's class", yours, ClippedStepExercise::examine)
        .control(
            "Newton's method", (theta, m, h, eta, gamma, epsilon) -> moved(theta, i -> m[i] / h[i]))
        .control(
            "without the maximum that keeps the curvature positive",
            (theta, m, h, eta, gamma, epsilon) -> moved(theta, i -> eta * clip(m[i] / h[i])))
        .control(
            "the sign alone",
            (theta, m, h, eta, gamma, epsilon) -> moved(theta, i -> eta * Math.signum(m[i])))
        .build();
  }

  private interface Move {
    double of(int i);
  }

  private static double[] moved(double[] theta, Move move) {
    double[] next = theta.clone();
    Arrays.setAll(next, i -> theta[i] - move.of(i));
    return next;
  }

  private static double clip(double z) {
    return Math.max(-1, Math.min(1, z));
  }

  private static Evidence examine(ClippedStep yours, Run run, Scale scale) {
    double[] theta = START.clone();
    int steps = 0;
    int reached = LATE + 1;
    while (steps < LATE) {
      theta = onToy(yours, theta);
      steps++;
      reached = loss(theta) <= REACHED ? Math.min(reached, steps) : reached;
    }
    return Every.of(
        "the way on the toy",
        new Approximation(
            "distance of the end from the minimum",
            StrictMath.hypot(theta[0] - 1, theta[1] - 4),
            1e-9,
            "100 steps, of which each halves it at least"),
        Searched.notAbove("steps to a loss of $10^{-6}$", reached, SOON));
  }

  /** One step with the exact gradient and curvature of the toy. */
  private static double[] onToy(ClippedStep yours, double[] theta) {
    double x = theta[0];
    double[] slope = {((41.6 * x - 14.4) * x - 27.2) * x, theta[1] - 4};
    double[] curvature = {(124.8 * x - 28.8) * x - 27.2, 1};
    return yours.next(theta.clone(), slope, curvature, 0.5, 1, EPSILON);
  }

  private static double loss(double... theta) {
    return ToyLoss.value(theta[0], theta[1]);
  }

  @Override
  public Optional<Plot<ClippedStep>> plot() {
    ToyPath path = ToyPath.of(ToyMethod.SOPHIA, new ToyPath.Point(START[0], START[1]), SOON);
    return Optional.of(
        new Plot<>(
            "The loss of the toy of Figure 2 on the way from (0.23, -0.17).",
            Axis.linear("steps"),
            Axis.log("loss"),
            Plot.evenly(0, SOON, SOON + 1),
            (yours, n) -> {
              double[] theta = START.clone();
              for (int i = 0; i < n; i++) {
                theta = onToy(yours, theta);
              }
              return loss(theta);
            },
            n -> path.points().get((int) n).loss()));
  }
}

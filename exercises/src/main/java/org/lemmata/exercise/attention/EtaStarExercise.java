package org.lemmata.exercise.attention;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lemmata.attention.model.Optimum;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.KnownAnswer;
import org.lemmata.exercise.Law;
import org.lemmata.exercise.Plot;
import org.lemmata.exercise.Proposition;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.Seen;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** The loss of one step of gradient descent on a prompt, and the step that is best on average. */
public final class EtaStarExercise implements Exercise<EtaStarExercise.OneStep> {

  /** What the student's class implements. */
  public interface OneStep {

    /**
     * E (y_q - ŷ)², the mean squared error of ŷ = eta ∑ y_i x_i·x_q over all prompts.
     *
     * @param d dimension of the covariates, at least 1
     * @param n number of examples, at least 1
     * @param noise σ², the variance of the noise of every label, from 0
     * @param eta the step, any number
     */
    double loss(int d, int n, double noise, double eta);

    /**
     * The step with the least loss.
     *
     * @param d dimension of the covariates, at least 1
     * @param n number of examples, at least 1
     * @param noise σ², the variance of the noise of every label, from 0
     */
    double step(int d, int n, double noise);
  }

  private static final String CLOSED = "the closed form, derived for this project";

  private static final double ROUNDING = 1e-12;

  /** The setting of the simulation. */
  private static final int D = 3;

  private static final int N = 6;

  private static final double NOISE = 0.5;

  private static final int PROMPTS = 4000;

  /** A deviation of this size would be noticed; about fifteen standard errors. */
  private static final double[] MARGIN = {0.05, 0.12, 2};

  /** A setting to try. */
  record Case(int d, int n, double noise) {}

  /**
   * A wrong answer: a loss with another number in its square term, or without the query's noise.
   */
  private record Guess(double norm, double context, double query) implements OneStep {

    @Override
    public double loss(int d, int n, double noise, double eta) {
      double square = n * d * (n + d + norm + context * noise);
      return query * noise + d - 2 * eta * n * d + eta * eta * square;
    }

    @Override
    public double step(int d, int n, double noise) {
      return 1 / (n + d + norm + context * noise);
    }
  }

  @Override
  public String id() {
    return "attention.eta-star";
  }

  @Override
  public Class<OneStep> asked() {
    return OneStep.class;
  }

  @Override
  public List<Requirement<OneStep>> requirements() {
    return List.of(
        KnownAnswer.<OneStep>of(
                "the loss without a step, $d = 5$, $n = 20$, $\\sigma^2 = 1/2$",
                yours -> yours.loss(5, 20, 0.5, 0),
                5.5,
                ROUNDING,
                "the prediction is 0, and E y² = d + σ²")
            .mistake(
                5, "The label of the query is noisy too, and no prediction can know that noise.")
            .mistake(2.75, "The loss is the squared error itself, without a factor 1/2."),
        KnownAnswer.<OneStep>of(
                "the best step without noise, $d = 5$, $n = 20$",
                yours -> yours.step(5, 20, 0),
                1 / 26.0,
                ROUNDING,
                CLOSED)
            .mistake(
                1 / 20.0,
                "That is 1/n, the best step for very many examples: there $\\sum x_i x_i'$ is"
                    + " nearly $n I$. With 20 examples it fluctuates, and a smaller step pays.")
            .mistake(
                1 / 24.0,
                "That is right for covariates of fixed length. Normal ones vary in length:"
                    + " $\\mathbb{E} |x|^4 = d (d + 2)$, not $d^2$.")
            .mistake(1 / 25.0, "One is missing: count the terms with equal examples once more.")
            .teaches(
                "The loss is a quadratic in $\\eta$: the best step is the mean of $w'X'y$ over the"
                    + " mean of $|X'y|^2$."),
        KnownAnswer.<OneStep>of(
                "the best step with noise, $d = 2$, $n = 4$, $\\sigma^2 = 1/4$",
                yours -> yours.step(2, 4, 0.25),
                4 / 29.0,
                ROUNDING,
                CLOSED)
            .mistake(
                1 / 7.0,
                "The noise is missing: $X'y$ contains $X'e$, whose mean square is $n d \\sigma^2$.")
            .teaches("The labels of the examples are noisy, so $X'y = X'X w + X'e$."),
        Law.of(
                "no other step has a smaller loss",
                cases(),
                (OneStep yours, Case at) -> least(yours, at))
            .teaches(
                "Your step and your loss do not belong together: set the derivative of your loss"
                    + " with respect to $\\eta$ to zero."),
        Law.of(
                "the loss of the best step",
                cases(),
                (OneStep yours, Case at) ->
                    Seen.near(
                        yours.loss(at.d, at.n, at.noise, Optimum.step(at.d, at.n, at.noise)),
                        Optimum.loss(at.d, at.n, at.noise),
                        1e-9))
            .teaches(
                "It is $\\sigma^2$ for the query's own noise, and $\\mathbb{E} |w - \\eta X'y|^2$"
                    + " for the error of the weights."),
        Proposition.of(EtaStarExercise::claim)
            .teaches(
                "Simulated prompts decide: away from the best step a wrong square term of the loss"
                    + " shows most."));
  }

  private static Seen least(OneStep yours, Case at) {
    double step = yours.step(at.d, at.n, at.noise);
    double here = yours.loss(at.d, at.n, at.noise, step);
    for (double factor : new double[] {0.9, 1.1}) {
      double there = yours.loss(at.d, at.n, at.noise, factor * step);
      if (!(here <= there)) {
        return Seen.that(
            false,
            "the loss is "
                + Seen.text(here)
                + " at your step "
                + Seen.text(step)
                + " and "
                + Seen.text(there)
                + " at "
                + Seen.text(factor)
                + " times that step");
      }
    }
    return Seen.that(true, "no other step is better");
  }

  private static Arbitrary<Case> cases() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 30),
            Arbitraries.integers().between(1, 60),
            Arbitraries.doubles().between(0, 2).ofScale(2))
        .as(Case::new);
  }

  private static Claim claim(OneStep yours) {
    return Claim.of("attention.eta-star", "The loss on simulated prompts")
        .states("The mean of $(y_q - \\eta \\sum_i y_i x_i'x_q)^2$ over prompts is the loss.")
        .source(Source.derived("expand the square and average over w, the noise and X"))
        .assuming("$d = 3$, $n = 6$, $\\sigma^2 = 1/2$")
        .examining(
            """
            Draws the covariates of prompts and averages the squared error at three steps; w, the
            noise and the query are integrated out.
            """)
        .in("the student's class", yours, EtaStarExercise::examine)
        .control("covariates of fixed length", new Guess(-1, 1, 1))
        .control("examples without noise", new Guess(1, -5, 1))
        .control("a query without noise", new Guess(1, 1, 0))
        .build();
  }

  private static Evidence examine(OneStep yours, Run run, Scale scale) {
    double[] steps = {0.02, 0.1, 0.3};
    Moments errors = new Moments(steps.length);
    Stream random = run.streams().stream(0);
    double[] x = new double[D * N];
    double[] seen = new double[steps.length];
    for (int i = 0; i < PROMPTS; i++) {
      random.normals(x, 0, x.length);
      for (int j = 0; j < steps.length; j++) {
        seen[j] = NOISE + error(x, steps[j]);
      }
      errors.add(seen);
    }
    return Every.of(
        "the loss at three steps",
        near("a small step", errors, 0, yours, steps),
        near("nearly the best step", errors, 1, yours, steps),
        near("a step much too large", errors, 2, yours, steps));
  }

  /** E |w - eta X'y|² over w and the noise: |I - eta X'X|² + eta² σ² |X|², in Frobenius norms. */
  private static double error(double[] x, double eta) {
    double sum = 0;
    for (int a = 0; a < D; a++) {
      for (int b = 0; b < D; b++) {
        double gram = 0;
        for (int i = 0; i < N; i++) {
          gram += x[i * D + a] * x[i * D + b];
        }
        double left = (a == b ? 1 : 0) - eta * gram;
        sum += left * left + (a == b ? eta * eta * NOISE * gram : 0);
      }
    }
    return sum;
  }

  private static Mean near(String what, Moments errors, int j, OneStep yours, double[] steps) {
    double predicted = yours.loss(D, N, NOISE, steps[j]);
    return Mean.near(what, errors.estimate(j), predicted, MARGIN[j]);
  }

  @Override
  public Optional<Plot<OneStep>> plot() {
    return Optional.of(
        new Plot<>(
            "The loss against the step, d = 5, n = 20, σ² = 1/2.",
            Axis.linear("step η"),
            Axis.linear("loss"),
            Plot.evenly(0, 0.08, 81),
            (yours, eta) -> yours.loss(5, 20, 0.5, eta),
            eta -> new Guess(1, 1, 1).loss(5, 20, 0.5, eta)));
  }
}

package org.lemmata.exercise.optimisers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lemmata.doremi.minimax.Mode;
import org.lemmata.doremi.minimax.QuadraticGame;
import org.lemmata.doremi.weight.DomainWeights;
import org.lemmata.doremi.weight.ExcessLoss;
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

/** DoReMi's excess loss and its step of Group DRO on the weights of domains. */
public final class DomainWeightsExercise implements Exercise<DomainWeightsExercise.Mixture> {

  /** What the student's class implements. */
  public interface Mixture {

    /**
     * How much worse the proxy is than the reference on the tokens of a domain: each token's
     * difference clipped at 0, then averaged.
     *
     * @param proxy losses of the proxy, at least one; not modified
     * @param reference losses of the reference on the same tokens; not modified
     */
    double excess(double[] proxy, double[] reference);

    /**
     * The weights after one step: α' = α exp(ηλ), then (1 - c) α'/Σα' + c/k.
     *
     * @param alpha α, one weight for each of k domains, all positive, of sum 1; not modified
     * @param lambda λ, the excess losses, finite; not modified
     * @param eta the step size η, positive
     * @param smoothing the share c of the uniform weights, from 0 to 1
     * @return a new array
     */
    double[] step(double[] alpha, double[] lambda, double eta, double smoothing);
  }

  private static final double[] PROXY = {1, 4};
  private static final double[] REFERENCE = {2, 1};
  private static final double[] ALPHA = {0.2, 0.3, 0.5};
  private static final double[] LAMBDA = {0.5, 0, 1.25};
  private static final double SMOOTHING = QuadraticGame.USUAL;

  /** Half a unit of the digits of values that were computed apart from this program. */
  private static final double DIGITS = 1e-8;

  /** The game of {@link QuadraticGame}. */
  private static final double[] A = {1, 4, 1};

  private static final double[] C = {-1, 1, 0.2};
  private static final double[] IRREDUCIBLE = {0.1, 0.5, 5};
  private static final double[] EQUILIBRIUM = {2.0 / 3, 1.0 / 3, 0};
  private static final double VALUE = 8.0 / 9;
  private static final double RATE = 0.1;
  private static final int PLAYED = 300;

  /** Losses of a proxy and a reference on three tokens. */
  record TokenLosses(List<Double> proxy, List<Double> reference) {}

  /** Excess losses, and a number added to all. */
  record Shift(double first, double second, double shift) {}

  /** Excess losses of two domains. */
  record Excess(double first, double second) {}

  @Override
  public String id() {
    return "optimisers-and-mixtures.domain-weights";
  }

  @Override
  public Class<Mixture> asked() {
    return Mixture.class;
  }

  @Override
  public List<Requirement<Mixture>> requirements() {
    return List.of(
        KnownAnswer.<Mixture>of(
                "The excess of a proxy with losses (1, 4) over a reference with (2, 1)",
                yours -> yours.excess(PROXY.clone(), REFERENCE.clone()),
                1.5,
                1e-12,
                "the tokens' differences -1 and 3 clipped to 0 and 3, and averaged")
            .mistake(
                1,
                "The differences were averaged, and then clipped: a token on which the proxy is"
                    + " better must not hide one on which it is worse.")
            .mistake(3, "That is the sum over tokens: a long domain would count for more.")
            .mistake(
                2.5,
                "That is the proxy's own loss: a domain of noise, which nobody can learn, would get"
                    + " all the weight.")
            .mistake(2, "That is the mean of absolute differences: what is better counts as 0.")
            .teaches("Clip each token, then average over all tokens of the domain."),
        Law.of(
            "The excess is the mean of $\\max\\{\\ell - \\ell_{\\mathrm{ref}}, 0\\}$",
            losses(),
            (Mixture yours, TokenLosses in) ->
                Seen.near(
                    yours.excess(numbers(in.proxy), numbers(in.reference)),
                    ExcessLoss.perToken(numbers(in.proxy), numbers(in.reference)),
                    1e-12)),
        KnownAnswer.<Mixture>of(
                "The first weight after a step from (0.2, 0.3, 0.5) by (0.5, 0, 1.25), $\\eta = 1$,"
                    + " $c = 0.001$",
                yours -> yours.step(ALPHA.clone(), LAMBDA.clone(), 1, SMOOTHING)[0],
                0.1390391,
                DIGITS,
                "computed from the formula apart from this program")
            .mistake(0.13884461, "The smoothing is missing: add c/k.")
            .mistake(0.32974784, "The weights were not divided by their sum.")
            .mistake(0.26862708, "The old weights were forgotten: it is α exp(ηλ), not exp(ηλ).")
            .mistake(0.13970577, "All of c was given to each domain: each gets c/k.")
            .mistake(
                0.13892655,
                "It was smoothed before dividing by the sum: then the share of the uniform weights"
                    + " depends on the losses.")
            .mistake(0.17407246, "That is the step with 1 + ηλ in place of exp(ηλ).")
            .mistake(
                0.21498749, "The weight of what is learnt worst fell: the sign in exp is wrong.")
            .teaches("Multiply, divide by the sum, and then mix with the uniform weights."),
        KnownAnswer.<Mixture>of(
                "The first weight after the same step with $\\eta = 1/2$, $c = 0.1$",
                yours -> yours.step(ALPHA.clone(), LAMBDA.clone(), 0.5, 0.1)[0],
                0.1883539416,
                DIGITS,
                "computed from the formula apart from this program")
            .mistake(
                0.1582934844,
                "The step size η was forgotten, or stands outside of exp, where the division by the"
                    + " sum cancels it: the exponent is ηλ.")
            .mistake(0.1724062085, "The share of the uniform weights is c, here 0.1.")
            .teaches("Step size and smoothing are arguments, which change from call to call."),
        Law.of(
                "Nothing is left of a number that is added to all $\\lambda$",
                shifts(),
                (Mixture yours, Shift in) ->
                    Seen.near(
                        first(yours, in.first + in.shift, in.second + in.shift),
                        first(yours, in.first, in.second),
                        1e-9))
            .teaches(
                "Here are two domains with weights (0.4, 0.6). Only differences matter, but"
                    + " $e^{1000}$ is no double: subtract the largest exponent first."),
        Law.of(
                "No weight is below $c/k$, and the sum is 1",
                excesses(),
                (Mixture yours, Excess in) -> {
                  double[] next = stepped(yours, in.first, in.second);
                  double sum = Arrays.stream(next).sum();
                  double least = Arrays.stream(next).min().orElseThrow();
                  return Seen.that(
                      Math.abs(sum - 1) <= 1e-12 && least >= SMOOTHING / 2 * (1 - 1e-12),
                      "the sum is " + Seen.text(sum) + " and the least weight " + Seen.text(least));
                })
            .teaches("A domain whose weight is 0 never comes back: smoothing keeps it alive."),
        Proposition.of(DomainWeightsExercise::claim)
            .teaches(
                "Three domains with losses $b_i + a_i(\\theta - c_i)^2/2$ share one number"
                    + " $\\theta$; the third has the largest loss, $b_3 = 5$, and nothing to gain"
                    + " from."));
  }

  private static double[] stepped(Mixture yours, double first, double second) {
    return yours.step(new double[] {0.4, 0.6}, new double[] {first, second}, 1, SMOOTHING);
  }

  private static double first(Mixture yours, double first, double second) {
    return stepped(yours, first, second)[0];
  }

  private static double[] numbers(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static Arbitrary<TokenLosses> losses() {
    Arbitrary<List<Double>> three = Arbitraries.doubles().between(0, 8).ofScale(1).list().ofSize(3);
    return Combinators.combine(three, three).as(TokenLosses::new);
  }

  private static Arbitrary<Double> excess() {
    return Arbitraries.doubles().between(0, 5).ofScale(2);
  }

  private static Arbitrary<Shift> shifts() {
    return Combinators.combine(
            excess(), excess(), Arbitraries.doubles().between(0, 2000).ofScale(0))
        .as(Shift::new);
  }

  private static Arbitrary<Excess> excesses() {
    return Combinators.combine(excess(), excess()).as(Excess::new);
  }

  /** Excess and step, each of which may be another. */
  private record Composed(Reading reading, Moving moving) implements Mixture {

    interface Reading {
      double excess(double[] proxy, double[] reference);
    }

    interface Moving {
      double[] step(double[] alpha, double[] lambda, double eta, double smoothing);
    }

    @Override
    public double excess(double[] proxy, double[] reference) {
      return reading.excess(proxy, reference);
    }

    @Override
    public double[] step(double[] alpha, double[] lambda, double eta, double smoothing) {
      return moving.step(alpha, lambda, eta, smoothing);
    }
  }

  private static Claim claim(Mixture yours) {
    return Claim.of("optimisers-and-mixtures.domain-weights", "The least largest excess")
        .states(
            """
            On three quadratic domains with $a = (1, 4, 1)$, $c = (-1, 1, 0.2)$ the weights end
            within $10^{-3}$, the smoothing, of $(2/3, 1/3, 0)$, and the largest excess of $8/9$.
            """)
        .source(Source.derived("the paper's algorithm on a convex game with a known solution"))
        .assuming("$\\eta = 1$, smoothing $10^{-3}$", "$\\theta$ descends at the rate 0.1")
        .examining("Plays %d steps from uniform weights.".formatted(PLAYED))
        .in("the student's class", yours, DomainWeightsExercise::examine)
        .control(
            "the proxy's loss in place of its excess",
            new Composed(
                (proxy, reference) -> Arrays.stream(proxy).average().orElseThrow(),
                (alpha, lambda, eta, c) -> DomainWeights.of(alpha).step(lambda, eta, c).values()))
        .control(
            "weights that never move",
            new Composed(ExcessLoss::perToken, (alpha, l, eta, c) -> alpha))
        .build();
  }

  private static Evidence examine(Mixture yours, Run run, Scale scale) {
    Game end = Game.begun();
    for (int t = 0; t < PLAYED; t++) {
      end = end.next(yours);
    }
    double distance = 0;
    double worst = 0;
    for (int i = 0; i < A.length; i++) {
      double off = Math.abs(end.alpha.get(i) - EQUILIBRIUM[i]);
      // Not the larger of both, which would lose a NaN.
      distance = off <= distance ? distance : off;
      worst = Math.max(worst, excess(i, end.theta));
    }
    String because = "smoothing moves the weights by a part of c";
    return Every.of(
        "the end of the game",
        new Approximation("largest distance of a weight", distance, SMOOTHING, because),
        new Approximation(
            "distance of the largest excess from 8/9",
            Math.abs(worst - VALUE),
            SMOOTHING,
            because));
  }

  private static double excess(int domain, double theta) {
    return A[domain] / 2 * (theta - C[domain]) * (theta - C[domain]);
  }

  /** Where the game is. */
  private record Game(double theta, DomainWeights alpha) {

    static Game begun() {
      return new Game(0, DomainWeights.uniform(A.length));
    }

    /** Each domain has two tokens, whose excesses are half and one and a half times the mean. */
    Game next(Mixture yours) {
      double[] lambda = new double[A.length];
      for (int i = 0; i < lambda.length; i++) {
        double mean = excess(i, theta);
        double[] reference = {IRREDUCIBLE[i], IRREDUCIBLE[i]};
        double[] proxy = {IRREDUCIBLE[i] + mean / 2, IRREDUCIBLE[i] + 3 * mean / 2};
        lambda[i] = yours.excess(proxy, reference);
      }
      double[] next = yours.step(alpha.values(), lambda, 1, SMOOTHING);
      double slope = 0;
      for (int i = 0; i < A.length; i++) {
        slope += next[i] * A[i] * (theta - C[i]);
      }
      return new Game(theta - RATE * slope, DomainWeights.exactly(next));
    }
  }

  @Override
  public Optional<Plot<Mixture>> plot() {
    int last = 60;
    List<QuadraticGame.State> right = new QuadraticGame(Mode.DOREMI, SMOOTHING).play(last);
    return Optional.of(
        new Plot<>(
            "The weight of the domain that has nothing to gain from.",
            Axis.linear("step"),
            Axis.log("weight of the third domain"),
            Plot.evenly(0, last, last + 1),
            (yours, t) -> {
              Game game = Game.begun();
              for (int i = 0; i < t; i++) {
                game = game.next(yours);
              }
              return game.alpha.get(2);
            },
            t -> right.get((int) t).alpha().get(2)));
  }
}

package org.lemmata.exercise.hessian;

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
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** A product of two numbers trained with noisy labels, and the penalty that the noise is. */
public final class LabelNoiseExercise implements Exercise<LabelNoiseExercise.NoisyDescent> {

  /** What the student's class implements; the network is ab, the label 1. */
  public interface NoisyDescent {

    /**
     * {a, b} after one step of gradient descent on (ab - y)².
     *
     * @param a the one factor
     * @param b the other
     * @param y the label of this step
     * @param eta the step
     */
    double[] step(double a, double b, double y, double eta);

    /**
     * The mean of a² - b² after the step, divided by a² - b² before, if the label of the step is 1
     * + sigma or 1 - sigma with the same probability.
     *
     * @param a the one factor
     * @param b the other, of another size than a
     * @param eta the step
     * @param sigma size of the noise
     */
    double shrink(double a, double b, double eta, double sigma);

    /**
     * The lambda for which descent on (ab - 1)² + lambda Tr H shrinks a² - b² as much at a fit, up
     * to higher powers of eta.
     *
     * @param eta the step
     * @param sigma size of the noise
     */
    double lambda(double eta, double sigma);
  }

  private static final double ROUNDING = 1e-12;

  private static final double ETA = 0.01;

  private static final int STEPS = 1500;

  private static final int TRAININGS = 8;

  /** A step to take. */
  record Move(double a, double b, double y, double eta) {}

  /** Noise to average over. */
  record Noise(double a, double b, double eta, double sigma) {}

  /** A right answer but for factors. */
  private record Guess(double noise, double penalty, double square) implements NoisyDescent {

    @Override
    public double[] step(double a, double b, double y, double eta) {
      double slope = 2 * (a * b - 1 - noise * (y - 1));
      return new double[] {a - eta * slope * b, b - eta * slope * a};
    }

    @Override
    public double shrink(double a, double b, double eta, double sigma) {
      double residual = a * b - 1;
      return 1 - square * eta * eta * (residual * residual + noise * sigma * sigma);
    }

    @Override
    public double lambda(double eta, double sigma) {
      return penalty * eta * sigma * sigma / 2;
    }
  }

  private static final Guess RIGHT = new Guess(1, 1, 4);

  @Override
  public String id() {
    return "hessian.label-noise";
  }

  @Override
  public Class<NoisyDescent> asked() {
    return NoisyDescent.class;
  }

  @Override
  public List<Requirement<NoisyDescent>> requirements() {
    return List.of(
        KnownAnswer.<NoisyDescent>of(
                "the new a after a step from $a = 2$, $b = 1/2$ with $y = 3/2$, $\\eta = 0.1$",
                yours -> yours.step(2, 0.5, 1.5, 0.1)[0],
                2.05,
                ROUNDING,
                "2 + 0.1 · 2 · (3/2 − 1) · 1/2")
            .mistake(2.025, "The derivative of a square has a factor 2.")
            .mistake(2, "The step must use its own label y, noise and all.")
            .mistake(1.95, "That is a step up the gradient."),
        KnownAnswer.<NoisyDescent>of(
                "the new b after the same step",
                yours -> yours.step(2, 0.5, 1.5, 0.1)[1],
                0.7,
                ROUNDING,
                "1/2 + 0.1 · 2 · (3/2 − 1) · 2")
            .mistake(
                0.705, "You used the new a for b: both derivatives are taken at the old point.")
            .mistake(
                0.69475, "You used the new a for b: both derivatives are taken at the old point."),
        Law.of(
                "the step from any point",
                moves(),
                (NoisyDescent yours, Move at) -> {
                  double[] right = RIGHT.step(at.a, at.b, at.y, at.eta);
                  double[] came = yours.step(at.a, at.b, at.y, at.eta);
                  Seen first = Seen.near(came[0], right[0], 1e-10);
                  return first.fine() ? Seen.near(came[1], right[1], 1e-10) : first;
                })
            .teaches("The gradient of $(ab - y)^2$ is $2 (ab - y)$ times $(b, a)$."),
        KnownAnswer.<NoisyDescent>of(
                "the mean factor at the fit $a = 2$, $b = 1/2$, with $\\eta = 0.1$, $\\sigma ="
                    + " 1/2$",
                yours -> yours.shrink(2, 0.5, 0.1, 0.5),
                0.99,
                ROUNDING,
                "1 − 4 · 0.01 · 1/4")
            .mistake(1, "At a fit the residual is the noise, and its square has no mean 0.")
            .mistake(0.9, "The step counts squared: the parts of first order in $\\eta$ cancel.")
            .teaches(
                "$a^2 - b^2$ after the step is $a^2 - b^2$ before, times $1 - 4 \\eta^2 (ab -"
                    + " y)^2$."),
        Law.of(
                "the mean factor at any point",
                noises(),
                (NoisyDescent yours, Noise at) -> {
                  double up = 1 - 4 * square(at.eta * (at.a * at.b - 1 - at.sigma));
                  double down = 1 - 4 * square(at.eta * (at.a * at.b - 1 + at.sigma));
                  return Seen.near(
                      yours.shrink(at.a, at.b, at.eta, at.sigma), (up + down) / 2, 1e-10);
                })
            .teaches(
                "Average over both signs of the noise: the mixed term falls out, and the mean of"
                    + " the squared residual is $(ab - 1)^2 + \\sigma^2$."),
        KnownAnswer.<NoisyDescent>of(
                "lambda for $\\eta = 0.01$, $\\sigma = 1/2$",
                yours -> yours.lambda(0.01, 0.5),
                0.00125,
                1e-15,
                "eta σ²/2")
            .mistake(
                0.0025,
                "Twice too much: the trace is $2 (a^2 + b^2)$, with its factor 2 from the square,"
                    + " and $a^2 - b^2$ is of the second degree, so it shrinks twice as fast as a"
                    + " and b. One of the two was forgotten.")
            .mistake(
                0.000625,
                "Half of it: put your penalty into one step of descent, and compare what it takes"
                    + " from $a^2 - b^2$ with what the noise takes.")
            .mistake(1.25e-5, "An $\\eta$ too many: the penalty's own step has one already.")
            .teaches(
                "A step on $\\lambda \\operatorname{tr} H = 2 \\lambda (a^2 + b^2)$ multiplies both"
                    + " numbers by $1 - 4 \\eta \\lambda$."),
        Proposition.of(LabelNoiseExercise::claim)
            .teaches(
                "Trained with noise and trained with your penalty, $a^2 - b^2$ must come out the"
                    + " same after 1500 steps."));
  }

  private static double square(double x) {
    return x * x;
  }

  private static Arbitrary<Move> moves() {
    return Combinators.combine(
            numbers(), numbers(), numbers(), Arbitraries.doubles().between(0, 0.2).ofScale(2))
        .as(Move::new);
  }

  private static Arbitrary<Noise> noises() {
    return Combinators.combine(
            numbers(),
            numbers(),
            Arbitraries.doubles().between(0, 0.2).ofScale(2),
            Arbitraries.doubles().between(0, 2).ofScale(2))
        .filter((a, b, eta, sigma) -> Math.abs(a) != Math.abs(b))
        .as(Noise::new);
  }

  private static Arbitrary<Double> numbers() {
    return Arbitraries.doubles().between(-3, 3).ofScale(2);
  }

  private static Claim claim(NoisyDescent yours) {
    return Claim.of("hessian.label-noise", "Noise in the labels is a penalty on the trace")
        .states(
            "Descent with noisy labels shrinks $a^2 - b^2$ as descent on the loss plus $\\lambda"
                + " \\operatorname{tr} H$ does, to leading order in $\\eta$.")
        .source(Source.derived("the effective penalty η σ²/2 of the notes, for one label"))
        .assuming("one label, $a = 2$, $b = 1/2$ in the beginning, $\\sigma = 1$, 1500 steps")
        .examining(
            """
            Compares the mean factor of one step with that of the penalty; trains eight times
            with noise and once with the penalty.
            """)
        .in("the student's class", yours, LabelNoiseExercise::examine)
        .control("twice the penalty", new Guess(1, 2, 4))
        .control("labels without noise", new Guess(0, 1, 4))
        .control("half of what a step shrinks", new Guess(1, 1, 2))
        .build();
  }

  private static Evidence examine(NoisyDescent yours, Run run, Scale scale) {
    double lambda = yours.lambda(ETA, 1);
    double shrink = yours.shrink(2, 0.5, ETA, 1);
    double[] up = yours.step(2, 0.5, 2, ETA);
    double[] down = yours.step(2, 0.5, 0, ETA);
    double stepped = (gap(up) + gap(down)) / 2 / gap(new double[] {2, 0.5});
    double penalised = PenalisedDescent.difference(2, 0.5, lambda, ETA, STEPS);
    double[] trained = new double[TRAININGS];
    for (int i = 0; i < TRAININGS; i++) {
      trained[i] = trained(yours, run.streams().stream(i)) / penalised;
    }
    return Every.of(
        "a product of two numbers",
        new Rounding("the mean factor and two steps", Math.abs(stepped - shrink), 1e-14),
        new Approximation(
            "the penalty's factor, over what it shrinks, less 1",
            Math.abs((1 - square(1 - 4 * ETA * lambda)) / (4 * ETA * ETA) - 1),
            ETA,
            "its square, of the order η²"),
        Runs.mean(
            "a² − b² with noise over that with the penalty", trained, new Interval(0.9, 1.1)));
  }

  private static double trained(NoisyDescent yours, Stream random) {
    double[] at = {2, 0.5};
    for (int i = 0; i < STEPS; i++) {
      at = yours.step(at[0], at[1], random.nextLong() < 0 ? 0 : 2, ETA);
    }
    return gap(at);
  }

  private static double gap(double[] at) {
    return at[0] * at[0] - at[1] * at[1];
  }

  @Override
  public Optional<Plot<NoisyDescent>> plot() {
    return Optional.of(
        new Plot<>(
            "What is left of a² − b² after a step from a fit, on average, η = 0.1.",
            Axis.linear("σ"),
            Axis.linear("mean factor"),
            Plot.evenly(0, 2, 81),
            (yours, sigma) -> yours.shrink(2, 0.5, 0.1, sigma),
            sigma -> RIGHT.shrink(2, 0.5, 0.1, sigma)));
  }
}

package org.lemmata.exercise.hessian;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.KnownAnswer;
import org.lemmata.exercise.Law;
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

/** A step of sharpness-aware minimisation, and the penalty that it is at a fit. */
public final class SamExercise implements Exercise<SamExercise.SharpnessAware> {

  /** The loss (θ₁ θ₂ ... - 1)² of a product of numbers that is to be 1. */
  public static final class ProductLoss {

    private int taken;

    ProductLoss() {}

    /** The loss. */
    public double value(double[] theta) {
      double residual = product(theta, -1) - 1;
      return residual * residual;
    }

    /** The gradient, a new array. */
    public double[] gradient(double[] theta) {
      taken++;
      double residual = product(theta, -1) - 1;
      double[] gradient = new double[theta.length];
      for (int i = 0; i < theta.length; i++) {
        gradient[i] = 2 * residual * product(theta, i);
      }
      return gradient;
    }

    private static double product(double[] theta, int without) {
      double product = 1;
      for (int i = 0; i < theta.length; i++) {
        product *= i == without ? 1 : theta[i];
      }
      return product;
    }

    @Override
    public String toString() {
      return "loss";
    }
  }

  /** What the student's class implements. */
  public interface SharpnessAware {

    /**
     * theta + rho g/|g| with the gradient g at theta; theta itself if g is 0.
     *
     * @param loss gives the gradient
     * @param theta the weights; not modified
     * @param rho how far to climb, from 0
     * @return a new array
     */
    double[] ascent(ProductLoss loss, double[] theta, double rho);

    /**
     * theta after one step: theta less eta times the gradient at the point climbed to.
     *
     * @param loss gives the gradient
     * @param theta the weights; not modified
     * @param rho how far to climb, from 0
     * @param eta the step, from 0
     * @return a new array
     */
    double[] step(ProductLoss loss, double[] theta, double rho, double eta);

    /**
     * The lambda for which the loss at the point climbed to, next to a fit of one label, is lambda
     * times the trace of the Hessian, up to higher powers of rho.
     *
     * @param rho how far to climb, from 0
     */
    double lambda(double rho);
  }

  private static final double ROUNDING = 1e-11;

  private static final double ETA = 0.01;

  private static final double RHO = 0.1;

  private static final int STEPS = 1500;

  /** Two weights to start from. */
  record Start(double first, double second, double rho, double eta) {

    double[] theta() {
      return new double[] {first, second};
    }
  }

  /** A right step but for where it climbs to, where it starts and its penalty. */
  private record Guess(double climb, boolean fromTop, double penalty) implements SharpnessAware {

    @Override
    public double[] ascent(ProductLoss loss, double[] theta, double rho) {
      double[] gradient = loss.gradient(theta);
      double length = Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum());
      return length == 0 ? theta.clone() : moved(theta, gradient, climb * rho / length);
    }

    @Override
    public double[] step(ProductLoss loss, double[] theta, double rho, double eta) {
      double[] top = ascent(loss, theta, rho);
      return moved(fromTop ? top : theta, loss.gradient(top), -eta);
    }

    @Override
    public double lambda(double rho) {
      return penalty * rho * rho / 2;
    }

    private static double[] moved(double[] theta, double[] along, double factor) {
      double[] moved = theta.clone();
      for (int i = 0; i < theta.length; i++) {
        moved[i] += factor * along[i];
      }
      return moved;
    }
  }

  private static final Guess RIGHT = new Guess(1, false, 1);

  @Override
  public String id() {
    return "hessian.sam";
  }

  @Override
  public Class<SharpnessAware> asked() {
    return SharpnessAware.class;
  }

  @Override
  public List<Requirement<SharpnessAware>> requirements() {
    double far = Math.sqrt(5);
    return List.of(
        KnownAnswer.<SharpnessAware>of(
                "the first weight after the ascent from $(2, 1)$ with $\\rho = \\sqrt{5}$",
                yours -> yours.ascent(new ProductLoss(), new double[] {2, 1}, far)[0],
                3,
                ROUNDING,
                "the gradient is (2, 4), of length 2√5")
            .mistake(
                2 + 2 * far, "The gradient must be divided by its length: rho is how far to climb.")
            .mistake(1, "You went down; the worst point near by lies up the gradient.")
            .mistake(2 + far / 10, "You divided by the square of the length, not by the length."),
        Law.of("the point climbed to is rho away", starts(), SamExercise::distance)
            .teaches("$\\rho g/|g|$ has the length $\\rho$, whatever the gradient is."),
        Law.of(
                "at a fit nothing moves",
                Arbitraries.of(
                    new Start(1, 1, 0.1, 0.1),
                    new Start(2, 0.5, 0.1, 0.1),
                    new Start(4, 0.25, 0.5, 0.1)),
                SamExercise::rests)
            .teaches(
                "There the gradient is 0, and 0/0 is no direction: do not climb, and return the"
                    + " weights as they are."),
        KnownAnswer.<SharpnessAware>of(
                "the first weight after a step from $(2, 1)$ with $\\rho = \\sqrt{5}$, $\\eta ="
                    + " 0.01$",
                yours -> yours.step(new ProductLoss(), new double[] {2, 1}, far, 0.01)[0],
                1.52,
                ROUNDING,
                "the gradient at (3, 3) is (48, 48), and 2 − 0.48 = 1.52")
            .mistake(2.52, "The step starts where the weights are, not at the point climbed to.")
            .mistake(
                1.98,
                "That is plain gradient descent: the gradient is to be that of the point"
                    + " climbed to."),
        Law.of("the step from any point", starts(), SamExercise::steps)
            .teaches("Climb first, take the gradient there, and step from the old weights."),
        Law.of(
                "two gradients a step",
                starts(),
                (SharpnessAware yours, Start at) -> {
                  ProductLoss loss = new ProductLoss();
                  yours.step(loss, at.theta(), at.rho, at.eta);
                  return Seen.that(loss.taken <= 2, loss.taken + " gradients were taken");
                })
            .teaches("A gradient is what costs: take one to climb and one at the top."),
        KnownAnswer.<SharpnessAware>of(
                "lambda for $\\rho = 0.1$",
                yours -> yours.lambda(0.1),
                0.005,
                1e-15,
                "half of 0.01")
            .mistake(
                0.01,
                "Twice too much: the loss at the top is $\\rho^2 |\\nabla f|^2$, and the trace is"
                    + " $2 |\\nabla f|^2$.")
            .mistake(0.05, "At a fit the loss grows with the square of the distance, not with it."),
        Proposition.of(SamExercise::claim)
            .teaches(
                "Trained with your step, and trained with your penalty on the trace, the weights"
                    + " must become equally flat."));
  }

  private static Arbitrary<Start> starts() {
    Arbitrary<Double> weights = Arbitraries.doubles().between(1.1, 3).ofScale(1);
    return Combinators.combine(
            weights,
            weights,
            Arbitraries.doubles().between(0, 1).ofScale(1),
            Arbitraries.doubles().between(0, 0.1).ofScale(2))
        .as(Start::new);
  }

  private static Seen distance(SharpnessAware yours, Start at) {
    double[] top = yours.ascent(new ProductLoss(), at.theta(), at.rho);
    return Seen.near(Math.hypot(top[0] - at.first, top[1] - at.second), at.rho, ROUNDING);
  }

  private static Seen rests(SharpnessAware yours, Start at) {
    double[] next = yours.step(new ProductLoss(), at.theta(), at.rho, at.eta);
    Seen first = Seen.near(next[0], at.first, ROUNDING);
    return first.fine() ? Seen.near(next[1], at.second, ROUNDING) : first;
  }

  private static Seen steps(SharpnessAware yours, Start at) {
    double[] next = yours.step(new ProductLoss(), at.theta(), at.rho, at.eta);
    double[] right = RIGHT.step(new ProductLoss(), at.theta(), at.rho, at.eta);
    Seen first = Seen.near(next[0], right[0], 1e-9);
    return first.fine() ? Seen.near(next[1], right[1], 1e-9) : first;
  }

  private static Claim claim(SharpnessAware yours) {
    return Claim.of("hessian.sam", "The step is a penalty on the trace")
        .states(
            "Near fits of one label sharpness-aware steps shrink $\\theta_1^2 - \\theta_2^2$ as"
                + " descent on the loss plus $\\frac{1}{2} \\rho^2 \\operatorname{tr} H$ does, to"
                + " leading order.")
        .source(Source.derived("the loss at the point climbed to, expanded in rho"))
        .assuming("weights 2 and 0.6 in the beginning, rho = 0.1, eta = 0.01, 1500 steps")
        .examining("Trains once with the steps and once with the penalty.")
        .in("the student's class", yours, SamExercise::examine)
        .control("no ascent", new Guess(0, false, 1))
        .control("twice the penalty", new Guess(1, false, 2))
        .control("steps from the point climbed to", new Guess(1, true, 1))
        .build();
  }

  private static Evidence examine(SharpnessAware yours, Run run, Scale scale) {
    double[] theta = {2, 0.6};
    ProductLoss loss = new ProductLoss();
    for (int i = 0; i < STEPS; i++) {
      theta = yours.step(loss, theta, RHO, ETA);
    }
    return Every.of(
        "a product of two numbers",
        new Approximation(
            "the shares of θ₁² − θ₂² that are left, one over the other, less 1",
            Math.abs(
                (theta[0] * theta[0] - theta[1] * theta[1])
                        / PenalisedDescent.difference(2, 0.6, yours.lambda(RHO), ETA, STEPS)
                    - 1),
            0.1,
            "four times eta, from the residual that the steps leave"));
  }
}

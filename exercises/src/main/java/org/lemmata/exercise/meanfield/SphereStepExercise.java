package org.lemmata.exercise.meanfield;

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

/** One step of projected gradient descent on the sphere. */
public final class SphereStepExercise implements Exercise<SphereStepExercise.Projected> {

  /** What the student's class implements. */
  @FunctionalInterface
  public interface Projected {

    /**
     * The neuron after one step: u - eta (I - uu') g, divided by its length.
     *
     * @param u a neuron of length 1, d entries, d from 2; not modified
     * @param gradient g, the gradient of the loss at u in R^d, d entries; not modified
     * @param eta the step, from 0
     * @return a new array
     */
    double[] step(double[] u, double[] gradient, double eta);
  }

  private static final double ROUNDING = 1e-12;

  /** A step along a gradient of that length, at that angle to the neuron, in degrees. */
  record Push(int d, double length, double degrees, double eta) {

    double[] u() {
      double[] u = new double[d];
      u[0] = 0.6;
      u[d - 1] = 0.8;
      return u;
    }

    double[] gradient() {
      double along = length * Math.cos(Math.toRadians(degrees));
      double across = length * Math.sin(Math.toRadians(degrees));
      double[] g = new double[d];
      g[0] = 0.6 * along + 0.8 * across;
      g[d - 1] = 0.8 * along - 0.6 * across;
      return g;
    }

    /** In the plane of u and g: a turn by the arctangent of eta times the part across. */
    double turn() {
      return Math.atan(eta * length * Math.abs(Math.sin(Math.toRadians(degrees))));
    }
  }

  @Override
  public String id() {
    return "mean-field.sphere-step";
  }

  @Override
  public Class<Projected> asked() {
    return Projected.class;
  }

  @Override
  public List<Requirement<Projected>> requirements() {
    return List.of(
        KnownAnswer.<Projected>of(
                "the first entry after a step from $(1, 0)$ with gradient $(0, 1)$, $\\eta = 3/4$",
                yours -> yours.step(new double[] {1, 0}, new double[] {0, 1}, 0.75)[0],
                0.8,
                ROUNDING,
                "(1, −3/4) divided by its length 5/4")
            .mistake(1, "The new neuron has length 5/4: it has left the sphere.")
            .teaches(
                "After the step, divide by the length, so that the neuron stays on the sphere."),
        KnownAnswer.<Projected>of(
                "the second entry after the same step",
                yours -> yours.step(new double[] {1, 0}, new double[] {0, 1}, 0.75)[1],
                -0.6,
                ROUNDING,
                "(1, −3/4) divided by its length 5/4")
            .mistake(0.6, "That is a step up the gradient; the loss is to fall."),
        Law.of(
                "a gradient along u moves nothing",
                pushes(),
                (Projected yours, Push at) -> along(yours, at))
            .teaches(
                "The part of the gradient along $u$ is taken away before the step. To divide by the"
                    + " length afterwards is not enough: a long gradient along $u$ then even turns"
                    + " the neuron round."),
        Law.of(
                "the new neuron has length 1",
                pushes(),
                (Projected yours, Push at) -> length(yours, at))
            .teaches("A step along the tangent leaves the sphere; divide by the length."),
        Law.of("the new neuron is a new array", pushes(), SphereStepExercise::fresh)
            .teaches(
                "Others still use what you were given: whoever changes the one must not change"
                    + " the other."),
        Law.of(
                "the neuron turns by $\\arctan$ of $\\eta$ times the part of g across u",
                pushes(),
                (Projected yours, Push at) -> turn(yours, at))
            .teaches(
                "The projection is $g - (u'g) u$: from the gradient, not from the neuron, and with"
                    + " the scalar product of both."),
        Proposition.of(SphereStepExercise::claim)
            .teaches(
                "Many small steps must follow the flow $u' = -(I - uu') g$ with an error of the"
                    + " order of the step."));
  }

  private static Seen length(Projected yours, Push at) {
    double[] next = yours.step(at.u(), at.gradient(), at.eta);
    return fits(next, at.d) ? Seen.near(Math.sqrt(dot(next, next)), 1, ROUNDING) : unfit(at.d);
  }

  private static Seen fresh(Projected yours, Push at) {
    double[] u = at.u();
    double[] g = at.gradient();
    double[] next = yours.step(u, g, at.eta);
    return Seen.that(next != u && next != g, "an array that was passed in came back");
  }

  private static Seen along(Projected yours, Push at) {
    double[] u = at.u();
    double[] g = u.clone();
    for (int i = 0; i < g.length; i++) {
      g[i] *= at.length;
    }
    double[] next = yours.step(at.u(), g, at.eta);
    return fits(next, at.d) ? Seen.near(dot(next, u), 1, ROUNDING) : unfit(at.d);
  }

  private static Seen turn(Projected yours, Push at) {
    double[] next = yours.step(at.u(), at.gradient(), at.eta);
    if (!fits(next, at.d)) {
      return unfit(at.d);
    }
    double[] u = at.u();
    double across = next[at.d - 1] * u[0] - next[0] * u[at.d - 1];
    return Seen.near(Math.atan2(across, dot(next, u)), at.turn(), 1e-9);
  }

  private static boolean fits(double[] u, int d) {
    return u != null && u.length == d;
  }

  private static Seen unfit(int d) {
    return Seen.that(false, "no array of " + d + " entries came out");
  }

  private static Arbitrary<Push> pushes() {
    return Combinators.combine(
            Arbitraries.integers().between(2, 6),
            Arbitraries.doubles().between(0, 20).ofScale(1),
            Arbitraries.integers().between(0, 180),
            Arbitraries.doubles().between(0, 1).ofScale(2))
        .as((d, length, degrees, eta) -> new Push(d, length, degrees, eta));
  }

  private static Claim claim(Projected yours) {
    return Claim.of("mean-field.sphere-step", "Small steps follow the flow")
        .states(
            "For $g = -2 (u'q) q$ the coordinate $w = u'q$ obeys $w' = 2 w (1 - w^2)$, and steps of"
                + " size $\\eta$ follow it to the order of $\\eta$.")
        .source(Source.derived("separation of variables: w²/(1 − w²) grows like exp 4t"))
        .assuming("$w = 0.1$ in the beginning, time 1, $d = 3$")
        .examining("Takes 1000 and 2000 steps, and compares with the exact flow.")
        .in("the student's class", yours, SphereStepExercise::examine)
        .control("descent in space, without the sphere", (u, g, eta) -> moved(u, g, eta, 0, false))
        .control("a step up the gradient", (u, g, eta) -> moved(u, g, -eta, 1, true))
        .build();
  }

  private static Evidence examine(Projected yours, Run run, Scale scale) {
    double ratio = 0.01 / 0.99 * Math.exp(4);
    double right = Math.sqrt(ratio / (1 + ratio));
    double coarse = Math.abs(after(yours, 1000) - right);
    double fine = Math.abs(after(yours, 2000) - right);
    return Every.of(
        "the flow of one coordinate",
        new Approximation(
            "after 1000 steps", coarse, 2e-3, "the error of a step of size 1/1000, added up"),
        new Approximation(
            "after 2000 steps over twice, less after 1000",
            Math.abs(2 * fine - coarse),
            2e-5,
            "half the step has half the error, up to the square of the step"));
  }

  private static double after(Projected yours, int steps) {
    double[] u = {0.1, Math.sqrt(0.99), 0};
    for (int i = 0; i < steps; i++) {
      u = yours.step(u, new double[] {-2 * u[0], 0, 0}, 1.0 / steps);
      if (!fits(u, 3)) {
        return Double.NaN;
      }
    }
    return u[0];
  }

  /** A step with a part of the projection, divided by its length or not. */
  private static double[] moved(double[] u, double[] g, double eta, double part, boolean unit) {
    double along = part * dot(u, g);
    double[] next = u.clone();
    for (int i = 0; i < u.length; i++) {
      next[i] -= eta * (g[i] - along * u[i]);
    }
    double length = unit ? Math.sqrt(dot(next, next)) : 1;
    for (int i = 0; i < u.length; i++) {
      next[i] /= length;
    }
    return next;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}

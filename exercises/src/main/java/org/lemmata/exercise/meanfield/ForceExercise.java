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
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.flow.Velocity;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** The force on one neuron in the field of all, and the loss that it lowers. */
public final class ForceExercise implements Exercise<ForceExercise.MeanField> {

  /**
   * A target.
   *
   * @param d dimension, at least 3
   * @param gamma2 what the mean of P₂(w) is to be
   * @param gamma4 what the mean of P₄(w) is to be
   */
  public record FieldTarget(int d, double gamma2, double gamma4) {

    @Override
    public String toString() {
      return "target(" + d + ", " + Seen.text(gamma2) + ", " + Seen.text(gamma4) + ")";
    }
  }

  /** What the student's class implements; both activation coefficients are 1. */
  public interface MeanField {

    /**
     * The loss (D₂² + D₄²)/2, with D_k the mean of P_k(w) less gamma_k.
     *
     * @param target what is learnt
     * @param w the coordinates of the neurons, from -1 to 1; not modified
     * @param mass of each neuron, together 1; not modified
     */
    double loss(FieldTarget target, double[] w, double[] mass);

    /**
     * The velocities w' = -(1 - w²) (D₂ P₂'(w) + D₄ P₄'(w)), as a new array.
     *
     * @param target what is learnt
     * @param w the coordinates of the neurons, from -1 to 1; not modified
     * @param mass of each neuron, together 1; not modified
     */
    double[] velocity(FieldTarget target, double[] w, double[] mass);
  }

  private static final double ROUNDING = 1e-11;

  private static final EvenPolynomials P = new EvenPolynomials(3);

  /** A distribution of two neurons, one with a part of the mass. */
  record Two(int d, double gamma2, double gamma4, double first, double second, double part) {

    FieldTarget target() {
      return new FieldTarget(d, gamma2, gamma4);
    }

    double[] w() {
      return new double[] {first, second};
    }

    double[] mass() {
      return new double[] {part, 1 - part};
    }
  }

  /** The force with an error in it, or none. */
  private enum Kind implements MeanField {
    RIGHT,
    WITHOUT_SPHERE,
    UPHILL,
    BY_MASS;

    @Override
    public double loss(FieldTarget target, double[] w, double[] mass) {
      double[] d = deviations(target, w, mass);
      return (d[0] * d[0] + d[1] * d[1]) / 2;
    }

    @Override
    public double[] velocity(FieldTarget target, double[] w, double[] mass) {
      double[] d = deviations(target, w, mass);
      Velocity slope = Velocity.of(Setting.of(target.d, target.gamma2, target.gamma4), d[0], d[1]);
      double[] velocity = new double[w.length];
      for (int i = 0; i < w.length; i++) {
        double room = this == WITHOUT_SPHERE ? 1 : 1 - w[i] * w[i];
        double factor = this == UPHILL ? 1 : this == BY_MASS ? -mass[i] : -1;
        velocity[i] = factor * room * slope.at(w[i]);
      }
      return velocity;
    }

    private static double[] deviations(FieldTarget target, double[] w, double[] mass) {
      EvenPolynomials p = new EvenPolynomials(target.d);
      double d2 = -target.gamma2;
      double d4 = -target.gamma4;
      for (int i = 0; i < w.length; i++) {
        d2 += mass[i] * p.p2(w[i]);
        d4 += mass[i] * p.p4(w[i]);
      }
      return new double[] {d2, d4};
    }
  }

  @Override
  public String id() {
    return "mean-field.force";
  }

  @Override
  public Class<MeanField> asked() {
    return MeanField.class;
  }

  @Override
  public List<Requirement<MeanField>> requirements() {
    return List.of(
        KnownAnswer.<MeanField>of(
                "the loss in dimension 3 with all neurons at $w = 0$, $\\gamma_2 = 0.2$, $\\gamma_4"
                    + " = 0.08$",
                yours ->
                    yours.loss(new FieldTarget(3, 0.2, 0.08), new double[] {0}, new double[] {1}),
                0.2885125,
                ROUNDING,
                "P₂(0) = −1/2, P₄(0) = 3/8, so D₂ = −0.7, D₄ = 0.295")
            .mistake(0.577025, "The factor 1/2 of the loss is missing.")
            .mistake((0.25 + 9 / 64.0) / 2, "The target is missing: D is the mean less gamma."),
        Law.of(
                "the loss of two neurons",
                pairs(),
                (MeanField yours, Two at) ->
                    Seen.near(
                        yours.loss(at.target(), at.w(), at.mass()),
                        Kind.RIGHT.loss(at.target(), at.w(), at.mass()),
                        ROUNDING))
            .teaches(
                "First the mean of $P_k$ over all neurons, by their masses, then the square. The"
                    + " mean of squares is another thing: no network is the mean of its neurons'"
                    + " losses."),
        KnownAnswer.<MeanField>of(
                "the velocity in dimension 3 of all neurons, at $w = 1/2$, with $\\gamma_2 = 1$ and"
                    + " the $\\gamma_4$ that they have",
                yours -> alone(yours, 1, P.p4(0.5)),
                1.265625,
                ROUNDING,
                "P₂(1/2) = −1/8, so D₂ = −9/8 and P₂' = 3/2: 3/4 · 9/8 · 3/2")
            .mistake(
                1.6875,
                "The factor $1 - w^2$ is missing, which the projection on the sphere makes.")
            .mistake(-1.265625, "The neuron moves up the loss: there is a minus before the force.")
            .teaches("$P_2'(w) = 2 d w/(d - 1)$."),
        KnownAnswer.<MeanField>of(
                "the same with the $\\gamma_2$ that they have, and $D_4 = -1$",
                yours -> alone(yours, P.p2(0.5), P.p4(0.5) + 1),
                -1.171875,
                ROUNDING,
                "P₄' = (140/8 − 60/2)/8 in dimension 3: 3/4 · P₄'")
            .mistake(0.234375, "The derivative of $w^2$ is $2w$: $P_4'$ contains $-12 (d + 2) w$.")
            .teaches("$P_4$ has a term in $w^4$ and one in $w^2$; neither derivative may be lost."),
        Law.of("neurons at one place move as one", pairs(), ForceExercise::together)
            .teaches(
                "In this scaling the gradient of a neuron is not multiplied by its mass: else"
                    + " a network of a thousand neurons would move a thousand times as slowly."),
        Law.of(
                "a neuron feels the field of all",
                pairs(),
                (MeanField yours, Two at) -> {
                  double[] right = Kind.RIGHT.velocity(at.target(), at.w(), at.mass());
                  double[] came = yours.velocity(at.target(), at.w(), at.mass());
                  Seen first = Seen.near(came[0], right[0], 1e-10);
                  return first.fine() ? Seen.near(came[1], right[1], 1e-10) : first;
                })
            .teaches(
                "D is the same for all neurons, the mean over the whole distribution; only $1 -"
                    + " w^2$ and $P_k'(w)$ are a neuron's own."),
        Proposition.of(ForceExercise::claim)
            .teaches(
                "Along the flow the loss falls at the rate of the mean of $w'^2/(1 - w^2)$; a force"
                    + " that is not the loss's own breaks this."));
  }

  private static double alone(MeanField yours, double gamma2, double gamma4) {
    double[] velocity =
        yours.velocity(new FieldTarget(3, gamma2, gamma4), new double[] {0.5}, new double[] {1});
    return velocity[0];
  }

  private static Seen together(MeanField yours, Two at) {
    double[] one = yours.velocity(at.target(), new double[] {at.first}, new double[] {1});
    double[] split = yours.velocity(at.target(), new double[] {at.first, at.first}, at.mass());
    return Seen.that(
        Math.abs(one[0] - split[0]) <= ROUNDING && Math.abs(one[0] - split[1]) <= ROUNDING,
        "one neuron of mass 1 at "
            + Seen.text(at.first)
            + " has the velocity "
            + Seen.text(one[0])
            + ", and split in two they have "
            + Seen.text(split[0])
            + " and "
            + Seen.text(split[1]));
  }

  private static Arbitrary<Two> pairs() {
    Arbitrary<Double> gammas = Arbitraries.doubles().between(-0.3, 0.5).ofScale(1);
    Arbitrary<Double> places = Arbitraries.doubles().between(-1, 1).ofScale(1);
    return Combinators.combine(
            Arbitraries.integers().between(3, 50),
            gammas,
            gammas,
            places,
            places,
            Arbitraries.doubles().between(0.1, 0.9).ofScale(1))
        .as(Two::new);
  }

  private static Claim claim(MeanField yours) {
    return Claim.of("mean-field.force", "The force lowers the loss at its own rate")
        .states("Along the flow $L' = -\\mathbb{E} \\, w'^2 / (1 - w^2)$.")
        .source(Source.derived("the chain rule, as in the dissipation claim on the population"))
        .assuming("30 neurons, $d$ = 3, 10 and 100")
        .examining(
            """
            Moves all neurons a little along their velocities and back, and compares the difference
            of the losses with the mean of the squared velocities.
            """)
        .in("the student's class", yours, ForceExercise::examine)
        .control("no factor 1 - w²", Kind.WITHOUT_SPHERE)
        .control("the force upwards", Kind.UPHILL)
        .control("the force times the mass", Kind.BY_MASS)
        .build();
  }

  private static Evidence examine(MeanField yours, Run run, Scale scale) {
    double error = 0;
    for (int d : new int[] {3, 10, 100}) {
      FieldTarget target = new FieldTarget(d, 0.2, 0.08);
      double[] w = new double[30];
      double[] mass = new double[30];
      for (int i = 0; i < 30; i++) {
        w[i] = Math.sin(1 + 2.5 * i) * 0.98;
        mass[i] = (i + 0.5) / 450;
      }
      double[] velocity = yours.velocity(target, w.clone(), mass.clone());
      double rate = 0;
      for (int i = 0; i < 30; i++) {
        rate += mass[i] * velocity[i] * velocity[i] / (1 - w[i] * w[i]);
      }
      double h = 1e-5;
      double slope =
          (yours.loss(target, moved(w, velocity, h), mass.clone())
                  - yours.loss(target, moved(w, velocity, -h), mass.clone()))
              / (2 * h);
      double off = Math.abs(slope / rate + 1);
      // Not the larger of both, which would lose a NaN.
      error = off <= error ? error : off;
    }
    return Every.of(
        "a small move along the flow",
        new Approximation(
            "the fall of the loss over the mean squared velocity, less 1",
            error,
            1e-6,
            "a difference of losses over a move of 1e-5"));
  }

  private static double[] moved(double[] w, double[] velocity, double time) {
    double[] moved = w.clone();
    for (int i = 0; i < w.length; i++) {
      moved[i] += time * velocity[i];
    }
    return moved;
  }

  @Override
  public Optional<Plot<MeanField>> plot() {
    double[] mass = {0, 1};
    FieldTarget target = new FieldTarget(10, 0.2, 0.08);
    return Optional.of(
        new Plot<>(
            "The velocity of a neuron without mass in the field of all others at w = 0.3, d = 10.",
            Axis.linear("w"),
            Axis.linear("velocity"),
            Plot.evenly(-1, 1, 121),
            (yours, w) -> yours.velocity(target, new double[] {w, 0.3}, mass.clone())[0],
            w -> Kind.RIGHT.velocity(target, new double[] {w, 0.3}, mass)[0]));
  }
}

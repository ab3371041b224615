package org.lemmata.exercise.sphere;

import java.util.ArrayList;
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
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** The Legendre polynomials of any dimension, to degree 1000, with all their digits. */
public final class LegendreExercise implements Exercise<LegendreExercise.Polynomials> {

  /** What the student's class implements. */
  public interface Polynomials {

    /**
     * P_k(t), the Legendre polynomial of dimension d, scaled to P_k(1) = 1.
     *
     * @param d dimension, at least 2
     * @param k degree, from 0 to 1000
     * @param t from -1 to 1
     */
    double value(int d, int k, double t);
  }

  private static final int HIGHEST = 1000;

  /** What {@link Legendre} keeps, as its own tests show, and as much for the student's class. */
  private static final double ALLOWED = 2e-13;

  /** At low degrees formulas are asked for, and digits come later. */
  private static final double LOW = 1e-9;

  private static final String BECAUSE = "1e-13 for the best known form, twice";

  /** A place to try. */
  record Place(int d, int k, double t) {}

  /** A pole to try. */
  record Pole(int d, int k) {}

  @Override
  public String id() {
    return "sphere.legendre";
  }

  @Override
  public Class<Polynomials> asked() {
    return Polynomials.class;
  }

  @Override
  public List<Requirement<Polynomials>> requirements() {
    return List.of(
        KnownAnswer.<Polynomials>of(
            "$P_2(1/2)$ in dimension 3",
            yours -> yours.value(3, 2, 0.5),
            -0.125,
            1e-15,
            "(3t² − 1)/2, as in every table"),
        KnownAnswer.<Polynomials>of(
                "$P_2(1/2)$ in dimension 5",
                yours -> yours.value(5, 2, 0.5),
                0.0625,
                1e-15,
                "(d t² − 1)/(d − 1)")
            .mistake(-0.125, "That is the value in dimension 3: the recurrence must depend on d.")
            .mistake(
                0.375,
                "That is Gegenbauer's polynomial in the scale of handbooks; here it is divided by"
                    + " its value at 1, so that $P_k(1) = 1$."),
        Law.of(
                "$P_k(1) = 1$",
                poles(),
                (Polynomials yours, Pole at) -> Seen.near(yours.value(at.d, at.k, 1), 1, LOW))
            .teaches("At $t = 1$ the recurrence is $(k + d - 3) = (2k + d - 4) - (k - 1)$."),
        Law.of(
                "$P_k(-t) = (-1)^k P_k(t)$",
                places(20),
                (Polynomials yours, Place at) ->
                    Seen.near(
                        yours.value(at.d, at.k, -at.t),
                        (at.k % 2 == 0 ? 1 : -1) * yours.value(at.d, at.k, at.t),
                        LOW))
            .teaches("The polynomials of even degree are even, the others odd."),
        Law.of(
                "$|P_k(t)| \\le 1$ to degree 1000",
                places(HIGHEST),
                (Polynomials yours, Place at) ->
                    Seen.atMost(Math.abs(yours.value(at.d, at.k, at.t)), 1 + 1e-12))
            .teaches(
                "Sums of powers of $t$ cancel: their terms are as large as $2^k$ and leave no digit"
                    + " by degree 60. The recurrence in $k$ keeps them."),
        Proposition.of(LegendreExercise::claim)
            .teaches(
                "Near $t = 1$ the recurrence subtracts numbers that are nearly equal, and at degree"
                    + " 1000 three digits are gone. Carry the differences $P_k - P_{k-1}$ instead,"
                    + " which $1 - t$ drives. Near $t = -1$ it is the same with $|t|$."));
  }

  private static Arbitrary<Pole> poles() {
    return Combinators.combine(dimensions(), Arbitraries.integers().between(0, 20)).as(Pole::new);
  }

  private static Arbitrary<Place> places(int highest) {
    return Combinators.combine(
            dimensions(),
            Arbitraries.integers().between(0, highest),
            Arbitraries.doubles().between(-1, 1).ofScale(3))
        .as(Place::new);
  }

  private static Arbitrary<Integer> dimensions() {
    return Arbitraries.integers().between(2, 40);
  }

  private static Claim claim(Polynomials yours) {
    return Claim.of("sphere.legendre", "All digits to degree 1000")
        .states(
            "Each $P_k(t)$ with $k \\le 1000$ comes out to $10^{-13}$, near both poles as well.")
        .source(Source.derived("Reinsch's form of the recurrence, against 60 digits"))
        .assuming("$d$ is 2, 3, 5 or 10")
        .examining(
            """
            Compares with the toolkit's polynomials, whose error is known, in the middle, halfway
            to both poles and within a thousandth of them.
            """)
        .in("the student's class", yours, LegendreExercise::examine)
        .control(
            "the polynomials of the next dimension", (d, k, t) -> new Legendre(d + 1).value(k, t))
        .control("the plain recurrence", LegendreExercise::plain)
        .build();
  }

  private static Evidence examine(Polynomials yours, Run run, Scale scale) {
    return Every.of(
        "the value of $P_k(t)$, $k$ to 1000",
        new Approximation(
            "the largest error in the middle",
            error(yours, Plot.evenly(-0.5, 0.5, 20)),
            ALLOWED,
            BECAUSE),
        new Approximation(
            "the largest error halfway to a pole", error(yours, halfway()), ALLOWED, BECAUSE),
        new Approximation(
            "the largest error near the pole 1", error(yours, nearPole()), ALLOWED, BECAUSE),
        new Approximation(
            "the largest error near the pole -1",
            error(yours, mirrored(nearPole())),
            ALLOWED,
            BECAUSE));
  }

  private static double error(Polynomials yours, List<Double> places) {
    double error = 0;
    for (int d : new int[] {2, 3, 5, 10}) {
      Legendre right = new Legendre(d);
      for (int k = 10; k <= HIGHEST; k += 99) {
        for (double t : places) {
          // Not the larger of both, which would lose a NaN.
          double off = Math.abs(yours.value(d, k, t) - right.value(k, t));
          error = off <= error ? error : off;
        }
      }
    }
    return error;
  }

  /** From a thousandth to a millionth below 1. */
  private static List<Double> nearPole() {
    return Plot.evenly(-3, -6, 20).stream().map(power -> 1 - Math.pow(10, power)).toList();
  }

  private static List<Double> halfway() {
    List<Double> places = new ArrayList<>(Plot.evenly(0.55, 0.99, 10));
    places.addAll(mirrored(places));
    return places;
  }

  private static List<Double> mirrored(List<Double> places) {
    return places.stream().map(t -> -t).toList();
  }

  private static double plain(int d, int k, double t) {
    return new Legendre(d).values(k, new double[] {t})[0];
  }

  @Override
  public Optional<Plot<Polynomials>> plot() {
    return Optional.of(
        new Plot<>(
            "The polynomial of degree 60 in dimension 3.",
            Axis.linear("t"),
            Axis.linear("P₆₀(t)"),
            Plot.evenly(-1, 1, 401),
            (yours, t) -> yours.value(3, 60, t),
            t -> new Legendre(3).value(60, t)));
  }
}

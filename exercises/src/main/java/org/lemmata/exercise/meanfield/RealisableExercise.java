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
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Which targets a distribution of neurons can reach at all, and a distribution that does. */
public final class RealisableExercise implements Exercise<RealisableExercise.MomentLaws> {

  /** What the student's class implements. */
  public interface MomentLaws {

    /**
     * {E w², E w⁴} of every law of w with E P₂(w) = gamma2 and E P₄(w) = gamma4.
     *
     * @param d dimension, at least 3
     * @param gamma2 from -1 to 1
     * @param gamma4 from -1 to 1
     */
    double[] moments(int d, double gamma2, double gamma4);

    /**
     * Whether there is such a law on [-1, 1].
     *
     * @param d dimension, at least 3
     * @param gamma2 from -1 to 1
     * @param gamma4 from -1 to 1
     */
    boolean realisable(int d, double gamma2, double gamma4);

    /**
     * {w, p} of such a law: w with probability p, and 0 otherwise. It is asked for only if there is
     * one.
     *
     * @param d dimension, at least 3
     * @param gamma2 from -1 to 1
     * @param gamma4 from -1 to 1
     * @return w from 0 to 1, p from 0 to 1
     */
    double[] witness(int d, double gamma2, double gamma4);
  }

  private static final double ROUNDING = 1e-11;

  /** The error of what is no law: as large as that of a mean of P_k can be. */
  private static final double NO_LAW = 2;

  /** A target. */
  record Target(int d, double gamma2, double gamma4) {}

  /** A law of two values, one with the given mass. */
  record Pair(int d, double small, double large, double mass) {

    Target target() {
      EvenPolynomials p = new EvenPolynomials(d);
      return new Target(
          d,
          mass * p.p2(small) + (1 - mass) * p.p2(large),
          mass * p.p4(small) + (1 - mass) * p.p4(large));
    }
  }

  /**
   * A law from the moments, with some of the two inequalities; moments of the limit if so asked.
   */
  private record Guess(boolean limit, boolean lower, boolean upper) implements MomentLaws {

    @Override
    public double[] moments(int d, double gamma2, double gamma4) {
      if (limit) {
        return new double[] {gamma2, gamma4};
      }
      double m2 = (gamma2 * (d - 1) + 1) / d;
      double m4 = ((d * (double) d - 1) * gamma4 + 6 * (d + 2) * m2 - 3) / ((d + 2) * (d + 4.0));
      return new double[] {m2, m4};
    }

    @Override
    public boolean realisable(int d, double gamma2, double gamma4) {
      double[] m = moments(d, gamma2, gamma4);
      return (!lower || m[0] * m[0] <= m[1]) && (!upper || m[1] <= m[0]);
    }

    @Override
    public double[] witness(int d, double gamma2, double gamma4) {
      double[] m = moments(d, gamma2, gamma4);
      return new double[] {Math.sqrt(m[1] / m[0]), m[0] * m[0] / m[1]};
    }
  }

  @Override
  public String id() {
    return "mean-field.realisable";
  }

  @Override
  public Class<MomentLaws> asked() {
    return MomentLaws.class;
  }

  @Override
  public List<Requirement<MomentLaws>> requirements() {
    return List.of(
        KnownAnswer.<MomentLaws>of(
                "$\\mathbb{E} w^2$ for $\\gamma_2 = \\gamma_4 = 0$ in dimension 10",
                yours -> yours.moments(10, 0, 0)[0],
                0.1,
                ROUNDING,
                "the uniform law has both means 0, and E w² = 1/d")
            .mistake(
                0,
                "That is the limit of large dimension, where $P_2(w)$ is nearly $w^2$: in dimension"
                    + " 10 the rest of it counts.")
            .teaches("Take the mean of $P_2(w) = (d w^2 - 1)/(d - 1)$ and solve for $w^2$."),
        KnownAnswer.<MomentLaws>of(
                "$\\mathbb{E} w^4$ for $\\gamma_2 = \\gamma_4 = 0$ in dimension 10",
                yours -> yours.moments(10, 0, 0)[1],
                0.025,
                ROUNDING,
                "the uniform law has E w⁴ = 3/(d (d + 2))")
            .teaches(
                "$P_4$ contains $w^2$ as well, with the coefficient $-6 (d + 2)$: its mean moves to"
                    + " the other side with a plus."),
        Law.of(
                "the moments of laws of two values",
                pairs(),
                (MomentLaws yours, Pair at) -> {
                  Target target = at.target();
                  double square = at.mass * at.small * at.small;
                  double other = (1 - at.mass) * at.large * at.large;
                  double right = square * at.small * at.small + other * at.large * at.large;
                  return Seen.near(
                      yours.moments(at.d, target.gamma2, target.gamma4)[1], right, 1e-9);
                })
            .teaches(
                "$\\mathbb{E} P_4$ is a combination of both moments and 1; solve for"
                    + " $\\mathbb{E} w^4$ with the second moment found before."),
        Law.of(
                "targets of laws of two values are realisable",
                pairs(),
                (MomentLaws yours, Pair at) -> {
                  Target target = at.target();
                  return told(yours.realisable(at.d, target.gamma2, target.gamma4), true, target);
                })
            .teaches(
                "Nothing else may be asked than a law on $[-1, 1]$: a negative $\\gamma$ is"
                    + " possible, and rules of thumb for large dimension exclude too much."),
        Law.of(
                "targets with too little spread are not realisable",
                Arbitraries.of(
                    new Target(300, 0.2, 0.01), new Target(100, 0.2, 0.01), new Target(30, 0.5, 0)),
                (MomentLaws yours, Target at) ->
                    told(yours.realisable(at.d, at.gamma2, at.gamma4), false, at))
            .teaches(
                "A square has no smaller mean than the square of the mean:"
                    + " $\\mathbb{E} w^4 \\ge (\\mathbb{E} w^2)^2$."),
        Law.of(
                "targets with too much spread are not realisable",
                Arbitraries.of(
                    new Target(300, 0.1, 0.3),
                    new Target(300, 0, 0.05),
                    new Target(30, -0.1, 0.05)),
                (MomentLaws yours, Target at) ->
                    told(yours.realisable(at.d, at.gamma2, at.gamma4), false, at))
            .teaches(
                "$w$ is a coordinate on the sphere: $w^2 \\le 1$, so $\\mathbb{E} w^4 \\le"
                    + " \\mathbb{E} w^2$."),
        Law.of(
                "your law reaches the target",
                pairs(),
                (MomentLaws yours, Pair at) -> reaches(yours, at.target()))
            .teaches(
                "Two numbers must be met: $p w^2$ is the second moment and $p w^4$ the fourth."
                    + " Their quotient is $w^2$."),
        Proposition.of(RealisableExercise::claim)
            .teaches(
                "Every target counts: where a law exists, yours must have loss 0; where none does,"
                    + " you must say so."));
  }

  private static Seen told(boolean came, boolean right, Target target) {
    return Seen.that(
        came == right,
        "realisable("
            + target.d
            + ", "
            + Seen.text(target.gamma2)
            + ", "
            + Seen.text(target.gamma4)
            + ") is "
            + came
            + ", and "
            + right
            + " is right");
  }

  private static Seen reaches(MomentLaws yours, Target at) {
    double[] law = yours.witness(at.d, at.gamma2, at.gamma4);
    double w = law[0];
    double p = law[1];
    if (!(w >= 0 && w <= 1 && p >= 0 && p <= 1)) {
      return Seen.that(
          false, "w = " + Seen.text(w) + " with probability " + Seen.text(p) + " came out");
    }
    Seen second = Seen.near(mean2(at.d, w, p), at.gamma2, 1e-9);
    Seen fourth = Seen.near(mean4(at.d, w, p), at.gamma4, 1e-9);
    String which = second.fine() ? "for the mean of P₄, " : "for the mean of P₂, ";
    Seen shown = second.fine() ? fourth : second;
    return Seen.that(shown.fine(), which + shown.sentence());
  }

  private static double mean2(int d, double w, double p) {
    EvenPolynomials polynomials = new EvenPolynomials(d);
    return p * polynomials.p2(w) + (1 - p) * polynomials.p2(0);
  }

  private static double mean4(int d, double w, double p) {
    EvenPolynomials polynomials = new EvenPolynomials(d);
    return p * polynomials.p4(w) + (1 - p) * polynomials.p4(0);
  }

  private static Arbitrary<Pair> pairs() {
    return Combinators.combine(
            Arbitraries.integers().between(3, 100),
            Arbitraries.doubles().between(0, 0.4).ofScale(2),
            Arbitraries.doubles().between(0.5, 0.95).ofScale(2),
            Arbitraries.doubles().between(0.1, 0.9).ofScale(2))
        .as(Pair::new);
  }

  private static Claim claim(MomentLaws yours) {
    return Claim.of("mean-field.realisable", "Realisable or not, on a grid of targets")
        .states(
            "A law of $w$ on $[-1, 1]$ with $\\mathbb{E} P_2 = \\gamma_2$, $\\mathbb{E} P_4 ="
                + " \\gamma_4$ exists exactly if the moments satisfy $m_2^2 \\le m_4 \\le m_2$.")
        .source(Source.derived("the moment problem of w² on [0, 1]"))
        .assuming("$d$ is 5, 10 or 30; targets at least $10^{-6}$ from the border")
        .examining(
            """
            Goes through a grid of targets, counts wrong judgements against the polynomials
            that certify them, and takes the largest error of the laws that are offered.
            """)
        .in("the student's class", yours, RealisableExercise::examine)
        .control("moments of large dimension", new Guess(true, true, true))
        .control("no upper inequality", new Guess(false, true, false))
        .control("no lower inequality", new Guess(false, false, true))
        .build();
  }

  private static Evidence examine(MomentLaws yours, Run run, Scale scale) {
    Guess right = new Guess(false, true, true);
    int wrong = 0;
    double error = 0;
    for (int d : new int[] {5, 10, 30}) {
      for (int i = -8; i <= 18; i++) {
        for (int j = -8; j <= 18; j++) {
          double gamma2 = i / 20.0 + 1e-3;
          double gamma4 = j / 20.0 + 2e-3;
          double[] m = right.moments(d, gamma2, gamma4);
          double room = Math.min(m[1] - m[0] * m[0], m[0] - m[1]);
          if (Math.abs(room) > 1e-6) {
            wrong += yours.realisable(d, gamma2, gamma4) == room > 0 ? 0 : 1;
            error = room > 0 ? worse(error, off(yours, d, gamma2, gamma4)) : error;
          }
        }
      }
    }
    return Every.of(
        "targets on a grid",
        Searched.notAbove("wrong judgements", wrong, 0),
        new Rounding("the largest error of a law's means", error, Rounding.ulps(64, 8)));
  }

  /** The larger of both, but NaN if either is. */
  private static double worse(double a, double b) {
    return b <= a ? a : b;
  }

  private static double off(MomentLaws yours, int d, double gamma2, double gamma4) {
    double[] law = yours.witness(d, gamma2, gamma4);
    double w = law[0];
    double p = law[1];
    boolean fits = w >= 0 && w <= 1 && p >= 0 && p <= 1;
    return fits
        ? worse(Math.abs(mean2(d, w, p) - gamma2), Math.abs(mean4(d, w, p) - gamma4))
        : NO_LAW;
  }
}

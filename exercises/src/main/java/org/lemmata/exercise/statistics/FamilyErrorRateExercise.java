package org.lemmata.exercise.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
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
import org.lemmata.linalg.stats.Holm;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** The error rate of a family of tests, and Holm's procedure, which keeps it. */
public final class FamilyErrorRateExercise implements Exercise<FamilyErrorRateExercise.Family> {

  /** What the student's class implements. */
  public interface Family {

    /**
     * The probability that at least one of several independent tests rejects, if all hypotheses are
     * true and each test is judged at the level α by itself.
     *
     * @param tests how many, at least 1
     * @param alpha of (0, 1)
     */
    double familyRate(int tests, double alpha);

    /**
     * Which hypotheses Holm's procedure rejects.
     *
     * @param p p-values, at least one; not modified
     * @param alpha the family-wise level, of (0, 1)
     * @return for each p-value, in its place, whether its hypothesis is rejected
     */
    boolean[] rejected(double[] p, double alpha);
  }

  private static final double ALPHA = 0.05;

  /** No p-value with three decimals stands on the edge of a decision at this level. */
  private static final double OFF_THE_EDGE = 0.05001;

  private static final double[] SIX = {0.045, 0.004, 0.0165, 0.06, 0.0095, 0.013};

  /** The level of the examination; its limits 0.1, 0.15 and 0.3 are edges of cells. */
  private static final double COARSE = 0.3;

  private static final int CELLS = 20;
  private static final int FINE = 1000;

  /** So many tests at a level. */
  record Rate(int tests, double alpha) {}

  /** P-values of a family of tests. */
  record Tests(List<Double> p) {

    double[] array() {
      return p.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  @Override
  public String id() {
    return "honest-statistics.family-error-rate";
  }

  @Override
  public Class<Family> asked() {
    return Family.class;
  }

  @Override
  public List<Requirement<Family>> requirements() {
    return List.of(
        KnownAnswer.<Family>of(
                "The error rate of 20 tests at 5% each",
                yours -> yours.familyRate(20, ALPHA), 0.6415140775914581, 1e-12, "1 - 0.95²⁰")
            .mistake(
                1,
                "That is the sum of the rates, an upper bound (Bonferroni's): errors of two tests"
                    + " may come together, and are then counted twice.")
            .mistake(0.05, "That is the rate of a single test.")
            .mistake(
                0.3584859224085419, "That is the probability that none rejects; take it from 1.")
            .teaches("No test errs with probability $(1 - \\alpha)^m$, if they are independent."),
        Law.of(
                "The error rate of any number of tests, at any level",
                rates(),
                (Family yours, Rate in) ->
                    Seen.near(
                        yours.familyRate(in.tests, in.alpha),
                        -Math.expm1(in.tests * Math.log1p(-in.alpha)),
                        1e-12))
            .teaches("It is $1 - (1 - \\alpha)^m$: both $m$ and $\\alpha$ are arguments."),
        KnownAnswer.<Family>of(
                "How many of 0.045, 0.004, 0.0165, 0.06, 0.0095, 0.013 are rejected at 5%",
                yours -> count(yours.rejected(SIX.clone(), ALPHA)),
                2,
                0,
                "in order: 0.004 ≤ 0.05/6, 0.0095 ≤ 0.05/5, but 0.013 > 0.05/4")
            .mistake(
                5,
                "Each was compared with 5% by itself: of six true hypotheses, tested independently,"
                    + " one or more are then rejected in a quarter of all experiments.")
            .mistake(
                1,
                "All were compared with $\\alpha/m$. That is right (Bonferroni), but gives power"
                    + " away: once one is rejected, at most $m - 1$ true hypotheses are left.")
            .mistake(
                3,
                "It went on after the first that was not rejected: where one stays, all larger"
                    + " p-values stay.")
            .mistake(
                4,
                "The search began with the largest p-value, or the limits were $k\\alpha/m$"
                    + " (Benjamini and Hochberg): that bounds the share of false discoveries, not"
                    + " the probability of any.")
            .teaches(
                "Compare the $k$-th smallest of $m$ with $\\alpha/(m - k + 1)$, and stop at the"
                    + " first that is larger."),
        Law.of(
                "The right ones, in their places",
                families(),
                (Family yours, Tests in) ->
                    same(
                        yours.rejected(in.array(), OFF_THE_EDGE),
                        Holm.rejected(in.array(), OFF_THE_EDGE)))
            .teaches(
                "Here $\\alpha$ is 0.05001, so that no p-value is equal to a limit. Answers stand"
                    + " where their p-values stood, which need not be sorted."),
        Proposition.of(FamilyErrorRateExercise::claim)
            .teaches(
                "Limits such as $1 - (1 - \\alpha)^{1/m}$ are right for independent tests only; two"
                    + " tests on the same runs are not independent."));
  }

  private static double count(boolean[] rejected) {
    int count = 0;
    for (boolean one : rejected) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private static Seen same(boolean[] yours, boolean[] right) {
    return Seen.that(
        Arrays.equals(yours, right),
        Arrays.toString(yours) + " came out, and " + Arrays.toString(right) + " is right");
  }

  private static Arbitrary<Rate> rates() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 60),
            Arbitraries.doubles().between(0.001, 0.999).ofScale(3))
        .as(Rate::new);
  }

  private static Arbitrary<Tests> families() {
    return Arbitraries.doubles()
        .between(0, 0.06)
        .ofScale(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(Tests::new);
  }

  private static Claim claim(Family yours) {
    return Claim.of("honest-statistics.family-error-rate", "The rate that it says, and its power")
        .states(
            """
            Holm's procedure at level $0.3$ rejects any true hypothesis with probability at most
            $0.3$, whatever else is false and however the tests depend, and rejects the last one of
            three with probability $0.3$.
            """)
        .source(Source.derived("Holm 1979, whose theorem it is; the cases are this project's"))
        .assuming("p-values of true hypotheses are uniform on $(0, 1)$")
        .examining(
            """
            Sums over all p-values in the middles of %d equal cells, and of %d where two tests
            depend; a false hypothesis has the p-value 0.001.
            """
                .formatted(CELLS, FINE))
        .in("the student's class", yours, FamilyErrorRateExercise::examine)
        .control("each test at the level by itself", stepDown(m -> COARSE, m -> COARSE))
        .control("Bonferroni's limits", stepDown(m -> COARSE / 3, m -> COARSE / 2))
        .control("limits for independent tests", stepDown(m -> sidak(m), m -> sidak(m)))
        .build();
  }

  private static double sidak(int left) {
    return 1 - StrictMath.pow(1 - COARSE, 1.0 / left);
  }

  /** Limits for the number of hypotheses left, in a family of three and in one of two. */
  private static Family stepDown(IntToDoubleFunction ofThree, IntToDoubleFunction ofTwo) {
    return new Family() {
      @Override
      public double familyRate(int tests, double alpha) {
        return 1 - StrictMath.pow(1 - alpha, tests);
      }

      @Override
      public boolean[] rejected(double[] p, double alpha) {
        IntToDoubleFunction limits = p.length == 3 ? ofThree : ofTwo;
        boolean[] rejected = new boolean[p.length];
        for (int left = p.length; left > 0; left--) {
          int least = -1;
          for (int i = 0; i < p.length; i++) {
            least = !rejected[i] && (least < 0 || p[i] < p[least]) ? i : least;
          }
          if (p[least] > limits.applyAsDouble(left)) {
            return rejected;
          }
          rejected[least] = true;
        }
        return rejected;
      }
    };
  }

  private static Evidence examine(Family yours, Run run, Scale scale) {
    return Every.of(
        "probability that a true hypothesis is rejected",
        beyond("three true hypotheses, beyond 0.3", independent(yours, 3)),
        beyond("two true ones beside a false one, beyond 0.3", independent(yours, 2)),
        beyond("two true ones with p-values p and 1 - p, beyond 0.3", opposite(yours)),
        new Rounding(
            "one true one beside two false ones, from 0.3",
            Math.abs(independent(yours, 1) - COARSE),
            Rounding.ulps(CELLS, 1)));
  }

  private static Rounding beyond(String what, double rate) {
    return new Rounding(what, Math.max(0, rate - COARSE), Rounding.ulps(FINE, 1));
  }

  /** Of three hypotheses the first so many are true. */
  private static double independent(Family yours, int trueOnes) {
    int cases = (int) Math.round(StrictMath.pow(CELLS, trueOnes));
    int errors = 0;
    for (int n = 0; n < cases; n++) {
      double[] p = {0.001, 0.001, 0.001};
      int rest = n;
      for (int i = 0; i < trueOnes; i++) {
        p[i] = (rest % CELLS + 0.5) / CELLS;
        rest /= CELLS;
      }
      errors += any(yours.rejected(p, COARSE), trueOnes) ? 1 : 0;
    }
    return (double) errors / cases;
  }

  private static double opposite(Family yours) {
    int errors = 0;
    for (int n = 0; n < FINE; n++) {
      double p = (n + 0.5) / FINE;
      errors += any(yours.rejected(new double[] {p, 1 - p}, COARSE), 2) ? 1 : 0;
    }
    return (double) errors / FINE;
  }

  private static boolean any(boolean[] rejected, int first) {
    List<Boolean> seen = new ArrayList<>();
    for (int i = 0; i < first; i++) {
      seen.add(rejected[i]);
    }
    return seen.contains(true);
  }

  @Override
  public Optional<Plot<Family>> plot() {
    return Optional.of(
        new Plot<>(
            "The probability of an error somewhere, with each test at 5%.",
            Axis.linear("number of independent tests"),
            Axis.linear("probability of at least one error"),
            Plot.evenly(1, 60, 60),
            (yours, m) -> yours.familyRate((int) Math.round(m), ALPHA),
            m -> 1 - StrictMath.pow(1 - ALPHA, m)));
  }
}

package org.lemmata.harmonics.claim;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.recovery.AlgorithmDegree;
import org.lemmata.harmonics.recovery.ConstrainedLeastSquares;
import org.lemmata.harmonics.recovery.LeastSquares;
import org.lemmata.harmonics.recovery.NoisySamples;
import org.lemmata.harmonics.recovery.Optimality;
import org.lemmata.harmonics.recovery.RecoveryTarget;
import org.lemmata.harmonics.recovery.Truth;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** Algorithm 1: the degree that it chooses, and what it minimises. */
public final class AlgorithmOne {

  private static final int D = 5;
  private static final int C1 = 1;
  private static final int C2 = 4;
  private static final int ALPHA = 2;

  /** The accuracies asked for, in hundredths. */
  private static final int[] ACCURACIES = {200, 175, 150, 125, 100, 75, 50, 25};

  private static final int DEGREE = 3;
  private static final int POINTS = 75;

  private static final double STATIONARY = 1e-10;

  /** How the second step is done. */
  private enum Solver {
    MINIMISED,
    UNCONSTRAINED,
    CUT_BACK
  }

  /** The second step, and the constant of Condition 2 that the rule is told. */
  private record Setting(Solver solver, double c2) {}

  private AlgorithmOne() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.algorithm-1", "Algorithm 1's degree, and its minimum")
        .states(
            """
            Algorithm 1 takes the least $k$ such that
            $2 c_1 c_2 (k+1)^{3/2} N_{k+1,d}^{-\\alpha/2} \\le \\epsilon/2$, at $d = 5$,
            $\\alpha = 2$, $c_1 = 1$, $c_2 = 4$ and $\\epsilon = 1.5$ the degree 6. Least squares over
            degrees $\\le k$ under $\\|\\Pi_l g\\|_2 \\le c_1$ is a convex problem, whose solution
            satisfies the conditions of Karush, Kuhn and Tucker.
            """)
        .source(
            Source.derived("for Algorithm 1 of Dong and Ma; harmonics.algorithm-1-error runs it"))
        .assuming("$\\alpha (d - 2) > 3$, so that some degree is enough")
        .restsOn("harmonics.addition-theorem")
        .examining(
            String.format(
                Locale.ROOT,
                """
                Compares the rule's degree at $\\epsilon$ from 2 to 0.25 with the least that obeys
                the inequality in whole numbers, squared:
                $16 c_1^2 c_2^2 (k+1)^3 \\le \\epsilon^2 N_{k+1}^2$. Solves the problem to degree %d
                from %d noisy samples, where the bounds are active, and measures how far norms exceed
                them and what is left of the gradient.
                """,
                DEGREE,
                POINTS))
        .holdsForEveryDraw("A convex problem has a minimum whatever the points and the labels are.")
        .in("minimised under the bounds", new Setting(Solver.MINIMISED, C2), AlgorithmOne::examine)
        .control("least squares without the bounds", new Setting(Solver.UNCONSTRAINED, C2))
        .control(
            "least squares, each degree then cut back to its bound",
            new Setting(Solver.CUT_BACK, C2))
        .control("c2 left out of the rule", new Setting(Solver.MINIMISED, 1))
        .build();
  }

  private static Evidence examine(Setting setting, Run run, Scale scale) {
    List<Optimality> few =
        run.parallel()
            .map(
                scale.choose(8, 100, 1000),
                r -> optimality(setting.solver(), DEGREE, run.streams(), r));
    AlgorithmDegree rule = new AlgorithmDegree(D, ALPHA, C1, setting.c2());
    int wrong = 0;
    for (int hundredths : ACCURACIES) {
      wrong += rule.of(hundredths / 100.0) == leastDegree(hundredths) ? 0 : 1;
    }
    int size = SphericalBasis.upTo(D, DEGREE).size();
    return Every.of(
        "the degree and the minimum",
        new Rounding("the degree at ε = 1.5 less 6", Math.abs(rule.of(1.5) - 6), 0),
        new Rounding("degrees that are not the least", wrong, 0),
        new Rounding(
            "largest relative excess of a norm over c1",
            few.stream().mapToDouble(Optimality::violation).max().orElseThrow(),
            Rounding.ulps(2 * size, 1)),
        new Approximation(
            "largest residual of the gradient, relative",
            few.stream().mapToDouble(Optimality::residual).max().orElseThrow(),
            STATIONARY,
            "multipliers are sought until norms are on their bounds to 10⁻¹³ a coefficient"));
  }

  /** The least k of Algorithm 1 in whole numbers, for α = 2. */
  private static int leastDegree(int hundredths) {
    BigInteger scale = BigInteger.valueOf(16L * C1 * C1 * C2 * C2 * 10_000);
    for (int k = 0; ; k++) {
      BigInteger size = new HarmonicSpace(D, k + 1).dimension();
      BigInteger left = scale.multiply(BigInteger.valueOf(k + 1L).pow(3));
      BigInteger right = size.multiply(BigInteger.valueOf(hundredths)).pow(2);
      if (left.compareTo(right) <= 0) {
        return k;
      }
    }
  }

  /** With noise of deviation 3 least squares leaves the balls. */
  private static Optimality optimality(Solver solver, int degree, Streams streams, long r) {
    Parallel alone = Parallel.sequential();
    SphericalBasis basis = SphericalBasis.upTo(D, degree);
    RecoveryTarget target = Truth.FIELD.draw(new GaussianField(D, degree, 1, C1), streams, r);
    Matrix points = NoisySamples.points(POINTS, D, streams, r);
    double[] labels = NoisySamples.labels(target.function(), points, 3, streams, r, alone);
    ConstrainedLeastSquares problem = new ConstrainedLeastSquares(basis, points, C1, alone);
    if (solver == Solver.MINIMISED) {
      return problem.examine(labels, problem.fit(labels));
    }
    double[] free = new LeastSquares(basis, points, alone).fit(labels);
    return problem.examine(labels, solver == Solver.UNCONSTRAINED ? free : problem.cutBack(free));
  }
}

package org.lemmata.harmonics.claim;

import java.util.List;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.harmonics.recovery.AlgorithmDegree;
import org.lemmata.harmonics.recovery.ConstrainedLeastSquares;
import org.lemmata.harmonics.recovery.Errors;
import org.lemmata.harmonics.recovery.LeastSquares;
import org.lemmata.harmonics.recovery.Optimality;
import org.lemmata.harmonics.recovery.Samples;
import org.lemmata.harmonics.recovery.Target;
import org.lemmata.harmonics.recovery.Truth;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Algorithm 1: what it minimises, and what its degree rule promises. */
public final class AlgorithmOne {

  private static final int D = 5;
  private static final double C1 = 1;
  private static final double C2 = 4;
  private static final double ALPHA = 2;
  private static final double EPS = 1.5;
  private static final int LARGEST = 10;
  private static final int TESTS = 2048;
  private static final int FEW = 75;
  private static final int MANY = 2000;

  /** Multipliers are sought until norms are on their bounds to 1e-13 for each coefficient. */
  private static final double STATIONARY = 1e-10;

  /** How the second step is done. */
  private enum Solver {
    MINIMISED,
    UNCONSTRAINED,
    CUT_BACK
  }

  /** The second step, and the decay of the truth, c1 N^{-alpha/2} in every degree. */
  private record Setting(Solver solver, double alpha) {}

  private AlgorithmOne() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.algorithm-1", "Algorithm 1 minimises, and reaches its error")
        .states(
            "With $k$ the least $l$ such that $2 c_1 c_2 (l+1)^{3/2} N_{l+1,d}^{-\\alpha/2} \\le"
                + " \\epsilon/2$, least squares over degrees $\\le k$ under $\\|\\Pi_l g\\|_2 \\le"
                + " c_1$ is a convex problem whose solution satisfies the conditions of Karush, Kuhn"
                + " and Tucker, and from enough samples $\\|g - f\\|_\\infty \\le \\epsilon$ for"
                + " random $f$ with $\\|\\Pi_l f\\|_2 = c_1 N_{l,d}^{-\\alpha/2}$.")
        .source(
            Source.derived(
                "for Algorithm 1 of Dong and Ma, at d = 5, where their Theorem 3 says nothing"))
        .assuming(
            "Condition 1 with $c_1 = 1$ and $\\alpha = 2$",
            "Condition 2 with $c_2 = 4$, which random harmonics of $d = 5$ satisfy almost always",
            "Theorem 3's own setting, $d \\ge 322$, is out of reach; with $\\alpha = 2$ the rule"
                + " works at $d = 5$")
        .examining(
            "Solves the problem from few noisy samples, where the bounds are active, and measures how"
                + " far norms exceed them and what is left of the gradient; then recovers random"
                + " functions from many samples at the rule's degree and takes the largest error"
                + " that an ascent finds.")
        .in("the setting of the claim", new Setting(Solver.MINIMISED, ALPHA), AlgorithmOne::examine)
        .control("least squares without the bounds", new Setting(Solver.UNCONSTRAINED, ALPHA))
        .control(
            "least squares, each degree then cut back to its bound",
            new Setting(Solver.CUT_BACK, ALPHA))
        .control("a truth whose norms do not fall", new Setting(Solver.MINIMISED, 0))
        .build();
  }

  private static Evidence examine(Setting setting, Run run, Scale scale) {
    int draws = scale.choose(8, 100, 1000);
    int degree = 3;
    List<Optimality> few =
        run.parallel().map(draws, r -> optimality(setting.solver(), degree, run.streams(), r));
    int size = SphericalBasis.upTo(D, degree).size();
    int k = new AlgorithmDegree(D, ALPHA, C1, C2).of(EPS);
    List<Double> errors =
        run.parallel().map(draws, r -> error(setting, k, run.streams().child("many"), r));
    return Every.of(
        "the minimum and the error",
        new Rounding(
            "largest relative excess of a norm over c1, n = " + FEW + ", degrees to " + degree,
            few.stream().mapToDouble(Optimality::violation).max().orElseThrow(),
            2 * size * Math.ulp(1.0)),
        new Rounding(
            "largest residual of the gradient, relative",
            few.stream().mapToDouble(Optimality::residual).max().orElseThrow(),
            STATIONARY),
        Searched.notAbove(
            "largest error in L-infinity found, k = " + k + ", n = " + MANY,
            errors.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
            EPS));
  }

  /** With noise of deviation 3 least squares leaves the balls. */
  private static Optimality optimality(Solver solver, int degree, Streams streams, long r) {
    Parallel alone = Parallel.sequential();
    SphericalBasis basis = SphericalBasis.upTo(D, degree);
    Target target = Truth.FIELD.draw(new GaussianField(D, degree, 1, C1), streams, r);
    Matrix points = Samples.points(FEW, D, streams, r);
    double[] labels = Samples.labels(target.function(), points, 3, streams, r, alone);
    ConstrainedLeastSquares problem = new ConstrainedLeastSquares(basis, points, C1, alone);
    return problem.examine(labels, solve(solver, problem, basis, points, labels));
  }

  private static double error(Setting setting, int k, Streams streams, long r) {
    Parallel alone = Parallel.sequential();
    GaussianField field = new GaussianField(D, LARGEST, setting.alpha(), C1);
    Target target =
        Truth.FIELD.draw(field, streams, r).withNorms(l -> Math.sqrt(field.expectedSquare(l)));
    SphericalBasis basis = SphericalBasis.upTo(D, k);
    Matrix points = Samples.points(MANY, D, streams, r);
    double[] labels = Samples.labels(target.function(), points, 0.1, streams, r, alone);
    ConstrainedLeastSquares problem = new ConstrainedLeastSquares(basis, points, C1, alone);
    double[] estimate = solve(setting.solver(), problem, basis, points, labels);
    Matrix tests = Samples.points(TESTS, D, streams.child("tests"), r);
    return Errors.of(target, estimate, tests, alone).linf();
  }

  private static double[] solve(
      Solver solver,
      ConstrainedLeastSquares problem,
      SphericalBasis basis,
      Matrix points,
      double[] labels) {
    if (solver == Solver.MINIMISED) {
      return problem.fit(labels);
    }
    double[] free = new LeastSquares(basis, points, Parallel.sequential()).fit(labels);
    return solver == Solver.UNCONSTRAINED ? free : problem.cutBack(free);
  }
}

package org.lemmata.harmonics.recovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class ConstrainedLeastSquaresTest {

  private static final Parallel ALONE = Parallel.sequential();
  private static final int[] OFFSETS = {0, 1, 4, 9};

  @Test
  void forOrthonormalFunctionsTheSolutionIsCutBack() {
    BallQuadratic problem = new BallQuadratic(Matrix.identity(9), new Balls(OFFSETS, 2));
    Matrix b = Matrix.of(9, 1, 5, 1, 1, 1, 3, -4, 0, 0, 0);
    double[] expected = {2, 1, 1, 1, 1.2, -1.6, 0, 0, 0};
    assertArrayEquals(expected, problem.minimiser(b), 1e-12);
    Optimality optimality = problem.examine(b, problem.minimiser(b));
    assertEquals(0, optimality.violation(), 1e-15);
    assertEquals(0, optimality.residual(), 1e-12);
  }

  @Property(tries = 60)
  void agreesWithProjectedGradientDescent(
      @ForAll long seed,
      @ForAll @IntRange(min = 9, max = 30) int rows,
      @ForAll @DoubleRange(min = 0.05, max = 3) double bound) {
    Stream stream = Streams.of(seed, "ball").stream(0);
    Matrix x = new Matrix(rows + 3, 9);
    stream.normals(x.data(), 0, x.data().length);
    Matrix r = x.scale(1 / Math.sqrt(rows));
    Matrix q = new Matrix(rows + 3, 1);
    stream.normals(q.data(), 0, q.data().length);
    Balls balls = new Balls(OFFSETS, bound);
    BallQuadratic problem = new BallQuadratic(r, balls);
    double[] found = problem.minimiser(q);
    Optimality optimality = problem.examine(q, found);
    assertTrue(optimality.violation() <= 1e-14, optimality::toString);
    assertTrue(optimality.residual() <= 1e-9, optimality::toString);

    // A convex problem: no step against the gradient, however it is cut back, leads lower.
    double[] descended = found.clone();
    Matrix g = Products.gram(r);
    double[] b = Products.multiplyTransposed(r, q.data());
    double step = 1 / g.trace();
    for (int i = 0; i < 2000; i++) {
      double[] image = Products.multiply(g, descended);
      for (int j = 0; j < 9; j++) {
        descended[j] += step * (b[j] - image[j]);
      }
      descended = balls.nearest(descended);
    }
    assertArrayEquals(found, descended, 1e-9 * (1 + bound));
  }

  @Test
  void conditionsTellTheMinimumFromOthers() {
    // R'R = diag(1, 2, 3) and R'q = (3, 1, 1).
    Matrix r = Matrix.diagonal(1, Math.sqrt(2), Math.sqrt(3));
    Matrix q = Matrix.of(3, 1, 3, Math.sqrt(0.5), Math.sqrt(1 / 3.0));
    BallQuadratic problem = new BallQuadratic(r, new Balls(new int[] {0, 1, 3}, 1));
    double[] found = problem.minimiser(q);
    assertArrayEquals(new double[] {1, 0.5, 1 / 3.0}, found, 1e-12);
    double norm = Math.sqrt(11);
    // Inside the first ball the gradient must vanish, and does not.
    assertEquals(
        2.1 / norm, problem.examine(q, new double[] {0.9, 0.5, 1 / 3.0}).residual(), 1e-12);
    // On the wrong side of it no multiplier that is not negative balances the gradient.
    assertEquals(4 / norm, problem.examine(q, new double[] {-1, 0.5, 1 / 3.0}).residual(), 1e-12);
    assertEquals(2, problem.examine(q, new double[] {3, 0.5, 1 / 3.0}).violation(), 1e-15);
  }

  @Test
  void withoutActiveBoundsItIsLeastSquares() {
    SphericalBasis basis = SphericalBasis.upTo(4, 2);
    Streams streams = Streams.of(3, "constrained");
    RecoveryTarget target = Truth.FIELD.draw(new GaussianField(4, 3, 1, 1), streams, 0);
    Matrix points = NoisySamples.points(80, 4, streams, 0);
    double[] labels = NoisySamples.labels(target.function(), points, 1, streams, 0, ALONE);
    double[] free = new LeastSquares(basis, points, ALONE).fit(labels);
    double[] wide = new ConstrainedLeastSquares(basis, points, 100, ALONE).fit(labels);
    assertArrayEquals(free, wide, 1e-12);
    ConstrainedLeastSquares narrow = new ConstrainedLeastSquares(basis, points, 0.1, ALONE);
    assertTrue(narrow.examine(labels, free).violation() > 1);
    assertTrue(narrow.examine(labels, narrow.cutBack(free)).residual() > 1e-3);
    Optimality optimality = narrow.examine(labels, narrow.fit(labels));
    assertEquals(0, optimality.violation(), 1e-14);
    assertEquals(0, optimality.residual(), 1e-10);
  }

  /** 8 (l+1)^{3/2}/N: 0.8398 at l = 5, 0.7263 at l = 6 by hand, N = 140 and 204. */
  @Test
  void theDegreeIsTheLeastThatIsEnough() {
    AlgorithmDegree rule = new AlgorithmDegree(5, 2, 1, 4);
    assertEquals(0.839825, rule.above(5), 1e-6);
    assertEquals(0.726285, rule.above(6), 1e-6);
    assertEquals(6, rule.of(1.5));
    assertEquals(5, rule.of(1.7));
    assertEquals(0, rule.of(100));
    assertThrows(IllegalArgumentException.class, () -> new AlgorithmDegree(5, 1, 1, 4).of(1.5));
  }

  /** mpmath, 30 digits: 4 c₁ c₂/ε is beyond the largest double, or c₁ c₂ is. */
  @Test
  void theDegreeForConstantsOutOfRange() {
    assertEquals(1105, new AlgorithmDegree(1000, 1, 1e10, 1).of(1e-300));
    assertEquals(1105, new AlgorithmDegree(1000, 1, 1e200, 1e200).of(1e90));
    AlgorithmDegree rule = new AlgorithmDegree(1000, 1, 1e200, 1e200);
    assertEquals(1, rule.above(1105) / 3.741756052833348e89, 1e-10);
    assertEquals(
        1, new AlgorithmDegree(1000, 1, 1e10, 1).above(1105) / 3.741756052833348e-301, 1e-10);
  }
}

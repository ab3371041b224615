package org.lemmata.harmonics.recovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.linalg.DependentColumns;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.TriangularFactor;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;

class EstimatorsTest {

  private static final Parallel ALONE = Parallel.sequential();
  private static final Streams STREAMS = Streams.of(4, "estimators");
  // 55 functions.
  private static final GaussianField FIELD = new GaussianField(4, 4, 1, 1);
  private static final SphericalBasis BASIS = FIELD.basis();

  @Test
  void leastSquaresFindsAPolynomialOfItsDegrees() {
    RecoveryTarget target = Truth.FIELD.draw(FIELD, STREAMS, 0);
    Matrix points = NoisySamples.points(90, 4, STREAMS, 0);
    double[] labels = NoisySamples.labels(target.function(), points, 0, STREAMS, 0, ALONE);
    double[] fitted = new LeastSquares(BASIS, points, ALONE).fit(labels);
    assertArrayEquals(target.function().coefficients(), fitted, 1e-12);
    assertEquals(0, Errors.of(target, fitted, points, ALONE).linf(), 1e-11);
  }

  @Test
  void leastSquaresLeavesAResidualOrthogonalToItsFunctions() {
    SphericalBasis few = SphericalBasis.upTo(4, 2);
    double[] labels = noisy(1100, 1);
    Matrix points = NoisySamples.points(1100, 4, STREAMS, 1);
    double[] fitted = new LeastSquares(few, points, ALONE).fit(labels);
    assertArrayEquals(new double[few.size()], gradient(few, points, labels, fitted), 1e-11);
    assertThrows(
        IllegalArgumentException.class,
        () -> new LeastSquares(few, NoisySamples.points(few.size() - 1, 4, STREAMS, 1), ALONE));
  }

  /** Fewer samples than functions are solved in their space, more in that of coefficients. */
  @ParameterizedTest
  @ValueSource(ints = {1, 30, 54, 55, 56, 600})
  void kernelRidgeSatisfiesItsNormalEquations(int samples) {
    double ridge = 0.3;
    double[] labels = noisy(samples, 2);
    Matrix points = NoisySamples.points(samples, 4, STREAMS, 2);
    double[] fitted = new KernelRidge(FIELD, points, ridge, ALONE).fit(labels);
    double[] gradient = gradient(BASIS, points, labels, fitted);
    for (int k = 0; k <= BASIS.largest(); k++) {
      for (int j = BASIS.offset(k); j < BASIS.offset(k + 1); j++) {
        double pull = ridge * fitted[j] / FIELD.variance(k);
        assertEquals(gradient[j], pull, 1e-11 * samples, "coefficient " + j);
      }
    }
  }

  @Test
  void withoutARidgeTheLabelsAreInterpolated() {
    RecoveryTarget target = Truth.FIELD.draw(FIELD, STREAMS, 6);
    Matrix points = NoisySamples.points(20, 4, STREAMS, 6);
    double[] labels = NoisySamples.labels(target.function(), points, 1, STREAMS, 6, ALONE);
    double[] fitted = new KernelRidge(FIELD, points, 0, ALONE).fit(labels);
    double[] gradient = gradient(BASIS, points, labels, fitted);
    assertArrayEquals(new double[BASIS.size()], gradient, 1e-9);
  }

  /**
   * As many points as functions may be close to not determining them. What is lost is then the
   * condition number times rounding; normal equations lose its square, at some of these points all.
   */
  @Test
  void noMoreIsLostThanTheConditionNumber() {
    GaussianField field = new GaussianField(2, 10, 1, 1);
    double worst = 0;
    for (long r = 0; r < 100; r++) {
      RecoveryTarget target = Truth.FIELD.draw(field, STREAMS, r);
      Matrix points = NoisySamples.points(21, 2, STREAMS, r);
      double[] labels = NoisySamples.labels(target.function(), points, 0, STREAMS, r, ALONE);
      Matrix values = field.basis().evaluate(points, 0, ALONE).transpose();
      double condition = TriangularFactor.of(values, ALONE).condition();
      double[] fitted = new LeastSquares(field.basis(), points, ALONE).fit(labels);
      double rounding = 21 * Math.ulp(1.0) * condition;
      assertEquals(0, Errors.difference(target, fitted).norm() / rounding, 1);
      worst = Math.max(worst, condition);
    }
    assertTrue(worst > 1e8);
  }

  /** As above, for values at points in place of functions. */
  @Test
  void aRidgeMayVanish() {
    GaussianField field = new GaussianField(2, 10, 1, 1);
    for (long r = 0; r < 100; r++) {
      RecoveryTarget target = Truth.FIELD.draw(field, STREAMS, r);
      Matrix points = NoisySamples.points(20, 2, STREAMS, r);
      double[] labels = NoisySamples.labels(target.function(), points, 0, STREAMS, r, ALONE);
      Matrix values = field.basis().evaluate(points, 0, ALONE);
      for (int j = 0; j < values.rows(); j++) {
        double scale = Math.sqrt(field.variance((j + 1) / 2));
        for (int i = 0; i < 20; i++) {
          values.set(j, i, scale * values.get(j, i));
        }
      }
      double rounding = 20 * Math.ulp(1.0) * TriangularFactor.of(values, ALONE).condition();
      for (double ridge : new double[] {0, 1e-30}) {
        double[] fitted = new KernelRidge(field, points, ridge, ALONE).fit(labels);
        BasisFunction function = new BasisFunction(field.basis(), 0, fitted);
        for (int i = 0; i < 20; i++) {
          assertEquals(0, (labels[i] - function.value(points.row(i))) / rounding, 1);
        }
      }
    }
  }

  @Test
  void smallRidgesAndLargeOnesMeet() {
    Matrix points = NoisySamples.points(30, 4, STREAMS, 9);
    double[] labels = noisy(30, 9);
    double variance = FIELD.kappa(0);
    double edge = 0;
    for (int k = 0; k <= 4; k++) {
      edge += 0x1p-26 * FIELD.expectedSquare(k);
    }
    assertTrue(KernelRidge.isSmall(FIELD, 0.99 * edge));
    assertFalse(KernelRidge.isSmall(FIELD, 1.01 * edge));
    double[] below = new KernelRidge(FIELD, points, 0.99 * edge, ALONE).fit(labels);
    double[] above = new KernelRidge(FIELD, points, 1.01 * edge, ALONE).fit(labels);
    assertArrayEquals(below, above, 1e-6 * variance);
  }

  @Test
  void dependentFunctionsAreRefused() {
    Matrix poles = NoisySamples.stretched(NoisySamples.points(60, 4, STREAMS, 1), 1e30);
    double[] labels = noisy(60, 1);
    assertThrows(DependentColumns.class, () -> new LeastSquares(BASIS, poles, ALONE).fit(labels));
    assertThrows(DependentColumns.class, () -> new KernelRidge(FIELD, poles, 0, ALONE).fit(labels));
    Matrix few = NoisySamples.stretched(NoisySamples.points(9, 4, STREAMS, 1), 1e30);
    assertThrows(
        DependentColumns.class, () -> new KernelRidge(FIELD, few, 0, ALONE).fit(noisy(9, 1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void threadsDoNotShow(int threads) {
    Matrix points = NoisySamples.points(700, 4, STREAMS, 3);
    Matrix fewer = NoisySamples.points(40, 4, STREAMS, 3);
    double[] labels = noisy(700, 3);
    double[] some = noisy(40, 3);
    try (Parallel parallel = Parallel.of(threads)) {
      assertArrayEquals(
          new LeastSquares(BASIS, points, ALONE).fit(labels),
          new LeastSquares(BASIS, points, parallel).fit(labels));
      assertArrayEquals(
          new KernelRidge(FIELD, points, 1, ALONE).fit(labels),
          new KernelRidge(FIELD, points, 1, parallel).fit(labels));
      assertArrayEquals(
          new KernelRidge(FIELD, fewer, 1, ALONE).fit(some),
          new KernelRidge(FIELD, fewer, 1, parallel).fit(some));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 9})
  void theCovarianceIsTheSumOverDegrees(int largest) {
    for (int d : new int[] {2, 3, 7}) {
      GaussianField field = new GaussianField(d, largest, 0.7, 1.3);
      double[] t = new double[301];
      for (int i = 0; i < t.length; i++) {
        t[i] = (i - 150) / 150.0;
      }
      double[] values = t.clone();
      new FieldCovariance(field).replace(values, 0, t.length);
      for (int i = 0; i < t.length; i++) {
        double expected = 0;
        for (int k = 0; k <= largest; k++) {
          double weight = field.variance(k) * new HarmonicSpace(d, k).size();
          expected += weight * new Legendre(d).value(k, t[i]);
        }
        assertEquals(expected, values[i], 1e-13);
      }
    }
  }

  /** D_K = 105 and τ² the sum of 1/N over degrees 5 to 10, by hand. */
  @Test
  void theExpectedSquareIsTheFormula() {
    double above = 1 / 91.0 + 1 / 140.0 + 1 / 204.0 + 1 / 285.0 + 1 / 385.0 + 1 / 506.0;
    assertEquals(0.152221, LeastSquares.expectedSquare(105, 1000, 1, above), 1e-6);
  }

  private static double[] noisy(int samples, long repetition) {
    RecoveryTarget target = Truth.FIELD.draw(FIELD, STREAMS, repetition);
    Matrix points = NoisySamples.points(samples, 4, STREAMS, repetition);
    return NoisySamples.labels(target.function(), points, 0.5, STREAMS, repetition, ALONE);
  }

  /** Φ (y - Φ'c). */
  private static double[] gradient(
      SphericalBasis basis, Matrix points, double[] labels, double[] coefficients) {
    Matrix values = basis.evaluate(points, 0, ALONE);
    double[] gradient = new double[basis.size()];
    for (int i = 0; i < labels.length; i++) {
      double left = labels[i];
      for (int j = 0; j < coefficients.length; j++) {
        left -= coefficients[j] * values.get(j, i);
      }
      for (int j = 0; j < coefficients.length; j++) {
        gradient[j] += left * values.get(j, i);
      }
    }
    return gradient;
  }
}

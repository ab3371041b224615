package org.lemmata.harmonics.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class SphericalBasisTest {

  @ParameterizedTest
  @CsvSource({"2, 20", "3, 32", "4, 12", "5, 16", "10, 6"})
  void obeysTheAdditionTheorem(int d, int largest) {
    Matrix points = new Matrix(37, d);
    Stream stream = Streams.of(1, "addition").stream(d);
    for (int i = 0; i < points.rows(); i++) {
      stream.sphere(points.data(), i * d, d, 1);
    }
    SphericalBasis basis = SphericalBasis.upTo(d, largest);
    Matrix y = basis.evaluate(points, 0, Parallel.sequential());
    Legendre legendre = new Legendre(d);
    for (int k = 0; k <= largest; k++) {
      double n = new HarmonicSpace(d, k).size();
      assertEquals(n, basis.offset(k + 1) - basis.offset(k));
      for (int j = 0; j < points.rows(); j++) {
        double sum = 0;
        double t = 0;
        for (int f = basis.offset(k); f < basis.offset(k + 1); f++) {
          sum += y.get(f, 0) * y.get(f, j);
        }
        for (int i = 0; i < d; i++) {
          t += points.get(0, i) * points.get(j, i);
        }
        double expected = n * legendre.value(k, Math.min(1, t));
        assertEquals(expected, sum, 1e-12 * n, "k=" + k);
      }
    }
  }

  /** NOTES.md: sum of Y₈ⱼ(x) Y₈ⱼ(y) at d = 10, x.y = 0.3. */
  @Test
  void referenceSum() {
    Matrix points = new Matrix(2, 10);
    points.set(0, 9, 1);
    points.set(1, 9, 0.3);
    points.set(1, 0, Math.sqrt(1 - 0.09));
    SphericalBasis basis = SphericalBasis.upTo(10, 8);
    Matrix y = basis.evaluate(points, 8, Parallel.sequential());
    double sum = 0;
    for (int f = 0; f < y.rows(); f++) {
      sum += y.get(f, 0) * y.get(f, 1);
    }
    assertEquals(-119.1710208, sum, 1e-7);
  }

  @Test
  void takesAPartOfTheDegrees() {
    Matrix points = Matrix.of(1, 3, 0.6, 0.0, 0.8);
    SphericalBasis basis = SphericalBasis.upTo(3, 5);
    Matrix all = basis.evaluate(points, 0, Parallel.sequential());
    Matrix top = basis.evaluate(points, 4, Parallel.sequential());
    assertEquals(36, all.rows());
    assertEquals(20, top.rows());
    assertEquals(all.get(16, 0), top.get(0, 0));
  }

  /** More points than a block holds, and a number of them that no block divides. */
  @ParameterizedTest
  @CsvSource({"2, 3, 0", "3, 5, 2", "5, 4, 4", "6, 3, 0"})
  void blocksAndThreadsDoNotShow(int d, int largest, int from) {
    Matrix points = new Matrix(700, d);
    Stream stream = Streams.of(2, "blocks").stream(d);
    for (int i = 0; i < points.rows(); i++) {
      stream.sphere(points.data(), i * d, d, 1);
    }
    SphericalBasis basis = SphericalBasis.upTo(d, largest);
    Matrix y = basis.evaluate(points, from, Parallel.sequential());
    try (Parallel three = Parallel.of(3)) {
      assertEquals(y, basis.evaluate(points, from, three));
    }
    Matrix again = new Matrix(y.rows(), y.cols());
    Arrays.fill(again.data(), Double.NaN);
    basis.evaluate(points, from, Parallel.sequential(), again);
    assertEquals(y, again);
    for (int p = 0; p < 700; p += 99) {
      Matrix one = basis.evaluate(Matrix.of(1, d, points.row(p)), from, Parallel.sequential());
      assertEquals(Matrix.of(y.rows(), 1, y.column(p)), one);
    }
  }

  @Test
  void noPointsNoValues() {
    Matrix none = SphericalBasis.upTo(3, 2).evaluate(new Matrix(0, 3), 0, Parallel.sequential());
    assertEquals(new Matrix(9, 0), none);
  }

  @Test
  void refusesWhatIsNotLegal() {
    Parallel alone = Parallel.sequential();
    SphericalBasis basis = SphericalBasis.upTo(3, 2);
    Matrix points = Matrix.of(1, 3, 0, 0, 1);
    assertThrows(IllegalArgumentException.class, () -> SphericalBasis.upTo(1, 2));
    assertThrows(IllegalArgumentException.class, () -> SphericalBasis.upTo(50, 32));
    assertThrows(IllegalArgumentException.class, () -> SphericalBasis.upTo(Integer.MAX_VALUE, 0));
    assertThrows(IllegalArgumentException.class, () -> SphericalBasis.upTo(1_000_001, 0));
    assertThrows(IllegalArgumentException.class, () -> SphericalBasis.upTo(3, 1201));
    assertThrows(IllegalArgumentException.class, () -> SphericalBasis.upTo(4, 1201));
    assertThrows(IllegalArgumentException.class, () -> basis.evaluate(new Matrix(1, 4), 0, alone));
    assertThrows(IllegalArgumentException.class, () -> basis.evaluate(points, 3, alone));
    assertThrows(IllegalArgumentException.class, () -> basis.evaluate(points, -1, alone));
    assertThrows(
        IllegalArgumentException.class, () -> basis.evaluate(points, 0, alone, new Matrix(8, 1)));
  }

  /** Σ Y² = N, and one function of the largest degree, its slope too: nothing overflows. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-300, 1e-9, 1e-3, 0.02, 0.5, 1.5})
  void theLargestDegreeNearThePole(double angle) {
    int k = SphericalBasis.LARGEST_K;
    SphericalBasis basis = SphericalBasis.upTo(3, k);
    double[] x = {Math.sin(angle), 0, Math.cos(angle)};
    Matrix y = basis.evaluate(Matrix.of(1, 3, x), k, Parallel.sequential());
    double sum = 0;
    for (double value : y.data()) {
      sum += value * value;
    }
    assertEquals(1, sum / (2 * k + 1), 1e-10);
    double[] c = new double[2 * k + 1];
    Arrays.fill(c, 1e30);
    c[0] = 0;
    double[] gradient = new double[3];
    double value = new HarmonicSum(basis, k, c).value(x, gradient);
    assertTrue(Double.isFinite(value + gradient[0] + gradient[1] + gradient[2]));
  }

  /** The circle has no pole. */
  @Test
  void anyDegreeOnTheCircle() {
    double[] x = {Math.cos(0.3), Math.sin(0.3)};
    Matrix y =
        SphericalBasis.upTo(2, 5000).evaluate(Matrix.of(1, 2, x), 5000, Parallel.sequential());
    assertEquals(2, y.get(0, 0) * y.get(0, 0) + y.get(1, 0) * y.get(1, 0), 1e-11);
  }
}

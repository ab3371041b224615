package org.lemmata.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.linalg.parallel.Parallel;

class TriangularFactorTest {

  private static final Parallel ALONE = Parallel.sequential();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10, 20, 40, 70})
  void theConditionNumberIsNotFarFromThatOfTheInverse(int n) {
    for (long seed = 0; seed < 20; seed++) {
      TriangularFactor factor = TriangularFactor.of(Samples.normal(n + 1, n, seed), ALONE);
      double expected = condition(factor.upper());
      assertTrue(factor.condition() <= expected * (1 + 1e-9));
      assertTrue(factor.condition() >= expected / 3);
    }
  }

  /** The number itself, of the columns scaled to length 1, from the inverse. */
  private static double condition(Matrix triangle) {
    int n = triangle.cols();
    Matrix scaled = triangle.copy();
    for (int j = 0; j < n; j++) {
      double length = Segments.norm(triangle.column(j));
      for (int i = 0; i < n; i++) {
        scaled.set(i, j, scaled.get(i, j) / length);
      }
    }
    Matrix inverse = TriangularFactor.of(scaled, ALONE).solve(Matrix.identity(n));
    return largestColumn(scaled) * largestColumn(inverse);
  }

  private static double largestColumn(Matrix a) {
    double largest = 0;
    for (int j = 0; j < a.cols(); j++) {
      double sum = 0;
      for (double entry : a.column(j)) {
        sum += Math.abs(entry);
      }
      largest = Math.max(largest, sum);
    }
    return largest;
  }

  @Test
  void unitsOfColumnsDoNotMatter() {
    Matrix a = Samples.normal(5, 3, 1);
    double expected = TriangularFactor.of(a, ALONE).condition();
    for (int i = 0; i < 5; i++) {
      a.set(i, 0, Math.scalb(a.get(i, 0), 900));
      a.set(i, 2, Math.scalb(a.get(i, 2), -900));
    }
    assertEquals(1, TriangularFactor.of(a, ALONE).condition() / expected, 1e-13);
    assertEquals(1, TriangularFactor.of(Matrix.diagonal(1e300, -2, 1e-300), ALONE).condition());
    assertEquals(1, TriangularFactor.of(new Matrix(3, 0), ALONE).condition());
    Matrix zero = new Matrix(2, 2);
    assertEquals(Double.POSITIVE_INFINITY, TriangularFactor.of(zero, ALONE).condition());
  }

  @Test
  void bothTrianglesAreSolvedWith() {
    Matrix a = Samples.normal(30, 12, 4);
    TriangularFactor factor = TriangularFactor.of(a, ALONE);
    Matrix b = Samples.normal(12, 3, 5);
    Matrix upper = factor.upper();
    assertTrue(upper.times(factor.solve(b)).minus(b).frobenius() <= 1e-13 * b.frobenius());
    Matrix turned = upper.transpose().times(factor.solveTransposed(b));
    assertTrue(turned.minus(b).frobenius() <= 1e-13 * b.frobenius());
    assertEquals(
        "r is 12x12 but b is 3x1: numbers of rows differ",
        assertThrows(IllegalArgumentException.class, () -> factor.solve(new Matrix(3, 1)))
            .getMessage());
  }
}

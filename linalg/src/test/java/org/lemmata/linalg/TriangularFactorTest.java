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

  /** By hand: each column stands at 45 degrees to the one before. */
  @Test
  void aColumnBelowTheNormalDoublesLeavesTheOthersWhole() {
    double q = Double.MIN_VALUE;
    Matrix upper = TriangularFactor.of(Matrix.of(2, 2, q, 1, q, 0), ALONE).upper();
    assertEquals(q, Math.abs(upper.get(0, 0)));
    assertEquals(Math.sqrt(0.5), Math.abs(upper.get(0, 1)), 1e-15);
    assertEquals(Math.sqrt(0.5), Math.abs(upper.get(1, 1)), 1e-15);
    Matrix after = TriangularFactor.of(Matrix.of(3, 3, 1, 1, 0, 0, q, 1, 0, q, 0), ALONE).upper();
    assertEquals(q, Math.abs(after.get(1, 1)));
    assertEquals(Math.sqrt(0.5), Math.abs(after.get(1, 2)), 1e-15);
    assertEquals(Math.sqrt(0.5), Math.abs(after.get(2, 2)), 1e-15);
    // The cosine between (11, 8, 4) and (1, -1, 0.5) is 5 / √(201 2.25).
    TriangularFactor few =
        TriangularFactor.of(Matrix.of(3, 2, 11 * q, 1, 8 * q, -1, 4 * q, 0.5), ALONE);
    assertEquals(14 * q, Math.abs(few.upper().get(0, 0)));
    assertEquals(5 / Math.sqrt(201), Math.abs(few.upper().get(0, 1)), 1e-15);
    TriangularFactor many = TriangularFactor.of(Matrix.of(3, 2, 11, 1, 8, -1, 4, 0.5), ALONE);
    assertEquals(1, few.condition() / many.condition(), 1e-14);
    Matrix b = Matrix.of(2, 1, 5 * q, 0);
    assertEquals(5 / Math.sqrt(201), Math.abs(few.solve(b).get(0, 0)), 1e-15);
    assertEquals(5 / Math.sqrt(201), Math.abs(few.solveTransposed(b).get(0, 0)), 1e-15);
  }

  @Test
  void longColumnsAreFactoredAndThoseLongerThanADoubleRefused() {
    double s = 0.9e308;
    TriangularFactor factor = TriangularFactor.of(Matrix.of(2, 2, s, s, 0, s), ALONE);
    assertEquals(1, Math.abs(factor.upper().get(1, 1)) / s, 1e-15);
    TriangularFactor small = TriangularFactor.of(Matrix.of(2, 2, 1, 1, 0, 1), ALONE);
    assertEquals(1, factor.condition() / small.condition(), 1e-14);
    assertEquals(
        "the length of a column does not fit a double",
        assertThrows(
                ArithmeticException.class,
                () -> TriangularFactor.of(Matrix.of(2, 2, 1.5e308, 1.5e308, 0, 1.5e308), ALONE))
            .getMessage());
  }
}

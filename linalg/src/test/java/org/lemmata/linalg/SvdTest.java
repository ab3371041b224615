package org.lemmata.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvdTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "0, 3", "3, 0", "1, 1", "1, 7", "7, 1", "5, 5", "40, 13", "13, 40", "64, 64"})
  void reconstructs(int m, int n) {
    Matrix a = Samples.normal(m, n, 100L * m + n);
    Svd svd = Svd.of(a);
    int r = Math.min(m, n);
    double tolerance = roundings(m, n);
    Matrix product = svd.u().times(Matrix.diagonal(svd.values())).times(svd.v().transpose());
    assertTrue(product.minus(a).frobenius() <= tolerance * a.frobenius());
    assertTrue(Products.gram(svd.u()).minus(Matrix.identity(r)).frobenius() <= tolerance);
    assertTrue(Products.gram(svd.v()).minus(Matrix.identity(r)).frobenius() <= tolerance);
    double[] values = svd.values();
    for (int i = 0; i < r; i++) {
      assertTrue(values[i] >= (i + 1 < r ? values[i + 1] : 0));
    }
    assertEquals(r, svd.rank());
  }

  private static double roundings(int m, int n) {
    return 8 * (m + n + 1) * Math.ulp(1.0);
  }

  @Test
  void agreesWithAnotherLibrary() {
    Matrix a = Samples.normal(30, 20, 6);
    double[][] rows = new double[30][];
    for (int i = 0; i < 30; i++) {
      rows[i] = a.row(i);
    }
    double[] expected =
        new SingularValueDecomposition(new Array2DRowRealMatrix(rows)).getSingularValues();
    assertArrayEquals(expected, Svd.of(a).values(), 1e-12);
  }

  @Test
  void theSignIsPinned() {
    for (long seed = 0; seed < 20; seed++) {
      Matrix v = Svd.of(Samples.normal(8, 6, seed)).v();
      for (int j = 0; j < 6; j++) {
        double[] column = v.column(j);
        double largest = Arrays.stream(column).map(Math::abs).max().getAsDouble();
        double first =
            Arrays.stream(column).filter(x -> Math.abs(x) >= largest / 2).findFirst().getAsDouble();
        assertTrue(first > 0);
      }
    }
  }

  @Test
  void lowRank() {
    Matrix a = Samples.normal(9, 2, 1).times(Samples.normal(2, 7, 2));
    Svd svd = Svd.of(a);
    assertEquals(2, svd.rank());
    Matrix inverse = svd.pseudoInverse();
    assertTrue(a.times(inverse).times(a).minus(a).frobenius() <= 1e-13 * a.frobenius());
    assertTrue(
        inverse.times(a).times(inverse).minus(inverse).frobenius() <= 1e-13 * inverse.frobenius());
    assertEquals(0, Svd.of(new Matrix(4, 3)).rank());
    assertEquals(new Matrix(3, 4), Svd.of(new Matrix(4, 3)).pseudoInverse());
  }

  @Test
  void solvesLeastSquares() {
    Matrix a = Samples.normal(12, 4, 3);
    double[] b = Samples.normal(12, 1, 4).data();
    double[] expected = Cholesky.of(Products.gram(a)).solve(Products.multiplyTransposed(a, b));
    assertArrayEquals(expected, Svd.of(a).solve(b), 1e-12);
    assertEquals(
        "a is 12x4 but b has 5 entries",
        assertThrows(IllegalArgumentException.class, () -> Svd.of(a).solve(new double[5]))
            .getMessage());
  }

  /** √2 s twice, where √2 s is beyond the largest double, or s is below the normal ones. */
  @ParameterizedTest
  @ValueSource(doubles = {1.7e308, 1, 1e-310})
  void theRangeOfDoublesCostsNothing(double s) {
    Svd svd = Svd.of(Matrix.of(2, 2, s, s, s, -s));
    assertEquals(2, svd.rank());
    assertArrayEquals(new double[] {0.75, 0.25}, svd.solve(new double[] {s, s / 2}), 1e-12);
    if (s > 1e308) {
      assertThrows(ArithmeticException.class, svd::values);
      assertEquals(0.5 / s, svd.pseudoInverse().get(0, 0), 1e-321);
    } else {
      assertEquals(1, svd.values()[1] / (Math.sqrt(2) * s), 1e-12);
    }
    if (s < 1e-308) {
      // 0.5/s = 5e309.
      assertThrows(ArithmeticException.class, svd::pseudoInverse);
      assertThrows(ArithmeticException.class, () -> svd.solve(new double[] {1, 0}));
    }
  }

  /** By hand: 1e308 / 2²⁰, and 5 2⁻¹⁰⁷⁴ / (1.3 2⁻¹⁰⁰⁰). */
  @Test
  void norDoesTheRangeOfTheRightHandSide() {
    Svd svd = Svd.of(Matrix.diagonal(0x1p60, 0x1p20));
    assertEquals(1, svd.solve(new double[] {0, 1e308})[1] / 9.5367431640625e301, 1e-15);
    assertEquals(1e-300, svd.solve(new double[] {1e-300 * 0x1p60, 0x1p950})[0], 1e-314);
    double[] least = {5 * Double.MIN_VALUE};
    double[] x = Svd.of(Matrix.of(1, 1, 1.3 * 0x1p-1000)).solve(least);
    assertEquals(5 / 1.3 * 0x1p-74, x[0], 1e-37);
    assertThrows(
        ArithmeticException.class,
        () -> Svd.of(Matrix.of(1, 1, 0x1p-20)).solve(new double[] {1e308}));
  }

  /** Hipparchus's SingularValueDecompositionTest: Hadamard's of dimension 4, and two by hand. */
  @Test
  void publishedMatrices() {
    double[] hadamard = {15, 5, 9, 3, 5, 15, 3, 9, 9, 3, 15, 5, 3, 9, 5, 15};
    Svd svd = Svd.of(Matrix.of(4, 4, hadamard).scale(0.5));
    assertArrayEquals(new double[] {16, 8, 4, 2}, svd.values(), 16 * roundings(4, 4));
    assertArrayEquals(
        new double[] {3, 1},
        Svd.of(Matrix.of(2, 2, 24, 43, 57, 24).scale(0.04)).values(),
        3 * roundings(2, 2));
    Matrix tall =
        Matrix.of(4, 3, -540, 963, -216, -1730, -744, 1008, -720, 1284, -288, -360, 192, 1756);
    assertArrayEquals(
        new double[] {4, 3, 2}, Svd.of(tall.scale(1 / 625.0)).values(), 4 * roundings(4, 3));
    // Its issue MATH-465.
    assertEquals(2, Svd.of(Matrix.of(3, 3, 1, 1, 1, 0, 0, 0, 1, 2, 3)).rank());
  }

  @Test
  void wrongInputIsNamed() {
    assertEquals(
        "a[0][1] is NaN: not finite",
        assertThrows(IllegalArgumentException.class, () -> Svd.of(Matrix.of(1, 2, 0, Double.NaN)))
            .getMessage());
    Svd identity = Svd.of(Matrix.identity(2));
    for (double wrong : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
      assertEquals(
          "b[1] is " + wrong + ": not finite",
          assertThrows(
                  IllegalArgumentException.class, () -> identity.solve(new double[] {0, wrong}))
              .getMessage());
    }
  }
}

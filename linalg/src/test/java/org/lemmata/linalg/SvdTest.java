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

class SvdTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "0, 3", "3, 0", "1, 1", "1, 7", "7, 1", "5, 5", "40, 13", "13, 40", "64, 64"})
  void reconstructs(int m, int n) {
    Matrix a = Samples.normal(m, n, 100L * m + n);
    Svd svd = Svd.of(a);
    int r = Math.min(m, n);
    double tolerance = 8 * (m + n + 1) * Math.ulp(1.0);
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

  @Test
  void wrongInputIsNamed() {
    assertEquals(
        "a[0][1] is NaN: not finite",
        assertThrows(IllegalArgumentException.class, () -> Svd.of(Matrix.of(1, 2, 0, Double.NaN)))
            .getMessage());
  }
}

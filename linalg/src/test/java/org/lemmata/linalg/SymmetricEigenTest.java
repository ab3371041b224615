package org.lemmata.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricEigenTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 37, 64, 101})
  void reconstructs(int n) {
    Matrix a = Samples.symmetric(n, n);
    SymmetricEigen eigen = SymmetricEigen.of(a);
    double tolerance = 8 * (n + 1) * Math.ulp(1.0);
    Matrix v = eigen.vectors();
    assertTrue(eigen.apply(x -> x).minus(a).frobenius() <= tolerance * a.frobenius());
    assertTrue(Products.gram(v).minus(Matrix.identity(n)).frobenius() <= tolerance);
    double[] values = eigen.values();
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    assertArrayEquals(sorted, values);
    assertEquals(eigen.apply(Math::abs), eigen.apply(Math::abs).transpose());
  }

  @Test
  void agreesWithAnotherLibrary() {
    int n = 40;
    Matrix a = Samples.symmetric(n, 5);
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = a.row(i);
    }
    EigenDecomposition oracle = new EigenDecomposition(new Array2DRowRealMatrix(rows));
    SymmetricEigen eigen = SymmetricEigen.of(a);
    for (int j = 0; j < n; j++) {
      assertEquals(oracle.getRealEigenvalue(n - 1 - j), eigen.values()[j], 1e-12);
      double[] expected = oracle.getEigenvector(n - 1 - j).toArray();
      double[] actual = eigen.vectors().column(j);
      double cosine = 0;
      for (int i = 0; i < n; i++) {
        cosine += expected[i] * actual[i];
      }
      assertEquals(1.0, Math.abs(cosine), 1e-12);
    }
  }

  @Test
  void theSignIsPinned() {
    double half = Math.sqrt(0.5);
    SymmetricEigen eigen = SymmetricEigen.of(Matrix.of(2, 2, 0, 1, 1, 0));
    assertArrayEquals(new double[] {-1, 1}, eigen.values(), 1e-15);
    assertArrayEquals(new double[] {half, half, -half, half}, eigen.vectors().data(), 1e-15);
    for (long seed = 0; seed < 20; seed++) {
      Matrix v = SymmetricEigen.of(Samples.symmetric(9, seed)).vectors();
      for (int j = 0; j < 9; j++) {
        double[] column = v.column(j);
        double largest = Arrays.stream(column).map(Math::abs).max().getAsDouble();
        double first =
            Arrays.stream(column).filter(x -> Math.abs(x) >= largest / 2).findFirst().getAsDouble();
        assertTrue(first > 0);
      }
    }
  }

  @Test
  void functionsOfTheMatrix() {
    Matrix a = Samples.positiveDefinite(12, 3);
    Matrix root = SymmetricEigen.of(a).apply(Math::sqrt);
    assertTrue(root.times(root).minus(a).frobenius() <= 1e-13 * a.frobenius());
    assertEquals(root, root.transpose());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0x1p-900, 0x1p900})
  void scalesExactly(double factor) {
    Matrix a = Samples.symmetric(6, 2);
    SymmetricEigen expected = SymmetricEigen.of(a);
    SymmetricEigen actual = SymmetricEigen.of(a.scale(factor));
    assertEquals(expected.vectors(), actual.vectors());
    for (int i = 0; i < 6; i++) {
      assertEquals(expected.values()[i] * factor, actual.values()[i]);
    }
  }

  @Test
  void theZeroMatrixAndMultipleEigenvalues() {
    assertEquals(Matrix.identity(3), SymmetricEigen.of(new Matrix(3, 3)).vectors());
    SymmetricEigen eigen = SymmetricEigen.of(Matrix.identity(5));
    assertArrayEquals(new double[] {1, 1, 1, 1, 1}, eigen.values());
    assertEquals(Matrix.identity(5), eigen.apply(x -> x));
  }

  @Test
  void wrongInputIsNamed() {
    assertMessage("a is 3x2: not square", new Matrix(3, 2));
    assertMessage("a[0][0] is Infinity: not finite", Matrix.of(1, 1, Double.POSITIVE_INFINITY));
    assertMessage(
        "a[1][0] is -1.0 but a[0][1] is 1.0: not symmetric", Matrix.of(2, 2, 0, 1, -1, 0));
  }

  private static void assertMessage(String message, Matrix a) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> SymmetricEigen.of(a)).getMessage());
  }
}

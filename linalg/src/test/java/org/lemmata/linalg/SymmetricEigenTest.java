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

  /**
   * The matrices of Hipparchus's EigenDecompositionSymmetricTest. The eigenvalues of the first two
   * are by construction; those of the tridiagonal ones (MATH-308 and two of its kin) are by mpmath
   * with 40 digits, since the quoted ones agree to 7 digits only.
   */
  @Test
  void publishedMatrices() {
    assertSpectrum(
        Matrix.of(3, 3, 39632, -4824, -16560, -4824, 8693, 7920, -16560, 7920, 17300),
        3125,
        12500,
        50000);
    double[] entries = {
      5608, -2016, 1152, -2976, -2016, 4432, -2304, 1152, 1152, -2304, 3088, -1344, -2976, 1152,
      -1344, 3872
    };
    assertSpectrum(Matrix.of(4, 4, entries), 1000, 2000, 4000, 10000);
    assertSpectrum(
        tridiagonal(
            new double[] {
              22.330154644539597,
              46.65485522478641,
              17.393672330044705,
              54.46687435351116,
              80.17800767709437
            },
            13.04450406501361,
            -5.977590941539671,
            2.9040909856707517,
            7.1570352792841225),
        14.13820426087657,
        18.847969621995247,
        52.53627960031589,
        53.45669876814309,
        82.04441197864544);
    assertSpectrum(
        tridiagonal(
            new double[] {
              7484.860960227216,
              18405.28129035345,
              13855.225609560746,
              10016.708722343366,
              559.8117399576674,
              6750.190788301587,
              71.21428769782159
            },
            -4175.088570476366,
            1975.7955858241994,
            5193.178422374075,
            1995.286659169179,
            75.34535882933804,
            -234.0808002076056),
        57.992574899011274,
        64.30907645837331,
        5887.799814272434,
        6757.082885628712,
        6893.155662742015,
        16828.208305675485,
        20654.745078765827);
  }

  private static Matrix tridiagonal(double[] diagonal, double... beside) {
    Matrix a = Matrix.diagonal(diagonal);
    for (int i = 0; i < beside.length; i++) {
      a.set(i, i + 1, beside[i]);
      a.set(i + 1, i, beside[i]);
    }
    return a;
  }

  private static void assertSpectrum(Matrix a, double... ascending) {
    int n = ascending.length;
    double rounding = 4 * n * Math.ulp(1.0) * ascending[n - 1];
    assertArrayEquals(ascending, SymmetricEigen.of(a).values(), rounding);
    ExtremeEigenvalues extremes = ExtremeEigenvalues.of(a);
    assertEquals(ascending[0], extremes.smallest(), rounding);
    assertEquals(ascending[n - 1], extremes.largest(), rounding);
  }

  @Test
  void theEndsOfTheRangeOfDoubles() {
    Matrix huge = Matrix.of(2, 2, 1.7e308, 1.7e308, 1.7e308, 1.7e308);
    assertThrows(ArithmeticException.class, () -> SymmetricEigen.of(huge));
    assertThrows(ArithmeticException.class, () -> ExtremeEigenvalues.of(huge));
    double tiny = Double.MIN_VALUE;
    for (double s : new double[] {1.7e308, 1e-310, 1e-322}) {
      Matrix a = Matrix.of(2, 2, s / 2, s / 2, s / 2, s / 2);
      assertArrayEquals(new double[] {0, s}, SymmetricEigen.of(a).values(), 1e-15 * s + tiny);
      assertEquals(s, ExtremeEigenvalues.of(a).largest(), 1e-15 * s + tiny);
      double half = Math.sqrt(0.5);
      assertArrayEquals(new double[] {half, half}, SymmetricEigen.of(a).vectors().column(1), 1e-15);
    }
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

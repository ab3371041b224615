package org.lemmata.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.linalg.parallel.Parallel;

class CholeskyTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 10, 37, 64, 101})
  void reconstructsAndSolves(int n) {
    Matrix a = Samples.positiveDefinite(n, n);
    Cholesky cholesky = Cholesky.of(a);
    Matrix lower = cholesky.lower();
    double tolerance = 4 * (n + 1) * Math.ulp(1.0) * a.frobenius();
    assertTrue(lower.times(lower.transpose()).minus(a).frobenius() <= tolerance);
    for (int i = 0; i < n; i++) {
      assertTrue(lower.get(i, i) > 0);
      for (int j = i + 1; j < n; j++) {
        assertEquals(0.0, lower.get(i, j));
      }
    }

    Matrix x = Samples.normal(n, 3, 7);
    Matrix solution = cholesky.solve(a.times(x));
    assertTrue(solution.minus(x).frobenius() <= 1e-11 * x.frobenius());
    assertArrayEquals(solution.column(0).clone(), cholesky.solve(a.times(x).column(0)));
    double[] half = cholesky.solveTransposedLower(lower.transpose().times(x.column(1)));
    assertArrayEquals(x.column(1), half, 1e-11);
    Matrix identity = cholesky.inverse().times(a);
    assertTrue(identity.minus(Matrix.identity(n)).frobenius() <= 1e-11);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 63, 64, 65, 67, 129, 200, 261})
  void blocksBackendsAndThreadsDoNotShow(int n) {
    Matrix a = Samples.positiveDefinite(n, 11);
    Matrix expected = Naive.cholesky(a).transpose();
    for (Backend backend : ProductsTest.backends()) {
      for (Parallel parallel : ProductsTest.THREADS) {
        assertEquals(expected, Cholesky.of(a, backend, parallel).lower());
      }
    }
  }

  @Test
  void agreesWithAnotherLibrary() {
    Matrix a = Samples.positiveDefinite(25, 4);
    double[][] rows = new double[25][];
    for (int i = 0; i < 25; i++) {
      rows[i] = a.row(i);
    }
    Matrix expected =
        Matrix.of(new CholeskyDecomposition(new Array2DRowRealMatrix(rows)).getL().getData());
    assertArrayEquals(expected.data(), Cholesky.of(a).lower().data(), 1e-13);
  }

  @Test
  void aSmallExample() {
    assertEquals(Matrix.of(2, 2, 2, 0, 3, 1), Cholesky.of(Matrix.of(2, 2, 4, 6, 6, 10)).lower());
  }

  @Test
  void aMatrixThatIsNotDefiniteNamesThePivot() {
    Matrix a = Matrix.of(3, 3, 1, 2, 0, 2, 1, 0, 0, 0, 1);
    NotPositiveDefinite thrown = assertThrows(NotPositiveDefinite.class, () -> Cholesky.of(a));
    assertEquals(1, thrown.index());
    assertEquals(-3.0, thrown.value());
    assertEquals("not positive definite: pivot 1 is -3.0", thrown.getMessage());
    assertThrows(NotPositiveDefinite.class, () -> Cholesky.of(new Matrix(1, 1)));
  }

  @Test
  void wrongInputIsNamed() {
    assertMessage("a is 2x3: not square", new Matrix(2, 3));
    assertMessage("a[0][1] is NaN: not finite", Matrix.of(2, 2, 1, Double.NaN, 0, 1));
    assertMessage(
        "a[1][0] is 0.5 but a[0][1] is 0.25: not symmetric", Matrix.of(2, 2, 1, 0.25, 0.5, 1));
    Cholesky cholesky = Cholesky.of(Matrix.identity(2));
    assertEquals(
        "a is 2x2 but b is 3x1: numbers of rows differ",
        assertThrows(IllegalArgumentException.class, () -> cholesky.solve(new Matrix(3, 1)))
            .getMessage());
    assertEquals(
        "a is 2x2 but b has 3 entries",
        assertThrows(IllegalArgumentException.class, () -> cholesky.solve(new double[3]))
            .getMessage());
  }

  @Test
  void asymmetryOfTheSizeOfRoundingIsAccepted() {
    Matrix a = Matrix.of(2, 2, 2, 1, Math.nextUp(1.0), 2);
    Matrix copy = a.copy();
    Cholesky.of(a);
    assertEquals(copy, a);
  }

  private static void assertMessage(String message, Matrix a) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, () -> Cholesky.of(a)).getMessage());
  }
}

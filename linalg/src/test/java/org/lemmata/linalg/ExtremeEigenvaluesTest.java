package org.lemmata.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtremeEigenvaluesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 10, 37, 64, 101})
  void agreeWithTheWholeDecomposition(int n) {
    Matrix a = Samples.symmetric(n, n);
    Matrix copy = a.copy();
    double[] all = SymmetricEigen.of(a).values();
    ExtremeEigenvalues extremes = ExtremeEigenvalues.of(a);
    double tolerance = 4 * (n + 1) * Math.ulp(1.0) * a.frobenius();
    assertEquals(all[0], extremes.smallest(), tolerance);
    assertEquals(all[n - 1], extremes.largest(), tolerance);
    assertEquals(Math.max(-all[0], all[n - 1]), extremes.largestAbsolute(), tolerance);
    assertEquals(copy, a);
  }

  /** The second difference has the eigenvalues 2 - 2 cos(j π/(n + 1)). */
  @Test
  void ofTheSecondDifference() {
    int n = 50;
    Matrix a = new Matrix(n, n);
    for (int i = 0; i < n; i++) {
      a.set(i, i, 2);
      if (i > 0) {
        a.set(i, i - 1, -1);
        a.set(i - 1, i, -1);
      }
    }
    double step = StrictMath.PI / (n + 1);
    ExtremeEigenvalues extremes = ExtremeEigenvalues.of(a);
    assertEquals(2 - 2 * StrictMath.cos(step), extremes.smallest(), 4e-15);
    assertEquals(2 - 2 * StrictMath.cos(n * step), extremes.largest(), 4e-15);
  }

  @Test
  void multipleAndHugeAndTinyEigenvalues() {
    for (double scale : new double[] {1e300, 1, 1e-300}) {
      ExtremeEigenvalues extremes =
          ExtremeEigenvalues.of(Matrix.diagonal(3 * scale, -2 * scale, 3 * scale, -2 * scale));
      assertEquals(-2 * scale, extremes.smallest(), 1e-15 * scale);
      assertEquals(3 * scale, extremes.largest(), 1e-15 * scale);
    }
    assertEquals(new ExtremeEigenvalues(0, 0), ExtremeEigenvalues.of(new Matrix(3, 3)));
  }

  @Test
  void wrongInputIsNamed() {
    assertEquals(
        "a is 0x0: it has no eigenvalues",
        assertThrows(IllegalArgumentException.class, () -> ExtremeEigenvalues.of(new Matrix(0, 0)))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> ExtremeEigenvalues.of(Matrix.of(2, 2, 1, 2, 3, 4)));
  }
}

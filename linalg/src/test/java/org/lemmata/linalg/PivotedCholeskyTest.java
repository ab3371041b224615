package org.lemmata.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.linalg.parallel.Parallel;

class PivotedCholeskyTest {

  private static final Parallel ALONE = Parallel.sequential();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 37, 64, 65, 200, 331})
  void solvesLikeTheFactorisationWithoutPivots(int n) {
    Matrix a = Samples.positiveDefinite(n, n + 1);
    Matrix b = Samples.normal(n, 3, 7);
    PivotedCholesky factored = PivotedCholesky.of(a, 0, ALONE);
    assertEquals(n, factored.rank());
    Matrix expected = Cholesky.of(a).solve(b);
    Matrix solution = factored.solve(b, ALONE);
    assertTrue(solution.minus(expected).frobenius() <= 1e-10 * (1 + expected.frobenius()));
    double[] forms = factored.inverseForms(b, ALONE);
    for (int j = 0; j < 3 && n > 0; j++) {
      double form = 0;
      for (int i = 0; i < n; i++) {
        form += b.get(i, j) * expected.get(i, j);
      }
      assertEquals(form, forms[j], 1e-10 * (1 + form));
    }
  }

  @Property(tries = 60)
  void findsTheRankAndSolvesInTheRange(
      @ForAll @IntRange(min = 1, max = 180) int n, @ForAll @IntRange(min = 1, max = 180) int r) {
    int rank = Math.min(n, r);
    Matrix root = Samples.normal(rank, n, 31L * n + r);
    Matrix a = Products.gram(root);
    Matrix x = Samples.normal(n, 2, 5);
    Matrix b = a.times(x);
    PivotedCholesky factored = PivotedCholesky.of(a, 1e-13 * a.frobenius(), ALONE);
    assertEquals(rank, factored.rank());
    Matrix solution = factored.solve(b, ALONE);
    assertTrue(a.times(solution).minus(b).frobenius() <= 1e-9 * (1 + b.frobenius()));
    // b = Ax, so b'A⁺b = x'Ax, whichever solution x is.
    double[] forms = factored.inverseForms(b, ALONE);
    for (int j = 0; j < 2; j++) {
      double form = 0;
      for (int i = 0; i < n; i++) {
        form += b.get(i, j) * x.get(i, j);
      }
      assertEquals(form, forms[j], 1e-9 * (1 + form));
    }
  }

  @Test
  void largestPivotsComeFirst() {
    Matrix a = Matrix.diagonal(1, 9, 4, 0);
    PivotedCholesky factored = PivotedCholesky.of(a, 0, ALONE);
    assertEquals(3, factored.rank());
    Matrix b = Matrix.of(4, 1, 2, 9, 4, 0);
    assertArrayEquals(new double[] {2, 1, 1, 0}, factored.solve(b, ALONE).column(0), 1e-15);
    assertArrayEquals(new double[] {4 + 9 + 4}, factored.inverseForms(b, ALONE), 1e-14);
    assertEquals(1, PivotedCholesky.of(a, 5, ALONE).rank());
    assertEquals(0, PivotedCholesky.of(a, 9, ALONE).rank());
  }

  /** Eigenvalues ±1 with nothing on the diagonal; 3 and -1 after one pivot; -1 alone. */
  @Test
  void whatIsNotSemidefiniteIsNotTakenForZero() {
    refused("after 0 pivots a[0][1] is 1.0", Matrix.of(2, 2, 0, 1, 1, 0));
    refused("after 1 pivots a[1][1] is -3.0", Matrix.of(2, 2, 1, 2, 2, 1));
    refused("after 0 pivots a[0][0] is -1.0", Matrix.diagonal(-1));
    // 1e300 / √1e-20 has a square that overflows.
    refused(
        "after 2 pivots a[2][2] is NaN",
        Matrix.of(3, 3, 1e-20, 0, 1e300, 0, 1e-20, 0, 1e300, 0, 1e-20));
    refused("after 1 pivots a[1][1] is -Infinity", Matrix.of(2, 2, 1e-20, 1e300, 1e300, 1e-20));
    // The last 37 rows of 101, within the second panel: one eigenvalue is turned to -1e-4.
    Matrix a = Products.gram(Samples.normal(90, 101, 4));
    a.set(100, 3, a.get(100, 3) + 1);
    a.set(3, 100, a.get(100, 3));
    assertThrows(
        IllegalArgumentException.class, () -> PivotedCholesky.of(a, 1e-13 * a.frobenius(), ALONE));
  }

  private static void refused(String message, Matrix a) {
    assertEquals(
        "not positive semidefinite: " + message,
        assertThrows(IllegalArgumentException.class, () -> PivotedCholesky.of(a, 0, ALONE))
            .getMessage());
  }

  @Test
  void threadsDoNotShow() {
    Matrix a = Samples.positiveDefinite(400, 3);
    Matrix b = Samples.normal(400, 5, 1);
    Matrix alone = PivotedCholesky.of(a, 0, ALONE).solve(b, ALONE);
    for (int threads : new int[] {2, 3, 8}) {
      try (Parallel parallel = Parallel.of(threads)) {
        assertEquals(alone, PivotedCholesky.of(a, 0, parallel).solve(b, parallel));
      }
    }
  }

  @Test
  void wrongInputIsNamed() {
    assertThrows(
        IllegalArgumentException.class, () -> PivotedCholesky.of(new Matrix(2, 3), 0, ALONE));
    assertThrows(
        IllegalArgumentException.class,
        () -> PivotedCholesky.of(Matrix.identity(2), Double.NaN, ALONE));
    PivotedCholesky factored = PivotedCholesky.of(Matrix.identity(2), 0, ALONE);
    assertEquals(
        "a is 2x2 but b is 3x1: numbers of rows differ",
        assertThrows(IllegalArgumentException.class, () -> factored.solve(new Matrix(3, 1), ALONE))
            .getMessage());
  }
}

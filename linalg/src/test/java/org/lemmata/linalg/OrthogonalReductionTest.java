package org.lemmata.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.parallel.Parallel;

class OrthogonalReductionTest {

  private static final Parallel ALONE = Parallel.sequential();

  /**
   * Polynomials of NIST's reference data with their certified coefficients, which exact rational
   * arithmetic confirms; the last number is the relative error allowed. That of Filip is what
   * powers rounded to doubles allow, 2e-8, and of Wampler's what the size of the residual does.
   */
  @ParameterizedTest
  @CsvSource({
    "norris, -0.262323073774029 1.00211681802045, 1e-12",
    "wampler1, 1 1 1 1 1 1, 1e-9",
    "wampler2, 1 0.1 0.01 0.001 0.0001 0.00001, 1e-12",
    "wampler3, 1 1 1 1 1 1, 1e-9",
    "wampler4, 1 1 1 1 1 1, 1e-8",
    "wampler5, 1 1 1 1 1 1, 1e-6",
    "filip, -1467.48961422980 -2772.17959193342 -2316.37108160893 -1127.97394098372"
        + " -354.478233703349 -75.1242017393757 -10.8753180355343 -1.06221498588947"
        + " -0.0670191154593408 -0.00246781078275479 -0.0000402962525080404, 1e-7"
  })
  void certifiedPolynomials(String name, String certified, double allowed) throws IOException {
    double[][] rows = ReferenceData.rows("strd/" + name + ".txt");
    double[] expected = numbers(certified);
    Matrix powers = new Matrix(rows.length, expected.length);
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < expected.length; k++) {
        powers.set(i, k, StrictMath.pow(rows[i][1], k));
      }
    }
    assertCertified(expected, OrthogonalReduction.solve(powers, first(rows), ALONE), allowed);
  }

  /** As above, of six explanatory variables. */
  @Test
  void certifiedLongley() throws IOException {
    double[][] rows = ReferenceData.rows("strd/longley.txt");
    Matrix design = new Matrix(rows.length, 7);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, design.data(), 7 * i, 7);
      design.set(i, 0, 1);
    }
    double[] expected =
        numbers(
            "-3482258.63459582 15.0618722713733 -0.0358191792925910 -2.02022980381683"
                + " -1.03322686717359 -0.0511041056535807 1829.15146461355");
    assertCertified(expected, OrthogonalReduction.solve(design, first(rows), ALONE), 1e-12);
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static Matrix first(double[][] rows) {
    Matrix first = new Matrix(rows.length, 1);
    for (int i = 0; i < rows.length; i++) {
      first.set(i, 0, rows[i][0]);
    }
    return first;
  }

  private static void assertCertified(double[] expected, Matrix found, double allowed) {
    for (int k = 0; k < expected.length; k++) {
      assertEquals(1, found.get(k, 0) / expected[k], allowed, "coefficient " + k);
    }
  }

  /** Läuchli's matrix: 1 + ε² is 1 in doubles, so the normal equations are singular. */
  @Test
  void digitsThatSquaresLose() {
    double eps = 1e-9;
    Matrix a = Matrix.of(3, 2, 1, 1, eps, 0, 0, eps);
    Matrix x = OrthogonalReduction.solve(a, Matrix.of(3, 1, 5, 2 * eps, 3 * eps), ALONE);
    assertArrayEquals(new double[] {2, 3}, x.data(), 1e-6);
    assertThrows(NotPositiveDefinite.class, () -> Cholesky.of(Products.gram(a)));
    // A' times (1 + 1/ε, 1 - 1/ε)', and its image to rounding.
    double[] b = {2 + eps, 2 - eps};
    double[] shortest = OrthogonalReduction.shortest(a.transpose(), b);
    assertArrayEquals(new double[] {2, 1 + eps, eps - 1}, shortest, 1e-6);
    assertArrayEquals(b, a.transpose().times(shortest), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 3", "1, 1, 1", "40, 40, 2", "200, 31, 1", "200, 32, 3", "300, 100, 0"})
  void isLeastSquares(int m, int n, int rights) {
    Matrix a = Samples.normal(m, n, 7L * n + 1);
    Matrix b = Samples.normal(m, rights, n);
    OrthogonalReduction reduction = new OrthogonalReduction(n, rights);
    reduction.add(a, b, ALONE);
    Matrix r = reduction.factor().upper();
    double size = a.frobenius();
    assertTrue(
        Products.gram(r).minus(Products.gram(a)).frobenius() <= 1e-14 * (m + 1) * size * size);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        assertEquals(0, r.get(i, j));
      }
    }
    Matrix x = reduction.solution();
    Matrix left = a.transpose().times(b.minus(a.times(x)));
    assertTrue(left.frobenius() <= 1e-12 * (1 + size * b.frobenius()) * (1 + x.frobenius()));
  }

  @Test
  void rowsMayComeInAnyPortions() {
    Matrix a = Samples.normal(130, 40, 3);
    Matrix b = Samples.normal(130, 2, 4);
    Matrix whole = OrthogonalReduction.solve(a, b, ALONE);
    OrthogonalReduction reduction = new OrthogonalReduction(40, 2);
    for (int from = 0, count = 0; from < 130; from += count, count = Math.min(count + 7, 20)) {
      reduction.add(rows(a, from, count), rows(b, from, count), ALONE);
    }
    assertArrayEquals(whole.data(), reduction.solution().data(), 1e-12);
  }

  private static Matrix rows(Matrix a, int from, int count) {
    int end = Math.min(a.rows(), from + count);
    Matrix some = new Matrix(end - from, a.cols());
    System.arraycopy(a.data(), from * a.cols(), some.data(), 0, some.data().length);
    return some;
  }

  @Test
  void threadsDoNotShow() {
    Matrix a = Samples.normal(700, 150, 5);
    Matrix b = Samples.normal(700, 3, 6);
    Matrix alone = OrthogonalReduction.solve(a, b, ALONE);
    for (int threads : new int[] {2, 3, 8}) {
      try (Parallel parallel = Parallel.of(threads)) {
        assertEquals(alone, OrthogonalReduction.solve(a, b, parallel));
      }
    }
  }

  /** By hand: x + y = 3 and x - y = 1 beside x² + 4 y²: 3x = 4 and 6y = 2. */
  @Test
  void aDiagonalIsARidge() {
    OrthogonalReduction reduction = new OrthogonalReduction(new double[] {1, 2}, 1);
    reduction.add(Matrix.of(2, 2, 1, 1, 1, -1), Matrix.of(2, 1, 3, 1), ALONE);
    assertArrayEquals(new double[] {4.0 / 3, 1.0 / 3}, reduction.solution().data(), 1e-15);
  }

  /** Units of columns cost nothing, whatever becomes of squares. */
  @ParameterizedTest
  @CsvSource({"500, -500", "-540, 0", "900, 900", "-1000, -900"})
  void unitsCostNothing(int unitOne, int unitTwo) {
    Matrix a = Samples.normal(9, 3, 2);
    Matrix b = Samples.normal(9, 1, 3);
    Matrix expected = OrthogonalReduction.solve(a, b, ALONE);
    for (int i = 0; i < 9; i++) {
      a.set(i, 1, Math.scalb(a.get(i, 1), unitOne));
      a.set(i, 2, Math.scalb(a.get(i, 2), unitTwo));
    }
    Matrix x = OrthogonalReduction.solve(a, b, ALONE);
    assertEquals(1, x.get(0, 0) / expected.get(0, 0), 1e-14);
    assertEquals(1, Math.scalb(x.get(1, 0), unitOne) / expected.get(1, 0), 1e-14);
    assertEquals(1, Math.scalb(x.get(2, 0), unitTwo) / expected.get(2, 0), 1e-14);
  }

  @Test
  void theShortestSolution() {
    Matrix a = Samples.normal(6, 15, 8);
    double[] b = Samples.normal(6, 1, 9).data();
    double[] x = OrthogonalReduction.shortest(a, b);
    assertArrayEquals(b, a.times(x), 1e-13);
    assertArrayEquals(Svd.of(a).solve(b), x, 1e-13);
  }

  /** By hand; of the last, AA' is 1e-320 times 14, 1e-160 times 5, and 6. */
  @Test
  void theShortestSolutionAtAnyScale() {
    assertShortest(Matrix.of(1, 1, 1e200), new double[] {1}, 1e-200);
    assertShortest(Matrix.of(1, 1, 1e-200), new double[] {1}, 1e200);
    assertShortest(Matrix.of(1, 1, Double.MIN_VALUE), new double[] {7 * Double.MIN_VALUE}, 7);
    assertShortest(Matrix.of(1, 2, 1e150, 1e150), new double[] {1e-100}, 5e-251, 5e-251);
    assertShortest(
        Matrix.of(2, 2, 1e-300, 0, 0, 1e300), new double[] {1e-300, 1e-300}, 1, 1e-300 / 1e300);
    assertShortest(
        Matrix.of(2, 3, 1e-160, 2e-160, 3e-160, 1, -1, 2),
        new double[] {1, 1},
        1e160 / 59,
        17e160 / 59,
        8e160 / 59);
    assertEquals(0, OrthogonalReduction.shortest(new Matrix(0, 2), new double[0])[1]);
    assertThrows(
        ArithmeticException.class,
        () -> OrthogonalReduction.shortest(Matrix.of(1, 1, 1e-200), new double[] {1e200}));
  }

  private static void assertShortest(Matrix a, double[] b, double... expected) {
    double[] x = OrthogonalReduction.shortest(a, b);
    for (int i = 0; i < x.length; i++) {
      assertEquals(expected[i], x[i], 1e-14 * expected[i], "entry " + i);
    }
  }

  /** One unknown, by hand: sums of products over sums of squares. */
  @Test
  void columnsAsLongAsADoubleComeInPortions() {
    double[] entries = new double[600];
    double[] ones = new double[600];
    Arrays.fill(entries, 1.2e308 / Math.sqrt(600));
    Arrays.fill(ones, 1);
    Matrix a = Matrix.of(600, 1, entries);
    Matrix b = Matrix.of(600, 1, ones);
    assertEquals(1, OrthogonalReduction.solve(a, b, ALONE).get(0, 0) * entries[0], 1e-14);
    assertEquals(1, Math.abs(TriangularFactor.of(a, ALONE).upper().get(0, 0)) / 1.2e308, 1e-14);
    assertSolves(1.7e-308 / 1.69, new double[] {1.2e308, 0.5e308}, 1, 1);
    // Of three sizes in any order only the largest counts.
    double q = Double.MIN_VALUE;
    assertSolves(2, new double[] {3 * q, 2}, 1, 4);
    assertSolves(1, new double[] {3 * q, 2, 1e308}, 1, 4, 1e308);
    assertSolves(1, new double[] {1e308, 3 * q, 2}, 1e308, 1, 4);
    assertSolves(2, new double[] {0, 2, 3 * q}, 0, 4, 1);
  }

  private static void assertSolves(double expected, double[] a, double... b) {
    OrthogonalReduction reduction = new OrthogonalReduction(1, 1);
    for (int i = 0; i < a.length; i++) {
      reduction.add(Matrix.of(1, 1, a[i]), Matrix.of(1, 1, b[i]), ALONE);
    }
    assertEquals(1, reduction.solution().get(0, 0) / expected, 1e-14);
  }

  /** By hand: the second column is the first and as much at a right angle to it. */
  @Test
  void columnsLongerThanADouble() {
    double s = 1.5e308;
    Matrix a = Matrix.of(2, 2, s, s, 0, s);
    Matrix x = OrthogonalReduction.solve(a, Matrix.of(2, 1, s, s / 2), ALONE);
    assertArrayEquals(new double[] {0.5, 0.5}, x.data(), 1e-15);
    OrthogonalReduction reduction = new OrthogonalReduction(1, 1);
    reduction.add(Matrix.of(2, 1, 1, 1), Matrix.of(2, 1, s, s), ALONE);
    assertEquals(1, reduction.solution().get(0, 0) / s, 1e-15);
    assertThrows(ArithmeticException.class, reduction::rotated);
    assertThrows(
        ArithmeticException.class,
        () -> OrthogonalReduction.solve(Matrix.of(1, 1, 1e-200), Matrix.of(1, 1, 1e200), ALONE));
  }

  /** The numbers are mpmath's, with 60 digits. */
  @Test
  void columnsBelowTheNormalDoubles() {
    double q = Double.MIN_VALUE;
    Matrix x =
        OrthogonalReduction.solve(
            Matrix.of(3, 2, 11 * q, 1, 8 * q, -1, 4 * q, 0.5),
            Matrix.of(3, 1, 1e-301, 2e-301, 3e-301),
            ALONE);
    assertEquals(1, x.get(0, 0) / 4.038570414148211e21, 1e-14);
    assertEquals(1, x.get(1, 0) / -2.2118197776477479e-302, 1e-14);
    assertEquals(
        7,
        OrthogonalReduction.solve(Matrix.of(1, 1, q), Matrix.of(1, 1, 7 * q), ALONE).get(0, 0),
        1e-14);
  }

  @Test
  void dependentColumnsAreRefused() {
    Matrix a = Samples.normal(50, 20, 1);
    Matrix b = Samples.normal(50, 1, 2);
    for (int i = 0; i < 50; i++) {
      a.set(i, 19, a.get(i, 0) + a.get(i, 7) - 3 * a.get(i, 11));
    }
    DependentColumns thrown =
        assertThrows(DependentColumns.class, () -> OrthogonalReduction.solve(a, b, ALONE));
    assertEquals(20, thrown.columns());
    assertTrue(thrown.condition() > 1e14);
    assertTrue(
        thrown
            .getMessage()
            .matches(
                "the 20 columns are linearly dependent to rounding: scaled to one length they have"
                    + " the condition number [1-9]e\\+1[4-9]"),
        thrown::getMessage);
    Matrix few = Samples.normal(3, 4, 1);
    assertThrows(
        DependentColumns.class, () -> OrthogonalReduction.solve(few, new Matrix(3, 1), ALONE));
    Matrix zero = new Matrix(3, 2);
    zero.set(0, 0, 1);
    assertThrows(
        DependentColumns.class, () -> OrthogonalReduction.solve(zero, new Matrix(3, 1), ALONE));
    assertThrows(
        DependentColumns.class,
        () -> OrthogonalReduction.shortest(Matrix.of(2, 3, 1, 2, 3, 2, 4, 6), new double[2]));
  }

  @Test
  void wrongInputIsNamed() {
    assertThrows(IllegalArgumentException.class, () -> new OrthogonalReduction(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> new OrthogonalReduction(1, -2));
    assertThrows(IllegalArgumentException.class, () -> new OrthogonalReduction(1, -1));
    assertThrows(IllegalArgumentException.class, () -> new OrthogonalReduction(5, -3));
    assertThrows(IllegalArgumentException.class, () -> new OrthogonalReduction(0, -1));
    assertThrows(
        IllegalArgumentException.class, () -> new OrthogonalReduction(1, Integer.MAX_VALUE));
    assertThrows(IllegalArgumentException.class, () -> new OrthogonalReduction(2_000_000_000, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new OrthogonalReduction(new double[1], Integer.MAX_VALUE));
    assertThrows(IllegalArgumentException.class, () -> new OrthogonalReduction(new double[1], -1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new OrthogonalReduction(new double[] {Double.NaN}, 0));
    assertEquals(
        "b[1] is NaN: not finite",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    OrthogonalReduction.shortest(Matrix.identity(2), new double[] {0, Double.NaN}))
            .getMessage());
    assertEquals(
        "a is 2x2 but b has 3 entries",
        assertThrows(
                IllegalArgumentException.class,
                () -> OrthogonalReduction.shortest(Matrix.identity(2), new double[3]))
            .getMessage());
    OrthogonalReduction reduction = new OrthogonalReduction(2, 1);
    assertEquals(
        "a is 3x2 and b is 2x1 where rows of 2 and 1 belong",
        assertThrows(
                IllegalArgumentException.class,
                () -> reduction.add(new Matrix(3, 2), new Matrix(2, 1), ALONE))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> reduction.add(Matrix.of(1, 2, 1, Double.NaN), new Matrix(1, 1), ALONE));
    reduction.add(Matrix.of(2, 2, 1.7e308, 0, 1.7e308, 1), new Matrix(2, 1), ALONE);
    assertEquals(
        "the length of a column does not fit a double",
        assertThrows(ArithmeticException.class, reduction::factor).getMessage());
  }
}

package org.lemmata.hessian.flatness.regulariser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.hessian.flatness.model.LinearHessianTrace;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.SecondMoments;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/**
 * The induced regulariser against the notes' reference values, and closed forms against searches.
 */
class RegulariserTest {

  /** The notes print ten decimals. */
  private static final double PRINTED = 5e-11;

  private static final Matrix M3 = Reference.m3();

  private static double search(Matrix m, Measurements measurements, int depth) {
    return FlatSearch.minimise(m, measurements, depth, 2, Streams.of(7, "search")).value();
  }

  @Test
  void normsOfTheReference() {
    assertEquals(5.4776158481, ClosedForm.nuclear(M3), PRINTED);
    assertEquals(12.3394672506, ClosedForm.schattenPower(M3, 2), PRINTED);
  }

  @Test
  void isotropicReference() {
    Measurements all = Measurements.isotropic(3, 3);
    assertEquals(65.7313901771, ClosedForm.isotropic(M3, 2), PRINTED);
    assertEquals(120.5093790620, ClosedForm.isotropic(M3, 3), PRINTED);
    assertEquals(65.7313901771, search(M3, all, 2), 1e-9);
    assertEquals(120.5093790620, search(M3, all, 3), 1e-9);
    assertEquals(
        122.5608369350, LinearHessianTrace.of(Factorisation.balanced(M3, 3), all), PRINTED);
  }

  @Test
  void depthTwoReference() {
    Measurements four = Measurements.reference(4, 3, 3);
    assertEquals(31.1353374605, ClosedForm.depthTwo(M3, four), PRINTED);
    assertEquals(31.1353374605, search(M3, four, 2), 1e-9);
  }

  /** Isotropic where both factors are identities, linear in each, and the form of depth two. */
  @Test
  void kroneckerMeetsTheOtherForms() {
    Matrix identity = Matrix.identity(3);
    assertEquals(65.7313901771, ClosedForm.kronecker(M3, identity, identity, 2), PRINTED);
    assertEquals(120.5093790620, ClosedForm.kronecker(M3, identity, identity, 3), PRINTED);
    Matrix twice = Matrix.diagonal(2, 2, 2);
    Matrix thrice = Matrix.diagonal(3, 3, 3);
    assertEquals(6 * 120.5093790620, ClosedForm.kronecker(M3, twice, thrice, 3), 6 * PRINTED);
    // E AA' = B_y tr Bₓ and E A'A = Bₓ tr B_y, with traces 6 and 5.5.
    assertEquals(
        ClosedForm.depthTwo(M3, Matrix.diagonal(5.5, 11, 16.5), Matrix.diagonal(3, 6, 24)),
        ClosedForm.kronecker(M3, Matrix.diagonal(1, 2, 3), Matrix.diagonal(0.5, 1, 4), 2),
        1e-12);
  }

  /** The product is M and the trace F(M), under measurements with B_y = P² and Bₓ = Q². */
  @Test
  void kroneckerFactorisationAttainsTheForm() {
    Matrix onOutputs = Matrix.diagonal(1, 2, 3);
    Matrix onInputs = Matrix.diagonal(0.5, 1, 4);
    Measurements all =
        Measurements.kronecker(
            Matrix.diagonal(1, Math.sqrt(2), Math.sqrt(3)), Matrix.diagonal(Math.sqrt(0.5), 1, 2));
    for (int depth : new int[] {2, 3, 4}) {
      LinearNetwork flattest = Factorisation.flattest(M3, onOutputs, onInputs, depth);
      assertEquals(0, flattest.product().minus(M3).frobenius(), 1e-13);
      assertEquals(
          ClosedForm.kronecker(M3, onOutputs, onInputs, depth),
          LinearHessianTrace.of(flattest, all),
          1e-10);
    }
  }

  @Test
  void singleReference() {
    Measurements one = Measurements.referenceSingle(3, 3);
    assertEquals(249.0798889446, ClosedForm.single(M3, one.matrix(0), 2), PRINTED);
    assertEquals(500.4233730587, ClosedForm.single(M3, one.matrix(0), 3), PRINTED);
    assertEquals(249.0798889446, search(M3, one, 2), 1e-9);
    assertEquals(500.4233730587, search(M3, one, 3), 1e-9);
  }

  @Test
  void identityReference() {
    Matrix m = Matrix.diagonal(2, 1, 0.5);
    Matrix identity = Matrix.identity(3);
    Measurements one = Measurements.of(List.of(identity));
    double[] expected = {14, 23.5001541767, 33.4558441227};
    for (int depth = 2; depth <= 4; depth++) {
      assertEquals(expected[depth - 2], ClosedForm.single(m, identity, depth), PRINTED);
      assertEquals(expected[depth - 2], search(m, one, depth), 1e-9);
    }
  }

  /** Singular values that products of doubles lose count here; mpmath, 300 and 700 digits. */
  @Test
  void singleOfGradedProducts() {
    Matrix rankOne = Matrix.of(3, 3, 1, 2, 3, 2, 4, 6, 3, 6, 9);
    Matrix a = Matrix.of(3, 3, 2, 1, 0, 1, 3, 1, 0, 1, 4);
    assertSingle(66, rankOne, a, 1);
    assertSingle(1248, rankOne, a, 2);
    assertSingle(4507.6508567150295, rankOne, a, 3);
    assertSingle(9326.339474842207, rankOne, a, 4);
    assertSingle(51419.898061919805, rankOne, a, 10);
    assertSingle(67371.60596760844, rankOne, a, 12);
    Matrix full = Matrix.of(3, 3, 2, 1, 0, 1, 3, 1, 0, 1, 1);
    Matrix b = Matrix.of(3, 3, 1, 0.5, 0.25, 0, 1, -0.5, 0.25, 0, 1);
    assertSingle(7.25, full, b, 1);
    assertSingle(29.101451460834564, full, b, 2);
    assertSingle(61.49968061015207, full, b, 3);
    assertSingle(337.6117696759226, full, b, 10);
    assertSingle(752.8549368587181, full, b, 20);
    assertSingle(1590.293745483109, full, b, 40);
    Matrix wide = Matrix.of(2, 4, 1, 2, 0, -1, 3, 1, 1, 2);
    Matrix other = Matrix.of(2, 4, 1, 0, 1, 2, 0, -1, 1, 1);
    assertSingle(140.70720760063088, wide, other, 3);
    assertSingle(463.9939876317686, wide, other, 7);
    assertSingle(463.9939876317686, wide.transpose(), other.transpose(), 7);
  }

  /** Products that leave the range of doubles on the way; mpmath, 700 digits. */
  @Test
  void singleOfLargeAndSmallMatrices() {
    assertSingle(5.059644256269407e21, Matrix.diagonal(1e10, 1e10), Matrix.identity(2), 40);
    Matrix large = Matrix.of(2, 2, 1e200, 2e200, -1e200, 3e200);
    Matrix small = Matrix.of(2, 2, 1e-200, 3e-200, 2e-200, 1e-200);
    assertSingle(1.708800749063506e-198, large, small, 2);
    assertSingle(1.633485007195332e-131, large, small, 3);
    assertSingle(7.654055835415439e-78, large, small, 5);
    assertSingle(Double.POSITIVE_INFINITY, large, large, 3);
  }

  /** (A'M)² is 0 exactly, although no factor is. */
  @Test
  void singleOfANilpotentProduct() {
    Matrix nilpotent = Matrix.of(2, 2, 0.1, -0.1, 0.1, -0.1);
    assertEquals(0, ClosedForm.single(nilpotent, Matrix.identity(2), 3));
    assertEquals(0, ClosedForm.single(new Matrix(2, 2), Matrix.identity(2), 2));
  }

  private static void assertSingle(double expected, Matrix m, Matrix a, int depth) {
    double error = Math.ulp(8 * expected);
    assertEquals(expected, ClosedForm.single(m, a, depth), error, () -> "depth " + depth);
  }

  @Test
  void singleRefusesWhatItDoesNotPromise() {
    Matrix m = Matrix.identity(2);
    for (Matrix a : List.of(new Matrix(2, 3), Matrix.diagonal(1, Double.NaN))) {
      assertThrows(IllegalArgumentException.class, () -> ClosedForm.single(m, a, 2));
    }
    assertThrows(IllegalArgumentException.class, () -> ClosedForm.single(m, m, 0));
    assertThrows(IllegalArgumentException.class, () -> ClosedForm.schattenPower(m, 0.5));
  }

  /** A'M is 0; a root of the rounding of a moment would be 1e-8 of it. */
  @Test
  void depthTwoOfSingularMoments() {
    Matrix rankOne = Matrix.of(3, 3, 1, 2, 3, 2, 4, 6, 3, 6, 9);
    assertDepthTwoIsZero(Matrix.of(3, 3, 2, 0, 0, -1, 0, 0, 0, 0, 0), rankOne);
    Matrix rankTwo = Matrix.of(3, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertDepthTwoIsZero(Matrix.of(3, 3, 1, 0, 0, -2, 0, 0, 1, 0, 0), rankTwo);
    assertDepthTwoIsZero(Matrix.of(3, 3, 1, -2, 1, 0, 0, 0, 0, 0, 0), rankTwo);
  }

  private static void assertDepthTwoIsZero(Matrix m, Matrix a) {
    Measurements one = Measurements.of(List.of(a));
    Matrix onOutputs = one.outputMoment();
    Matrix onInputs = one.inputMoment();
    assertEquals(0, ClosedForm.depthTwo(m, one), 1e-12);
    assertEquals(0, ClosedForm.depthTwo(m, onOutputs, onInputs), 1e-11);
    // As much, times the root of both traces, which are the same.
    double trace = onInputs.trace();
    assertEquals(0, ClosedForm.kronecker(m, onOutputs, onInputs, 2), 1e-11 * trace);
  }

  /** By hand: B_L = B₀ = diag(1, s²), and the root is diag(1, s) whatever s. */
  @Test
  void depthTwoOfMomentsThatAreNearlySingular() {
    Measurements one = Measurements.of(List.of(Matrix.diagonal(1, 1e-10)));
    assertEquals(8e-10, ClosedForm.depthTwo(Matrix.of(2, 2, 0, 1, 1, 0), one), 1e-24);
  }

  @Test
  void singularMomentsAreRefusedWhereInverted() {
    Matrix rankOne = Matrix.of(2, 2, 1, 1, 1, 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> Factorisation.flattest(M3, Matrix.identity(3), Matrix.diagonal(1, 1, 0), 2));
    assertThrows(IllegalArgumentException.class, () -> ClosedForm.power(rankOne, -0.5));
  }

  /** The notes print eight decimals of the values at a matrix that is nearly nilpotent. */
  @Test
  void nearlyNilpotentReference() {
    Matrix m = Matrix.of(2, 2, 0.1, 1, 0, 0.1);
    Matrix identity = Matrix.identity(2);
    assertEquals(2.09311609, ClosedForm.single(m, identity, 3), 5e-9);
    assertEquals(2.09311609, search(m, Measurements.of(List.of(identity)), 3), 5e-9);
    assertEquals(6.09210395, 6 * ClosedForm.schattenPower(m, 4.0 / 3), 5e-9);
  }

  @Property(tries = 40)
  void searchMeetsTheClosedFormsAndFactorises(
      @ForAll @IntRange(min = 1, max = 4) int rows,
      @ForAll @IntRange(min = 1, max = 4) int cols,
      @ForAll @IntRange(min = 1, max = 5) int depth,
      @ForAll long seed) {
    Streams streams = Streams.of(seed, "property");
    Stream stream = streams.child("m").stream(0);
    Matrix m = normal(rows, cols, stream);
    FlatSearch.Found found =
        FlatSearch.minimise(m, Measurements.isotropic(rows, cols), depth, 2, streams);
    double closed = ClosedForm.isotropic(m, depth);
    assertEquals(closed, found.value(), 1e-6 * closed);
    assertTrue(found.network().product().minus(m).frobenius() < 1e-9 * m.frobenius());
    if (depth > 1) {
      LinearNetwork attaining = Factorisation.flattest(m, depth);
      assertTrue(attaining.product().minus(m).frobenius() < 1e-13 * m.frobenius() * depth);
      assertEquals(
          closed,
          LinearHessianTrace.of(attaining, Measurements.isotropic(rows, cols)),
          1e-12 * closed);
    }
  }

  @Property(tries = 20)
  void searchMeetsTheOtherClosedForms(
      @ForAll @IntRange(min = 2, max = 4) int rows,
      @ForAll @IntRange(min = 2, max = 4) int cols,
      @ForAll @IntRange(min = 4, max = 9) int n,
      @ForAll long seed) {
    Streams streams = Streams.of(seed, "property");
    Stream stream = streams.child("m").stream(0);
    Matrix m = normal(rows, cols, stream);
    Measurements some = Measurements.gaussian(n, rows, cols, stream);
    double closed = ClosedForm.depthTwo(m, some);
    assertEquals(closed, FlatSearch.minimise(m, some, 2, 1, streams).value(), 1e-8 * closed);
  }

  @Test
  void rankOneRangeOfKnownMeasurements() {
    Streams streams = Streams.of(1, "range");
    RankOneRange all = RankOneRange.of(new SecondMoments(Measurements.isotropic(3, 5)), 4, streams);
    assertEquals(1, all.lower(), 1e-14);
    assertEquals(1, all.upper(), 1e-14);
    Matrix a = Matrix.diagonal(3, 2, 1);
    RankOneRange one = RankOneRange.of(new SecondMoments(Measurements.of(List.of(a))), 4, streams);
    assertEquals(0, one.lower(), 1e-12);
    assertEquals(9, one.upper(), 1e-12);
  }

  @Test
  void zeroIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> search(new Matrix(2, 2), Measurements.isotropic(2, 2), 2));
  }

  @Test
  void sizesThatCannotBeScaledAreRefused() {
    Measurements all = Measurements.isotropic(2, 2);
    Matrix tiny = Matrix.diagonal(1e-310, 1e-310);
    assertThrows(IllegalArgumentException.class, () -> search(tiny, all, 2));
    Measurements large = Measurements.of(List.of(Matrix.diagonal(1e200, 1e200)));
    assertThrows(IllegalArgumentException.class, () -> search(Matrix.identity(2), large, 2));
  }

  private static Matrix normal(int rows, int cols, Stream stream) {
    Matrix m = new Matrix(rows, cols);
    stream.normals(m.data(), 0, rows * cols);
    return m;
  }
}

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

  private static Matrix normal(int rows, int cols, Stream stream) {
    Matrix m = new Matrix(rows, cols);
    stream.normals(m.data(), 0, rows * cols);
    return m;
  }
}

package org.lemmata.harmonics.sup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.field.LinearForm;
import org.lemmata.harmonics.field.PlaneWave;
import org.lemmata.harmonics.field.RandomHarmonics;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.linalg.random.Streams;

class ExactSupNormTest {

  /** By every route, against the best of many ascents. */
  @ParameterizedTest
  @CsvSource({
    "2, 0, BASIS", "2, 1, TENSOR", "2, 1, BASIS", "2, 2, TENSOR", "2, 2, POINTS", "2, 9, BASIS",
    "2, 40, POINTS", "3, 0, BASIS", "3, 1, BASIS", "3, 1, POINTS", "3, 2, BASIS", "3, 2, TENSOR",
    "7, 1, TENSOR", "7, 1, POINTS", "7, 2, BASIS", "7, 2, POINTS", "7, 2, TENSOR", "5, 0, BASIS"
  })
  void isWhatAscentsFind(int d, int k, RandomHarmonics.Route route) {
    SphereFunction f = RandomHarmonics.of(d, k, route).draw(Streams.of(1, "f").stream(d, k));
    double exact = ExactSupNorm.of(f).orElseThrow();
    double found = Ascent.fromRandomPoints(f, 30, Streams.of(1, "starts").stream(d, k)).value();
    assertEquals(exact, found, 1e-10 * exact);
  }

  /** NOTES.md: sqrt 2 on the circle, sqrt d for degree 1. */
  @ParameterizedTest
  @CsvSource({"2, 1", "2, 2", "2, 17", "3, 1", "50, 1"})
  void knownRatios(int d, int k) {
    SphereFunction f = RandomHarmonics.of(d, k).draw(Streams.of(2, "f").stream(d, k));
    double expected = d == 2 ? Math.sqrt(2) : Math.sqrt(d);
    assertEquals(expected, ExactSupNorm.of(f).orElseThrow() / f.norm(), 1e-13 * expected);
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "4, 3", "10, 4"})
  void isEmptyElsewhere(int d, int k) {
    assertTrue(ExactSupNorm.of(PlaneWave.along(d, k)).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-200, 1, 1e200})
  void doesNotDependOnTheScale(double scale) {
    double[] a = {3 * scale, -4 * scale};
    SphericalBasis circle = SphericalBasis.upTo(2, 3);
    double root = Math.sqrt(2);
    BasisFunction wave = new BasisFunction(circle, 3, a);
    assertEquals(5 * root, ExactSupNorm.of(wave).orElseThrow() / scale, 1e-13);
    LinearForm line = new LinearForm(new double[] {3 * scale, 0, -4 * scale});
    assertEquals(5, ExactSupNorm.of(line).orElseThrow() / scale, 1e-13);
    double found = Ascent.from(line, new double[] {0, 0.6, 0.8}).value();
    assertEquals(5, found / scale, 1e-12);
  }
}

package org.lemmata.harmonics.sup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class CircleSumsTest {

  private static final Parallel ONE = Parallel.sequential();

  /** Above what is found, and below what a sum of so many amplitudes can be. */
  @Property(tries = 20)
  void isAboveWhatAnAscentFinds(
      @ForAll @IntRange(min = 1, max = 9) int k,
      @ForAll @DoubleRange(min = 0.3, max = 1.5) double kh,
      @ForAll long seed) {
    BasisFunction f =
        BasisFunction.random(SphericalBasis.upTo(4, k), Streams.of(seed, "f").stream(0));
    double upper = CircleSums.of(k, kh).upper(List.of(f), ONE)[0];
    Bracket bracket = NetCertificate.of(4, k, 0.3, ONE).bracket(f, ONE);
    assertTrue(bracket.lower() <= upper, () -> bracket + " " + upper);
    // On a circle no amplitude is above twice the maximum, nor the mean above it.
    assertTrue(upper * Math.cos(kh) <= (2 * k + 1) * bracket.upper());
  }

  /**
   * Spikes with axes at right angles to all circles are constant on each of them, so that the sum
   * is the value: √N, which no net may miss by more than the factor cos(kh).
   */
  @ParameterizedTest
  @CsvSource({"1, 1.5", "4, 0.3", "9, 0.7", "12, 1.4", "21, 1.55"})
  void bracketsSpikesThatAreConstantOnCircles(int k, double kh) {
    double ratio = new HarmonicSpace(4, k).zonalRatio();
    CircleSums sums = CircleSums.of(k, kh);
    for (int i = 0; i < 40; i++) {
      double angle = 2 * Math.PI * i / 40;
      BasisFunction spike = spike(k, new double[] {0, 0, Math.sin(angle), Math.cos(angle)});
      double upper = sums.upper(List.of(spike), ONE)[0];
      assertTrue(upper >= ratio, upper + " at " + angle);
      assertTrue(upper <= ratio * (1 + 1e-9) / Math.cos(kh), upper + " at " + angle);
    }
  }

  @Test
  void isAboveSpikesAnywhere() {
    CircleSums sums = CircleSums.of(11, 1.5);
    double ratio = new HarmonicSpace(4, 11).zonalRatio();
    double[] axis = new double[4];
    for (int i = 0; i < 20; i++) {
      Streams.of(5, "axis").stream(i).sphere(axis, 0, 4, 1);
      assertTrue(sums.upper(List.of(spike(11, axis)), ONE)[0] >= ratio);
    }
  }

  @Test
  void boundsManyAtOnceAsOneByOne() {
    SphericalBasis basis = SphericalBasis.upTo(4, 6);
    CircleSums sums = CircleSums.of(6, 1);
    BasisFunction f = BasisFunction.random(basis, Streams.of(1, "f").stream(0));
    BasisFunction g = BasisFunction.random(basis, Streams.of(1, "f").stream(1));
    double[] both = sums.upper(List.of(f, g), ONE);
    assertEquals(sums.upper(List.of(f), ONE)[0], both[0], 1e-12 * both[0]);
    assertEquals(sums.upper(List.of(g), ONE)[0], both[1], 1e-12 * both[1]);
    try (Parallel three = Parallel.of(3)) {
      assertArrayEquals(both, sums.upper(List.of(f, g), three));
    }
  }

  @Test
  void refusesWhatItDoesNotBound() {
    assertThrows(IllegalArgumentException.class, () -> CircleSums.of(0, 1));
    assertThrows(IllegalArgumentException.class, () -> CircleSums.of(3, 0));
    assertThrows(IllegalArgumentException.class, () -> CircleSums.of(3, Math.PI / 2));
    CircleSums sums = CircleSums.of(3, 1);
    BasisFunction flat = BasisFunction.random(SphericalBasis.upTo(3, 3), stream());
    BasisFunction other = BasisFunction.random(SphericalBasis.upTo(4, 4), stream());
    SphericalBasis basis = SphericalBasis.upTo(4, 3);
    BasisFunction several = new BasisFunction(basis, 2, new double[basis.size() - basis.offset(2)]);
    for (BasisFunction f : List.of(flat, other, several)) {
      assertThrows(IllegalArgumentException.class, () -> sums.upper(List.of(f), ONE));
    }
  }

  private static Stream stream() {
    return Streams.of(2, "f").stream(0);
  }

  /** √N Pₖ(x.ξ), of norm 1. */
  private static BasisFunction spike(int k, double[] axis) {
    SphericalBasis basis = SphericalBasis.upTo(4, k);
    Matrix point = new Matrix(1, 4);
    System.arraycopy(axis, 0, point.data(), 0, 4);
    double[] a = basis.evaluate(point, k, ONE).data().clone();
    for (int j = 0; j < a.length; j++) {
      a[j] /= Math.sqrt(a.length);
    }
    return new BasisFunction(basis, k, a);
  }

  @Test
  void boundsAreInProportion() {
    BasisFunction f = BasisFunction.random(SphericalBasis.upTo(4, 5), stream());
    double upper = CircleSums.of(5, 0.7).upper(List.of(f), ONE)[0];
    for (int exponent : new int[] {-600, 1, 600}) {
      double[] c = Arrays.stream(f.coefficients()).map(a -> Math.scalb(a, exponent)).toArray();
      BasisFunction g = new BasisFunction(SphericalBasis.upTo(4, 5), 5, c);
      double other = CircleSums.of(5, 0.7).upper(List.of(g), ONE)[0];
      assertEquals(Math.scalb(upper, exponent), other);
    }
  }
}

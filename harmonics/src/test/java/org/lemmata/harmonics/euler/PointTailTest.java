package org.lemmata.harmonics.euler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointTailTest {

  @Property(tries = 300)
  void agreesWithTheIncompleteBetaFunction(
      @ForAll @IntRange(min = 3, max = 2000) int size,
      @ForAll @DoubleRange(min = 0, max = 0.99) double fraction) {
    double u = fraction * Math.min(8, Math.sqrt(size));
    double exact = Beta.regularizedBeta(1 - u * u / size, (size - 1) / 2.0, 0.5);
    assertEquals(1, new PointTail(size).twoSided(u) / exact, 1e-10);
  }

  /** N = 3: the coordinate is uniform on (-1, 1). */
  @Test
  void isLinearOnTheTwoSphere() {
    for (double t : new double[] {0, 0.1, 0.7, 0.8, 0.999, 1 - 1e-9, 1}) {
      assertEquals(1 - t, new PointTail(3).twoSided(t * Math.sqrt(3)), 1e-14);
    }
  }

  @Test
  void becomesNormal() {
    for (double u : new double[] {0, 1, 5, 20}) {
      double normal = Erf.erfc(u / Math.sqrt(2));
      assertEquals(1, new PointTail(1e22).twoSided(u) / normal, 1e-12);
    }
    assertEquals(0, new PointTail(1e22).twoSided(1e10));
  }

  /** mpmath, 60 digits; towards √N the square of u must not be rounded. */
  @ParameterizedTest
  @CsvSource({
    "5, 0x1.1e3779897a609p+1, 1.5000000071630384e-16",
    "36, 0x1.7ffffffffe59dp+2, 2.4795900085005007e-206",
    "7, 0x1.52a7fa9d2e1a4p+1, 2.5000185157899163e-36"
  })
  void keepsItsDigitsTowardsTheLargestValue(int size, String u, double exact) {
    assertEquals(1, new PointTail(size).twoSided(Double.parseDouble(u)) / exact, 1e-12);
  }
}

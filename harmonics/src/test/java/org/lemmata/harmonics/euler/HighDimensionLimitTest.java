package org.lemmata.harmonics.euler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HighDimensionLimitTest {

  /** NOTES.md, sharper facts (computed for this project). */
  @ParameterizedTest
  @CsvSource({
    "2, 1.41421356237, 1e-11",
    "3, 1.6569984, 5e-8",
    "4, 1.794085, 5e-7",
    "8, 2.0615041, 5e-8",
    "16, 2.2779455, 5e-8"
  })
  void referenceValues(int k, double expected, double tolerance) {
    assertEquals(expected, new HighDimensionLimit(k).value(), tolerance);
  }

  /** The predicted medians approach the limit, the more slowly the larger k is. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 8})
  void isWhereTheEulerCharacteristicTends(int k) {
    double limit = new HighDimensionLimit(k).value();
    double distance = Double.POSITIVE_INFINITY;
    for (int d : new int[] {25, 50, 100, 200}) {
      double next = Math.abs(new EulerLaw(d, k).median() / Math.sqrt(d) / limit - 1);
      assertTrue(next < distance, "moves away");
      distance = next;
    }
    assertEquals(0, distance, 0.02);
  }

  @Test
  void growsAsTheRootOfTheLogarithmOfTheDegree() {
    double before = Double.POSITIVE_INFINITY;
    for (int k : new int[] {100, 10_000, 1_000_000, 1_000_000_000}) {
      double value = new HighDimensionLimit(k).value();
      double quotient = value * value / Math.log(k);
      assertTrue(1 < quotient && quotient < before, () -> "quotient " + quotient);
      before = quotient;
    }
    assertTrue(before < 1.3);
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(IllegalArgumentException.class, () -> new HighDimensionLimit(1));
  }
}

package org.lemmata.harmonics.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.stats.Interval;

class TailSumTest {

  /**
   * Quotients at k = 1, alpha = 1. NOTES.md has 1.04, 2.14 and 4.13; the last is corrected to 4.14
   * there.
   */
  @ParameterizedTest
  @CsvSource({"10, 1.04", "6, 2.14", "5, 4.14"})
  void quotientsInLowDimensions(int d, double expected) {
    Interval quotient = new TailSum(d, 1, 200_000).quotient(1);
    assertEquals(expected, quotient.low(), 0.005);
    assertEquals(expected, quotient.high(), 0.005);
  }

  /** The bracket is one: with more terms it lies inside that with fewer. */
  @Property(tries = 100)
  void moreTermsNarrowTheBracket(
      @ForAll @IntRange(min = 6, max = 30000) int d,
      @ForAll @DoubleRange(min = 0.6, max = 1) double alpha,
      @ForAll @IntRange(min = 1, max = 300) int last) {
    Interval few = new TailSum(d, alpha, last).quotient(1);
    Interval many = new TailSum(d, alpha, 20 * last).quotient(1);
    double rounding = 1e-12 * many.high();
    assertTrue(
        few.low() <= many.low() + rounding && many.high() <= few.high() + rounding,
        () -> few + " does not contain " + many);
  }

  /** Against the sum itself, term by term with dimensions in exact arithmetic. */
  @Test
  void agreesWithTheSum() {
    int d = 14;
    double alpha = 0.9;
    int k = 3;
    double sum = 0;
    for (int l = 4000; l >= k; l--) {
      sum += Math.pow(new HarmonicSpace(d, l).size(), -alpha / 2) * Math.sqrt(Math.log(l + 1.0));
    }
    TailSum tail = new TailSum(d, alpha, 4000);
    double quotient = sum / Math.exp(tail.logBound(k));
    Interval bracket = tail.quotient(k);
    assertEquals(quotient, bracket.low(), 1e-9);
    assertEquals(quotient, bracket.high(), 1e-9);
  }

  @Test
  void hugeDimensionsStayFinite() {
    TailSum tail = new TailSum(20482, 0.5, 2000);
    assertTrue(tail.quotient(1).high() < 1);
    assertTrue(tail.quotient(2000).low() > 0);
    assertTrue(tail.logBound(2000) < -1000);
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(IllegalArgumentException.class, () -> new TailSum(4, 1, 10));
    assertThrows(IllegalArgumentException.class, () -> new TailSum(400, 1.1, 10));
    assertThrows(IllegalArgumentException.class, () -> new TailSum(400, 1, 0));
  }
}

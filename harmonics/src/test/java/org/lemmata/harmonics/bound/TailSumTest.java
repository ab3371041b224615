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
import org.lemmata.linalg.quadrature.Quadrature;
import org.lemmata.linalg.stats.Interval;

class TailSumTest {

  /**
   * Quotients at k = 1, α = 1. NOTES.md has 1.04, 2.14 and 4.13; the last is corrected to 4.14
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

  /**
   * At the last degree L the ends are the integrals over l &gt; L of √(ln(l + b)) ((L + b)/(l +
   * b))^{(d−2) α/2} for b = 1 and b = d - 3, here by quadrature, up to what Jensen's inequality
   * gives away: with Z = ln(L + b) + Y, Y exponential of mean 1/a, √(E Z) - E √Z is at most Var
   * Z/(2 (E Z)^{3/2}), and E Z^{−1/2} - (E Z)^{−1/2} at most 3 Var Z/(8 ln(L + b)^{5/2}).
   */
  @ParameterizedTest
  @CsvSource({"12, 0.9, 1", "12, 0.9, 5", "40, 0.2, 3", "6, 1, 20", "3000, 0.5, 2"})
  void theRestIsTheIntegralUpToJensensGap(int d, double alpha, int last) {
    double a = (d - 2) * alpha / 2 - 1;
    double first = Math.sqrt(Math.log(last + 1.0));
    double bound = 2 * last * Math.sqrt(last);
    Interval rest = new TailSum(d, alpha, last).quotient(last);

    double near = Math.log(last + 1.0);
    double least = (last + 1) * integral(a, near);
    double slackBelow = (last + 1) / (2 * a) * 3 / (8 * a * a * Math.pow(near, 2.5));
    double low = rest.low() * bound;
    assertTrue(low <= Math.max(first, least) * (1 + 1e-12), () -> low + " above " + least);
    assertTrue(
        low >= Math.max(first, least - slackBelow) * (1 - 1e-12), () -> low + " below " + least);

    double far = Math.log(last + d - 3.0);
    double most = first + (last + d - 3) * integral(a, far);
    double slackAbove = (last + d - 3) / (2 * a * a * a * Math.pow(far + 1 / a, 1.5));
    double high = rest.high() * bound;
    assertTrue(high >= most * (1 - 1e-12), () -> high + " below " + most);
    assertTrue(high <= most + slackAbove, () -> high + " above " + most);
  }

  /** The integral of e⁻ᵃʸ √(from + y) over y &gt; 0. */
  private static double integral(double a, double from) {
    double sum = 0;
    for (int panel = 39; panel >= 0; panel--) {
      Quadrature rule = Quadrature.gaussLegendre(20, panel / a, (panel + 1) / a);
      for (int i = 0; i < 20; i++) {
        sum += rule.weight(i) * Math.exp(-a * rule.node(i)) * Math.sqrt(from + rule.node(i));
      }
    }
    return sum;
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
    // (8 - 2) 0.3 is below 2: refused for that, not for the bracket that would come of it.
    String message =
        assertThrows(IllegalArgumentException.class, () -> new TailSum(8, 0.3, 10)).getMessage();
    assertTrue(message.startsWith("needs alpha"), message);
  }

  /** mpmath, 60 digits. */
  @Test
  void theLargestDimension() {
    Interval quotient = new TailSum(Integer.MAX_VALUE, 1, 10).quotient(10);
    assertEquals(0.024484154430970097, quotient.low(), 1e-15);
    assertEquals(0.17107052085436558, quotient.high(), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> new TailSum(Integer.MIN_VALUE, 1, 10));
  }
}

package org.lemmata.seeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AgreementTest {

  /** The standard normal quantile of 1 - 0.5e-6. */
  @Test
  void aKnownStandardError() {
    assertEquals(4.891638475699, Agreement.within(1), 5e-5);
    assertEquals(0.5 * Agreement.within(1), Agreement.within(0.5), 1e-15);
    assertEquals(
        Agreement.within(1), Agreement.within(1, Double.POSITIVE_INFINITY), "the normal law");
  }

  /** P(|T| > t) is 1 - 2 atan(t)/π, 1 - t/√(2 + t²) and 1 - s(3 - s²)/2 with s = t/√(4 + t²). */
  @Test
  void fewDegreesOfFreedomInClosedForm() {
    double one = Agreement.within(1, 1);
    assertEquals(1e-6, 2 / Math.PI * Math.atan(1 / one), 1e-13);
    double two = Agreement.within(1, 2);
    assertEquals(1e-6, 1 - two / Math.sqrt(2 + two * two), 1e-13);
    double four = Agreement.within(1, 4);
    double s = four / Math.sqrt(4 + four * four);
    assertEquals(1e-6, 1 - s * (3 - s * s) / 2, 1e-13);
  }

  @Test
  void moreNumbersTellMore() {
    double last = Double.POSITIVE_INFINITY;
    for (double degrees : new double[] {1, 1.5, 3, 9.5, 59, 60, 399, 1e4, 1e6}) {
      double within = Agreement.within(1, degrees);
      assertTrue(within < last, () -> within + " at " + degrees);
      last = within;
    }
  }

  @Test
  void refusesFewerThanOneDegreeOfFreedom() {
    assertThrows(IllegalArgumentException.class, () -> Agreement.within(1, 0.9));
    assertThrows(IllegalArgumentException.class, () -> Agreement.within(1, Double.NaN));
  }
}

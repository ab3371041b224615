package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {

  /** With no occurrence (1 - p)^n = alpha has a closed form. */
  @ParameterizedTest
  @CsvSource({"10, 0.05", "2100, 1e-9", "1, 0.5", "1000000, 1e-12"})
  void noOccurrence(long trials, double alpha) {
    double expected = -Math.expm1(Math.log(alpha) / trials);
    assertEquals(expected, new Binomial(0, trials).atMost(alpha), 1e-9 * expected);
    assertEquals(0, new Binomial(0, trials).atLeast(alpha));
    assertEquals(1 - expected, new Binomial(trials, trials).atLeast(alpha), 1e-9);
    assertEquals(1, new Binomial(trials, trials).atMost(alpha));
  }

  /** The defining sums, by hand for n = 4. */
  @Test
  void atTheBoundTheTailIsAlpha() {
    double alpha = 0.03;
    double p = new Binomial(1, 4).atMost(alpha);
    assertEquals(alpha, Math.pow(1 - p, 4) + 4 * p * Math.pow(1 - p, 3), 1e-12);
    double q = new Binomial(1, 4).atLeast(alpha);
    assertEquals(alpha, 1 - Math.pow(1 - q, 4), 1e-12);
  }

  /** A published case: 10 of 100 at 95% two-sided gives 0.0490 to 0.1762. */
  @Test
  void textbook() {
    assertEquals(0.0490, new Binomial(10, 100).atLeast(0.025), 5e-5);
    assertEquals(0.1762, new Binomial(10, 100).atMost(0.025), 5e-5);
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(IllegalArgumentException.class, () -> new Binomial(0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Binomial(-1, 3));
    assertThrows(IllegalArgumentException.class, () -> new Binomial(4, 3));
    assertThrows(IllegalArgumentException.class, () -> new Binomial(1, 3).atMost(0));
    assertThrows(IllegalArgumentException.class, () -> new Binomial(1, 3).atLeast(1));
  }
}

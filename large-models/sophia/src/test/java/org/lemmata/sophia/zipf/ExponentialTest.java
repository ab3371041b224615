package org.lemmata.sophia.zipf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** Against the library's exponential function. */
class ExponentialTest {

  @Test
  void isExactToTwoUnitsInTheLastPlace() {
    Stream random = Streams.of(1, "exponents").stream(0);
    double worst = 0;
    for (int i = 0; i < 200_000; i++) {
      double x = -random.nextDouble() * (i % 2 == 0 ? 1 : 708);
      double exact = StrictMath.exp(x);
      worst = Math.max(worst, Math.abs(Exponential.of(x) - exact) / Math.ulp(exact));
    }
    assertTrue(worst <= 2, "off by " + worst);
    assertTrue(worst > 0, "compares nothing");
  }

  @Test
  void endsOfTheRange() {
    assertEquals(1, Exponential.of(0));
    assertEquals(1, Exponential.of(-0.0));
    assertEquals(StrictMath.exp(-708), Exponential.of(-708), 2 * Math.ulp(StrictMath.exp(-708)));
    assertEquals(0, Exponential.of(-708.1));
    assertEquals(0, Exponential.of(Double.NEGATIVE_INFINITY));
    assertEquals(Double.NaN, Exponential.of(Double.NaN));
  }
}

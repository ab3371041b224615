package org.lemmata.attention.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fractions of the notes' reference table, from pairings alone. */
class WickMomentsTest {

  @ParameterizedTest
  @CsvSource({
    "2, 4, 1, 4, 4, 29, 133, 116",
    "5, 20, 0, 1, 1, 26, 15, 13",
    "5, 20, 1, 2, 2, 53, 183, 106",
    "10, 10, 1, 1, 1, 22, 71, 11",
    "1, 1, 0, 1, 1, 3, 2, 3"
  })
  void fractions(int d, int n, int p, int q, int stepP, int stepQ, int lossP, int lossQ) {
    WickMoments moments = new WickMoments(d, n, new BigFraction(p, q));
    assertEquals(new BigFraction(stepP, stepQ), moments.step());
    assertEquals(new BigFraction(lossP, lossQ), moments.loss());
    assertEquals(new BigFraction(n * d), moments.numerator());
  }

  @Test
  void cubatureNeedsThreeNodes() {
    double step = 4.0 / 21;
    double loss = 0.25 + 2 * 3.25 / 5.25;
    for (int nodes = 3; nodes <= 6; nodes++) {
      HermiteCubature cubature = new HermiteCubature(nodes, 0.25);
      assertEquals(step, cubature.step(), 1e-13);
      assertEquals(loss, cubature.loss(), 1e-12);
    }
    assertTrue(Math.abs(new HermiteCubature(2, 0.25).step() - step) > 0.1);
  }
}

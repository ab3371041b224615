package org.lemmata.attention.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
  void otherCoordinates() {
    // Known by hand: signs give 1/(n + d - 1 + σ²), as the sphere does; uniform coordinates
    // s/(m₄ + (n + d - 2)s² + s σ²) with s = 1/3 and m₄ = 1/5.
    BigFraction quarter = new BigFraction(1, 4);
    assertEquals(new BigFraction(4, 21), new WickMoments(Coordinates.SIGNS, 2, 4, quarter).step());
    assertEquals(
        new BigFraction(60, 131), new WickMoments(Coordinates.UNIFORM, 2, 4, quarter).step());
    // The step scales with the inverse square of the coordinates where there is no noise.
    BigFraction zero = BigFraction.ZERO;
    assertEquals(
        new WickMoments(Coordinates.UNIFORM, 2, 3, zero).step().multiply(4),
        new WickMoments(Coordinates.UNIFORM_HALF, 2, 3, zero).step());
    // Normal moments by double factorials: 1, 3, 15, 105.
    assertEquals(new BigFraction(105), Coordinates.NORMAL.moment(8));
    assertEquals(zero, Coordinates.UNIFORM.moment(3));
  }

  @Test
  void cubatureOfPolynomials() {
    // E (z₁ z₂)⁴ = 9 and E z⁶ = 15 by the moments of the normal law; signs give 1.
    assertEquals(9, new NormalCubature(3, 2).mean(z -> Math.pow(z[0] * z[1], 4)), 1e-13);
    assertEquals(15, new NormalCubature(4, 1).mean(z -> Math.pow(z[0], 6)), 1e-12);
    assertEquals(1, new NormalCubature(2, 2).mean(z -> Math.pow(z[0] * z[1], 4)), 1e-14);
    assertThrows(IllegalArgumentException.class, () -> new NormalCubature(5, 10));
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

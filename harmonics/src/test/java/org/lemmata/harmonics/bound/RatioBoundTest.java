package org.lemmata.harmonics.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioBoundTest {

  /** NOTES.md, the table of ratios, δ = 0.01: Lemma 6, the refined bound and the zonal ratio. */
  @ParameterizedTest
  @CsvSource({
    "3, 2, 25.2, 17.4, 2.236, 0.05, 0.0005",
    "3, 4, 29.4, 19.0, 3.000, 0.05, 0.0005",
    "3, 8, 33.6, 20.4, 4.123, 0.05, 0.0005",
    "3, 32, 41.4, 23.1, 8.062, 0.05, 0.0005",
    "5, 2, 38.9, 20.0, 3.742, 0.05, 0.0005",
    "5, 4, 46.4, 22.3, 7.416, 0.05, 0.0005",
    "5, 32, 67.2, 28.0, 111.9, 0.05, 0.05",
    "10, 2, 75.1, 25.4, 7.348, 0.05, 0.0005",
    "10, 4, 90.5, 28.9, 25.69, 0.05, 0.005",
    "10, 32, 133, 37.5, 11766, 0.5, 0.5",
    "50, 2, 371, 51.1, 35.69, 0.5, 0.005",
    "50, 32, 661, 80, 1.8e11, 0.5, 5e9"
  })
  void table(
      int d, int k, double paper, double refined, double zonal, double digits, double zonalDigits) {
    RatioBound bound = new RatioBound(d, k);
    assertEquals(paper, bound.oneDegree(0.01), digits);
    assertEquals(refined, bound.refined(0.01), k == 32 && d == 50 ? 0.5 : 0.05);
    assertEquals(zonal, bound.worstCase(), zonalDigits);
  }

  /** Lemma 5 by hand. */
  @Test
  void everyDegree() {
    assertEquals(
        5 * Math.sqrt(2 * Math.log(60) + 10 * Math.log(2)),
        new RatioBound(2, 1).everyDegree(0.1),
        1e-12);
  }

  @Test
  void slopes() {
    // Degree 1: f = √d x.u has slope √d, which the sharp constant gives.
    assertEquals(Math.sqrt(7), new SlopeBound(7, 1).sharp(), 1e-14);
    assertEquals(Math.sqrt(7 * 6), new SlopeBound(7, 1).paper(), 1e-14);
    // d = 2: f = √2 cos(k φ) has slope k √2.
    assertEquals(5 * Math.sqrt(2), new SlopeBound(2, 5).sharp(), 1e-14);
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(IllegalArgumentException.class, () -> new RatioBound(1, 1));
    assertThrows(IllegalArgumentException.class, () -> new RatioBound(3, 0));
    assertThrows(IllegalArgumentException.class, () -> new RatioBound(3, 1).refined(0));
    assertThrows(IllegalArgumentException.class, () -> new RatioBound(3, 1).oneDegree(1));
  }

  /** mpmath, 60 digits; 3/δ and 6/δ are beyond the largest double for some of these. */
  @ParameterizedTest
  @CsvSource({
    "1e-308, 135.94711318695296, 190.66755718209314, 140.25008970217642",
    "2e-308, 135.88336507590692, 190.5766512528719, 140.18235198136451",
    "1e-310, 136.36988977965738, 191.27042602317317, 140.69930130096179",
    "5e-324, 139.14997005334417, 195.23398916619902, 143.65219686626676"
  })
  void boundsOfTheSmallestProbabilities(double delta, double one, double every, double refined) {
    RatioBound bound = new RatioBound(3, 4);
    assertEquals(one, bound.oneDegree(delta), 1e-13 * one);
    assertEquals(every, bound.everyDegree(delta), 1e-13 * every);
    assertEquals(refined, bound.refined(delta), 1e-13 * refined);
  }

  /** On the circle both are k√2. */
  @Test
  void slopesOfTheLargestDegrees() {
    double exact = Math.sqrt(2) * Integer.MAX_VALUE;
    assertEquals(exact, new SlopeBound(2, Integer.MAX_VALUE).paper(), 1e-15 * exact);
  }
}

package org.lemmata.lowlight.enhance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class EdgeWeightTest {

  @Test
  void distancesAreThoseOfTheColoursOfBt601() {
    // White against black differs in Y alone; pure blue against black has Y = 0.114, Cb = 1/2 and
    // Cr = −0.114 / 1.402.
    assertEquals(1, EdgeWeight.distance(1, 1, 1), 1e-15);
    assertEquals(
        0.114 * 0.114 + 0.25 + 0.114 * 0.114 / (1.402 * 1.402),
        EdgeWeight.distance(0, 0, 1),
        1e-15);
  }

  @Test
  void yellowAgainstBlueIsTheFarthest() {
    // Y = 0.299 + 0.587 − 0.114 = 0.772, Cb = (−1 − 0.772) / 1.772 = −1, Cr = 0.228 / 1.402.
    double expected = 0.772 * 0.772 + 1 + 0.228 * 0.228 / (1.402 * 1.402);
    assertEquals(expected, EdgeWeight.largestDistance(), 1e-15);
    Stream random = Streams.of(3, "edge").stream(0);
    for (int i = 0; i < 1000; i++) {
      double distance = EdgeWeight.distance(side(random), side(random), side(random));
      assertTrue(distance <= EdgeWeight.largestDistance());
    }
  }

  private static double side(Stream random) {
    return 2 * random.nextDouble() - 1;
  }

  @Test
  void theSmallestWeightIsThatOfTheFarthestColours() {
    EdgeWeight weight = new EdgeWeight(10);
    assertEquals(weight.of(1, 1, -1), weight.smallest());
    // exp(−κ / 200) for κ = 1.622431…, with 40 digits in Python.
    assertEquals(0.9919206605667776, weight.smallest(), 1e-15);
    assertEquals(1, weight.of(0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new EdgeWeight(0));
  }
}

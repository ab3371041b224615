package org.lemmata.harmonics.field;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;

class ChiSquareTest {

  /** E χ² = ν, E (χ² - ν)² = 2ν, E (χ² - ν)³ = 8ν. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 9, 49, 199})
  void hasTheMoments(int degrees) {
    Stream stream = Streams.of(13, "chi").stream(degrees);
    Moments moments = new Moments(3);
    for (int i = 0; i < 200_000; i++) {
      double off = ChiSquare.draw(degrees, stream) - degrees;
      moments.add(off, off * off, off * off * off);
    }
    double[] expected = {0, 2.0 * degrees, 8.0 * degrees};
    for (int i = 0; i < 3; i++) {
      double z = moments.estimate(i).z(expected[i]);
      assertTrue(Math.abs(z) < 5, () -> degrees + " degrees: " + z);
    }
  }
}

package org.lemmata.linalg.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.linalg.stats.KolmogorovSmirnov;
import org.lemmata.linalg.stats.Moments;

/** Seeds are fixed and thresholds are at 1e-6: these tests do not cry wolf. */
class ChiSquareDrawsTest {

  /** E χ² = ν, E (χ² - ν)² = 2ν, E (χ² - ν)³ = 8ν. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 9, 49, 199})
  void hasTheMoments(int degrees) {
    Stream stream = Streams.of(13, "chi").stream(degrees);
    Moments moments = new Moments(3);
    for (int i = 0; i < 200_000; i++) {
      double off = stream.nextChiSquare(degrees) - degrees;
      moments.add(off, off * off, off * off * off);
    }
    double[] expected = {0, 2.0 * degrees, 8.0 * degrees};
    for (int i = 0; i < 3; i++) {
      double error = moments.estimate(i).standardError();
      assertEquals(expected[i], moments.mean(i), within(error), () -> degrees + " degrees");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 12, 500})
  void hasItsDistribution(int degrees) {
    Stream stream = Streams.of(3, "χ² on " + degrees).stream(0);
    double[] sample = new double[200_000];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = stream.nextChiSquare(degrees);
    }
    double p =
        KolmogorovSmirnov.pValue(
            sample, x -> x <= 0 ? 0 : Gamma.regularizedGammaP(degrees / 2.0, x / 2));
    assertTrue(p > 1e-6, "p = " + p);
  }

  @Test
  void noSquaresAreRefused() {
    Stream stream = Streams.of(1, "none").stream(0);
    assertThrows(IllegalArgumentException.class, () -> stream.nextChiSquare(0));
  }
}

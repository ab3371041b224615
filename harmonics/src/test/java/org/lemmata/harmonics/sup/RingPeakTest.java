package org.lemmata.harmonics.sup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class RingPeakTest {

  /** Against the sum term by term at each point. */
  @ParameterizedTest
  @CsvSource({"0, 1", "0, 5", "1, 1", "1, 2", "3, 513", "8, 511", "33, 1500", "64, 2049"})
  void findsTheLargestValue(int k, int points) {
    double[][] series = new double[2 * k + 1][3];
    Stream stream = Streams.of(1, "series").stream(k, points);
    for (double[] row : series) {
      stream.normals(row, 0, 3);
    }
    double largest = -1;
    double longitude = 0;
    for (int p = 0; p < points; p++) {
      double phi = 2 * Math.PI * p / points;
      double value = series[0][1];
      for (int m = 1; m <= k; m++) {
        value += series[2 * m - 1][1] * Math.cos(m * phi) + series[2 * m][1] * Math.sin(m * phi);
      }
      if (Math.abs(value) > largest) {
        largest = Math.abs(value);
        longitude = phi;
      }
    }
    RingPeak peak = new RingPeak();
    // What an earlier ring left behind must not show.
    peak.look(series, 0, 3 * points);
    peak.look(series, 1, points);
    assertEquals(largest, peak.largest(), 1e-13 * (k + 1) * Math.sqrt(k + 1));
    assertEquals(longitude, peak.longitude(), k == 0 ? 7 : 1e-12);
  }

  /** No point exceeds the limit, and the limit is not above the maximum over cos(π/6). */
  @ParameterizedTest
  @CsvSource({"1, 100", "4, 24", "4, 500", "8, 355", "33, 1500"})
  void limitsWhatThereIs(int k, int points) {
    Stream stream = Streams.of(2, "series").stream(k, points);
    for (int i = 0; i < 200; i++) {
      double[][] series = new double[2 * k + 1][1];
      for (double[] row : series) {
        stream.normals(row, 0, 1);
      }
      RingPeak peak = new RingPeak();
      double limit = peak.limit(series, 0, points);
      peak.look(series, 0, points);
      assertTrue(peak.largest() <= limit);
      peak.look(series, 0, 100 * k);
      assertTrue(limit <= peak.largest() * 1.01 / Math.cos(Math.PI / 6));
    }
  }

  /** cos(kφ) shifted by half a step is as low on the few points as can be. */
  @Test
  void limitsThePolynomialThatIsLowest() {
    int k = 5;
    double[][] series = new double[2 * k + 1][1];
    series[2 * k - 1][0] = Math.cos(Math.PI / 6);
    series[2 * k][0] = Math.sin(Math.PI / 6);
    assertEquals(1, new RingPeak().limit(series, 0, 1000), 1e-8);
  }

  @Test
  void refusesWhatIsNotANumber() {
    double[][] series = new double[7][1];
    series[3][0] = Double.NaN;
    RingPeak peak = new RingPeak();
    assertThrows(ArithmeticException.class, () -> peak.look(series, 0, 30));
    assertThrows(ArithmeticException.class, () -> peak.limit(series, 0, 1000));
  }
}

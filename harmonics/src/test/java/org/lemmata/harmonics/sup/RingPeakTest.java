package org.lemmata.harmonics.sup;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}

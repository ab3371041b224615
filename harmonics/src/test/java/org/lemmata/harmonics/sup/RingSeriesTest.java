package org.lemmata.harmonics.sup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;

/** Both ways to the coefficients on rings, against each other and against values. */
class RingSeriesTest {

  @ParameterizedTest
  @CsvSource({"3, 1, 0.5", "3, 2, 0.5", "3, 9, 0.1", "3, 64, 0.2", "4, 1, 0.7", "4, 6, 0.4"})
  void agree(int d, int k, double h) {
    SphereNet net = SphereNet.of(d, h);
    BasisFunction f =
        BasisFunction.random(SphericalBasis.upTo(d, k), Streams.of(2, "f").stream(d, k));
    RingSeries direct = new BasisSeries(net, k, Parallel.sequential()).of(f);
    RingSeries sampled = new SampledSeries(net, f);
    double scale = 1e-13 * (k + 1) * (k + 1) * f.norm();
    for (int layer = 0; layer < net.layers().size(); layer++) {
      double[][] a = direct.on(layer);
      double[][] b = sampled.on(layer);
      SphereNet.Layer place = net.layers().get(layer);
      for (int ring = 0; ring < a[0].length; ring++) {
        double theta = place.net().rings().get(ring).colatitude();
        for (int row = 0; row < a.length; row++) {
          assertEquals(b[row][ring], a[row][ring], scale);
        }
        assertEquals(f.value(net.point(place, theta, 1.7)), value(a, ring, 1.7), scale);
      }
    }
  }

  private static double value(double[][] series, int ring, double phi) {
    double value = series[0][ring];
    for (int m = 1; m <= series.length / 2; m++) {
      value +=
          series[2 * m - 1][ring] * Math.cos(m * phi) + series[2 * m][ring] * Math.sin(m * phi);
    }
    return value;
  }
}

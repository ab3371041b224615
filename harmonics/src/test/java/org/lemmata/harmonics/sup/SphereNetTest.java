package org.lemmata.harmonics.sup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class SphereNetTest {

  @Property(tries = 60)
  void withOppositesItCoversTheSphere(
      @ForAll @IntRange(min = 3, max = 4) int d,
      @ForAll @DoubleRange(min = 0.12, max = 1.5) double h,
      @ForAll long seed) {
    SphereNet net = SphereNet.of(d, h);
    Stream stream = Streams.of(seed, "points").stream(0);
    double[] x = new double[d];
    for (int i = 0; i < 20; i++) {
      stream.sphere(x, 0, d, 1);
      assertTrue(distance(net, x) <= h, () -> "d = " + d + ", h = " + h);
    }
  }

  /**
   * Halfway between layers, at the corner of a cell, the radius is nearly reached where rings and
   * points of neighbouring layers are aligned: in the middle of the sphere.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.12, 0.2, 0.3})
  void cornersAreCoveredAndHardlyMore(double h) {
    SphereNet net = SphereNet.of(4, h);
    int count = net.layers().size();
    double furthest = 0;
    for (SphereNet.Layer place : net.layers()) {
      double psi = place.angle() + Math.PI / 4 / count;
      int rings = place.net().rings().size();
      for (RingNet.Ring ring : place.net().rings()) {
        double theta = ring.colatitude() + Math.PI / 2 / rings;
        SphereNet.Layer between = new SphereNet.Layer(psi, place.net());
        double[] x = net.point(between, theta, Math.PI / ring.points());
        furthest = Math.max(furthest, distance(net, x));
      }
    }
    assertTrue(furthest <= h && furthest > 0.75 * h, furthest + " of " + h);
  }

  @ParameterizedTest
  @CsvSource({"3, 0.01, 0.03", "3, 0.003125, 0.01", "4, 0.05, 0.1", "4, 0.02, 0.05"})
  void hasAboutTheExpectedNumberOfPoints(int d, double h, double within) {
    double expected = SphereNet.expectedPoints(d, h);
    assertEquals(expected, (double) SphereNet.of(d, h).points(), within * expected);
    assertEquals(h, SphereNet.radius(d, expected), 1e-12);
  }

  @Test
  void refusesWhatIsNotLegal() {
    assertThrows(IllegalArgumentException.class, () -> SphereNet.of(2, 0.1));
    assertThrows(IllegalArgumentException.class, () -> SphereNet.of(5, 0.1));
    assertThrows(IllegalArgumentException.class, () -> SphereNet.of(3, 0));
    assertThrows(IllegalArgumentException.class, () -> SphereNet.of(3, 1.6));
  }

  /** The angle to the nearest point of the net or its opposite. */
  private static double distance(SphereNet net, double[] x) {
    double nearest = Math.PI;
    for (SphereNet.Layer layer : net.layers()) {
      for (RingNet.Ring ring : layer.net().rings()) {
        for (int p = 0; p < ring.points(); p++) {
          double[] y = net.point(layer, ring.colatitude(), 2 * Math.PI * p / ring.points());
          double t = 0;
          for (int i = 0; i < x.length; i++) {
            t += x[i] * y[i];
          }
          nearest = Math.min(nearest, Math.acos(Math.min(1, Math.abs(t))));
        }
      }
    }
    return nearest;
  }
}

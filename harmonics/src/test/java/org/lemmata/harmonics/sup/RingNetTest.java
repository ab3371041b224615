package org.lemmata.harmonics.sup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** The property that certificates rest on: no point is further from a net than it says. */
class RingNetTest {

  private static final int POINTS = 50;

  @Property(tries = 25)
  void coversTheSphere(@ForAll @DoubleRange(min = 0.05, max = 3.1) double h, @ForAll long seed) {
    RingNet net = RingNet.ofSphere(h);
    Stream stream = Streams.of(seed, "sphere").stream(0);
    double[] x = new double[3];
    for (int i = 0; i < POINTS; i++) {
      stream.sphere(x, 0, 3, 1);
      assertTrue(distance(net, x) <= h, () -> "h = " + h);
    }
  }

  @Property(tries = 25)
  void coversTheHemisphere(
      @ForAll @DoubleRange(min = 0.05, max = 1.5) double h, @ForAll long seed) {
    RingNet net = RingNet.ofHemisphere(h);
    Stream stream = Streams.of(seed, "hemisphere").stream(0);
    double[] x = new double[3];
    for (int i = 0; i < POINTS; i++) {
      stream.sphere(x, 0, 3, 1);
      x[2] = Math.abs(x[2]);
      assertTrue(distance(net, x) <= h, () -> "h = " + h);
    }
  }

  /** The corners of what a point of the net takes care of are where the radius is reached. */
  @Property(tries = 25)
  void theCornersOfCellsAreCovered(
      @ForAll @DoubleRange(min = 0.05, max = 1) double h,
      @ForAll @DoubleRange(max = 1) double where) {
    RingNet net = RingNet.ofSphere(h);
    double delta = Math.PI / net.rings().size();
    RingNet.Ring ring = net.rings().get((int) (where * (net.rings().size() - 1)));
    for (int side = -1; side <= 1; side += 2) {
      double[] x = point(ring.colatitude() + side * delta / 2, Math.PI / ring.points());
      assertTrue(distance(net, x) <= h, () -> "h = " + h + ", ring " + ring);
    }
  }

  /** Nearly the least number that square cells need, 4 π/(2 h²). */
  @ParameterizedTest
  @ValueSource(doubles = {0.1 / 32, 0.01, 0.03})
  void isNotWasteful(double h) {
    double least = 2 * Math.PI / (h * h);
    assertEquals(least, (double) RingNet.ofSphere(h).points(), 0.05 * least);
    assertEquals(least / 2, (double) RingNet.ofHemisphere(h).points(), 0.03 * least);
  }

  private static double[] point(double colatitude, double longitude) {
    double sine = Math.sin(colatitude);
    return new double[] {
      sine * Math.cos(longitude), sine * Math.sin(longitude), Math.cos(colatitude)
    };
  }

  /** The angle to the nearest point of the net, looking at all of them. */
  static double distance(RingNet net, double[] x) {
    double nearest = Math.PI;
    for (RingNet.Ring ring : net.rings()) {
      for (int p = 0; p < ring.points(); p++) {
        double[] y = point(ring.colatitude(), 2 * Math.PI * p / ring.points());
        double square = 0;
        for (int i = 0; i < 3; i++) {
          square += (x[i] - y[i]) * (x[i] - y[i]);
        }
        nearest = Math.min(nearest, 2 * Math.asin(Math.min(1, Math.sqrt(square) / 2)));
      }
    }
    return nearest;
  }
}

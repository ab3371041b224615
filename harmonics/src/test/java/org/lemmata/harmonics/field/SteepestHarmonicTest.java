package org.lemmata.harmonics.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class SteepestHarmonicTest {

  static SteepestHarmonic random(int d, int k, Stream stream) {
    double[] u = new double[d];
    double[] v = new double[d];
    stream.sphere(u, 0, d, 1);
    stream.sphere(v, 0, d, 1);
    Segments.add(-Segments.dot(u, 0, v, 0, d), u, 0, v, 0, d);
    double length = Math.sqrt(Segments.dot(v, 0, v, 0, d));
    for (int i = 0; i < d; i++) {
      v[i] /= length;
    }
    return new SteepestHarmonic(k, u, v);
  }

  /** On the circle it is the sine, whose slope is √2 k times its norm. */
  @Test
  void onTheCircle() {
    SteepestHarmonic f = new SteepestHarmonic(3, new double[] {1, 0}, new double[] {0, 1});
    double[] x = {StrictMath.cos(0.4), StrictMath.sin(0.4)};
    assertEquals(3 * StrictMath.sin(1.2), f.value(x), 1e-14);
    assertEquals(3 * Math.sqrt(0.5), f.norm(), 1e-15);
  }

  @Test
  void refusesWhatIsNotLegal() {
    Stream stream = Streams.of(1, "steep").stream(0);
    assertThrows(IllegalArgumentException.class, () -> random(3, 0, stream));
    double[] u = {1, 0, 0};
    assertThrows(IllegalArgumentException.class, () -> new SteepestHarmonic(2, u, u));
    assertThrows(
        IllegalArgumentException.class, () -> new SteepestHarmonic(2, u, new double[] {0, 1}));
    assertThrows(IllegalArgumentException.class, () -> new PlaneWave(0, u, u));
  }

  /** mpmath, 60 digits: N is beyond the largest double. */
  @Test
  void theNormWhereTheDimensionIsLarge() {
    double[] u = new double[700];
    double[] v = new double[700];
    u[0] = 1;
    v[1] = 1;
    assertEquals(1, new SteepestHarmonic(700, u, v).norm() / 7.956167514931699e-209, 1e-14);
  }
}

package org.lemmata.hessian.sharpness.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** Softplus against StrictMath. */
class SoftplusTest {

  @Test
  void agreesWithStrictMath() {
    Stream stream = Streams.of(1, "softplus").stream(0);
    double[] z = new double[200_000];
    for (int i = 0; i < z.length; i++) {
      // All sizes from 1e-9 to 700, of both signs.
      double size = StrictMath.exp(StrictMath.log(1e-9) + 27.27 * stream.nextDouble());
      z[i] = stream.nextLong() < 0 ? -size : size;
    }
    double[] value = new double[z.length];
    double[] slope = new double[z.length];
    Softplus.fill(z, value, slope);
    for (int i = 0; i < z.length; i++) {
      double e = StrictMath.exp(-Math.abs(z[i]));
      double expected = Math.max(z[i], 0) + StrictMath.log1p(e);
      assertEquals(expected, value[i], 4 * Math.ulp(expected));
      double sigmoid = (z[i] >= 0 ? 1 : e) / (1 + e);
      assertEquals(sigmoid, slope[i], 4 * Math.ulp(sigmoid));
    }
  }

  @Test
  void ends() {
    double[] z = {0, -0.0, 1000, -1000, Double.NaN};
    double[] value = new double[5];
    double[] slope = new double[5];
    Softplus.fill(z, value, slope);
    assertEquals(StrictMath.log(2), value[0], 2e-16);
    assertEquals(value[0], value[1]);
    assertEquals(0.5, slope[0]);
    assertEquals(1000, value[2]);
    assertEquals(1, slope[2]);
    assertEquals(0, value[3], 1e-300);
    assertEquals(0, slope[3], 1e-300);
    assertEquals(Double.NaN, value[4]);
  }
}

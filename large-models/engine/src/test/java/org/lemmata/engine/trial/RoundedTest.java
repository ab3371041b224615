package org.lemmata.engine.trial;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Streams;

class RoundedTest {

  private static final int PRODUCTS = 72;
  private static final int SUMS = 200;

  /** How a factor and a sum are rounded. */
  private interface Rounding {
    float of(double value);
  }

  private static Trial trial(Rounding factor) {
    float[] a = Rounded.draw(PRODUCTS * SUMS, Streams.of(1, "rounded").stream(0));
    float[] b = Rounded.draw(PRODUCTS * SUMS, Streams.of(1, "rounded").stream(1));
    Rounded rounded = new Rounded(PRODUCTS);
    for (int sum = 0; sum < SUMS; sum++) {
      float seen = 0;
      double exact = 0;
      double size = 0;
      for (int i = sum * PRODUCTS; i < (sum + 1) * PRODUCTS; i++) {
        seen += factor.of(a[i]) * factor.of(b[i]);
        exact += (double) a[i] * b[i];
        size += Math.abs((double) a[i] * b[i]);
      }
      rounded.compare(seen, exact, size);
    }
    return rounded.trial("sums", "some");
  }

  /** As matrix units take floats: ten bits behind the point. */
  private static float tenBits(double value) {
    int dropped = 13;
    int bits = Float.floatToIntBits((float) value) + (1 << (dropped - 1));
    return Float.intBitsToFloat(bits >> dropped << dropped);
  }

  @Test
  void sumsOfFloatsPass() {
    assertTrue(trial(value -> (float) value).passed());
  }

  @Test
  void factorsOfTenBitsDoNotPass() {
    Trial trial = trial(RoundedTest::tenBits);
    assertFalse(trial.passed(), trial::toString);
  }

  @Test
  void whatIsNoNumberDoesNotPass() {
    Rounded rounded = new Rounded(1);
    rounded.compare(Float.NaN, 1, 1);
    rounded.compare(1, 1, 1);
    assertFalse(rounded.trial("sums", "one").passed());
  }
}

package org.lemmata.attention.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The constants of targets g(w'x) from moments of one standard normal variable t: along a unit w,
 * E[x g] = E[t g] w and E[|x|² g²] = E[t² g²] + (d - 1) E g².
 */
class TargetFunctionTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void cubic(int d) {
    // E t⁴ = 3, E t⁶ = 15, E t⁸ = 105.
    check(TargetFunction.CUBIC, d, 9, (105 + (d - 1) * 15.0) / 9, 15);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void sign(int d) {
    // E|t| = √(2/π), E t² = 1.
    check(TargetFunction.SIGN, d, 2 / Math.PI, d * Math.PI / 2, 1);
  }

  /** E relu(t)² = 1/2, E t² relu(t)² = 3/2, and |w|² is d in the mean. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void reluNet(int d) {
    check(TargetFunction.RELU_NET, d, d / 4.0, (1.5 + (d - 1) * 0.5) * 4, d / 2.0);
  }

  private static void check(TargetFunction f, int d, double e2, double rho, double ef2) {
    assertEquals(e2, f.e2(d), 1e-14 * e2);
    assertEquals(rho, f.rho(d), 1e-14 * rho);
    assertEquals(ef2, f.ef2(d), 1e-14 * ef2);
    double step = 1 / (9 + rho + d * 0.3 / e2);
    assertEquals(step, f.step(d, 10, 0.3), 1e-14);
    assertEquals(ef2 + 0.3 - 10 * step * e2, f.loss(d, 10, 0.3), 1e-13);
  }
}

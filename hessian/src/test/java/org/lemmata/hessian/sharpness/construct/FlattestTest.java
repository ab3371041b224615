package org.lemmata.hessian.sharpness.construct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.linalg.DependentColumns;
import org.lemmata.linalg.Matrix;

/** At the unit vectors of the plane with the labels 2 and -1 every bound can be taken by hand. */
class FlattestTest {

  private static final Samples TWO = new Samples(Matrix.of(new double[][] {{1, 0}, {0, 1}}), 2, -1);

  private static void assertTrace(double expected, Architecture architecture) {
    Construction built = Flattest.of(architecture, TWO);
    assertEquals(0, built.residual(), 1e-12);
    assertEquals(expected, built.bound(), 1e-12);
    assertEquals(expected, built.trace(), 1e-10);
  }

  @Test
  void tracesAreTheBounds() {
    // (4/2) (2 + 1) |x|, and √2 for |(x, 1)|
    assertTrace(6, Architecture.NO_BIAS);
    assertTrace(6 * Math.sqrt(2), Architecture.BIAS);
    // (6/2) 2^{1/3} (2^{4/3} + 1)
    assertTrace(3 * Math.cbrt(2) * (2 * Math.cbrt(2) + 1), Architecture.BIAS_3);
    assertTrace(2, Architecture.LAYER_NORM);
    // 4 (√(4/2) + √(1/2))
    assertTrace(6 * Math.sqrt(2), Architecture.BATCH_NORM);
  }

  @Test
  void reachIsTheLeadOfAPointInItsOwnDirection() {
    assertEquals(1, Flattest.reach(TWO.inputs()));
    assertEquals(-1, Flattest.reach(Matrix.of(new double[][] {{1, 0}, {2, 1}})));
  }

  /** The squares of these inner products differ by less than rounding. */
  @Test
  void pointsMayBeCloseToDependent() {
    Samples close = new Samples(Matrix.of(new double[][] {{1, 0}, {1, 1e-8}}), 2, -1);
    Construction built = Flattest.of(Architecture.NO_BIAS, close);
    assertEquals(0, built.residual(), 1e-6);
    assertEquals(6, built.trace(), 1e-5);
  }

  @Test
  void refusesDependentPointsWithoutBias() {
    Samples dependent = new Samples(Matrix.of(new double[][] {{1, 0}, {-1, 0}}), 1, 1);
    assertThrows(DependentColumns.class, () -> Flattest.of(Architecture.NO_BIAS, dependent));
  }
}

package org.lemmata.hessian.sharpness.construct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.linalg.DependentColumns;
import org.lemmata.linalg.Matrix;

/**
 * At the unit vectors of the plane with the labels 2 and -1, and at longer ones with others, every
 * bound can be taken by hand.
 */
class FlattestTest {

  private static final Samples TWO = new Samples(Matrix.of(new double[][] {{1, 0}, {0, 1}}), 2, -1);

  /** Orthogonal, of the lengths 5 and 10. */
  private static final Matrix LONG = Matrix.of(new double[][] {{3, 4}, {8, -6}});

  private static void assertTrace(double expected, Architecture architecture) {
    assertTrace(expected, architecture, TWO);
  }

  private static void assertTrace(double expected, Architecture architecture, Samples training) {
    Construction built = Flattest.of(architecture, training);
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

  /** At the point (1, 2) with the label 3, where a neuron has no other point to stay away from. */
  @Test
  void onePointAlone() {
    for (double scale : new double[] {1, 1e-100, 1e100}) {
      Samples one = new Samples(Matrix.of(1, 2, scale, 2 * scale), 3);
      for (Architecture architecture : Architecture.values()) {
        assertEquals(0, Flattest.of(architecture, one).residual(), 1e-12);
      }
    }
    Samples one = new Samples(Matrix.of(1, 2, 1, 2), 3);
    assertTrace(12 * Math.sqrt(5), Architecture.NO_BIAS, one);
    assertTrace(12 * Math.sqrt(6), Architecture.BIAS, one);
    assertTrace(6 * Math.cbrt(6 * 81), Architecture.BIAS_3, one);
    assertTrace(2, Architecture.LAYER_NORM, one);
    assertTrace(12, Architecture.BATCH_NORM, one);
  }

  @Test
  void lengthsAndLabelsCount() {
    Samples training = new Samples(LONG, 3, -0.5);
    assertTrace(2 * (3 * 5 + 0.5 * 10), Architecture.NO_BIAS, training);
    assertTrace(2 * (3 * Math.sqrt(26) + 0.5 * Math.sqrt(101)), Architecture.BIAS, training);
    assertTrace(3 * (Math.cbrt(26 * 81) + Math.cbrt(101 * 0.0625)), Architecture.BIAS_3, training);
    assertTrace(2, Architecture.LAYER_NORM, training);
    assertTrace(4 * (3 + 0.5) / Math.sqrt(2), Architecture.BATCH_NORM, training);
  }

  /** Of each point the trace has min(1, 2 |(x, 1)| |y| / ε): here 1, as 10 > 1, and 1/4. */
  @Test
  void aSmallLabelIsFittedBelowTheFloorOfLayerNorm() {
    double floor = Network.LAYER_NORM_FLOOR;
    Samples training = new Samples(LONG, floor, floor / (8 * Math.sqrt(101)));
    assertTrace(1.25, Architecture.LAYER_NORM, training);
  }

  @Test
  void reachIsTheLeadOfAPointInItsOwnDirection() {
    assertEquals(1, Flattest.reach(TWO.inputs()));
    assertEquals(5, Flattest.reach(LONG), 1e-14);
    assertEquals(-1, Flattest.reach(Matrix.of(new double[][] {{1, 0}, {2, 1}})));
    assertEquals(Double.POSITIVE_INFINITY, Flattest.reach(Matrix.of(1, 2, 1, 2)));
    assertEquals(Double.NaN, Flattest.reach(new Matrix(2, 2)));
  }

  /** By hand, where squares over- or underflow. */
  @Test
  void reachOfFarAndNearPoints() {
    for (double scale : new double[] {1e200, 1e-200}) {
      assertEquals(5 * scale, Flattest.reach(LONG.scale(scale)), 1e-14 * scale);
    }
    assertEquals(1e-200, Flattest.reach(Matrix.of(new double[][] {{1e200, 0}, {0, 1e-200}})));
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

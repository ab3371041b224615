package org.lemmata.hessian.sharpness.construct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.DifferenceTrace;
import org.lemmata.hessian.sharpness.model.HessianTrace;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.TraceBound;
import org.lemmata.linalg.Matrix;

/** The memoriser of depth 3 against the notes' values at d = 6, n = 8. */
class DeepMemoriserTest {

  private static Samples corners(double label) {
    Matrix inputs = new Matrix(8, 6);
    double[] labels = new double[8];
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 6; j++) {
        inputs.set(i, j, (((i * 5) >> j) & 1) == 0 ? 1 : -1);
      }
      labels[i] = label * inputs.get(i, 0) * inputs.get(i, 1);
    }
    return new Samples(inputs, labels);
  }

  private static double differences(Samples samples, double kappa) {
    return DifferenceTrace.of(
        DeepMemoriser.network(samples),
        DeepMemoriser.of(samples, kappa),
        samples,
        Loss.SQUARED,
        1e-3);
  }

  /** The notes: 11.4775870966, and 24.868 for the literal construction. */
  @Test
  void reference() {
    assertEquals(11.4775870966, differences(corners(1), -0.1), 1e-9);
    assertEquals(24.868, differences(corners(1), 0), 5e-4);
    assertEquals(13 * StrictMath.cbrt(7), differences(corners(1), 0), 1e-8);
  }

  @Test
  void attainsTheBoundForAnyLabels() {
    Samples samples = corners(2.5);
    Network network = DeepMemoriser.network(samples);
    double[] theta = DeepMemoriser.of(samples, -1);
    assertEquals(0, network.loss(theta, samples, Loss.SQUARED), 1e-28);
    double bound = TraceBound.of(network, samples, Loss.SQUARED);
    assertEquals(bound, HessianTrace.of(network, theta, samples, Loss.SQUARED).total(), 1e-12);
    assertEquals(bound, differences(samples, -1), 1e-8);
  }

  @Test
  void refusesWhatItCannotMemorise() {
    Samples twice = new Samples(new Matrix(2, 3), 1, 1);
    assertThrows(IllegalArgumentException.class, () -> DeepMemoriser.of(twice, -0.1));
    Matrix ones = Matrix.of(new double[][] {{1, 1}, {1, 1}});
    Samples same = new Samples(ones, 1, 1);
    assertThrows(IllegalArgumentException.class, () -> DeepMemoriser.of(same, -0.1));
    assertThrows(IllegalArgumentException.class, () -> DeepMemoriser.of(corners(1), 0.1));
  }
}

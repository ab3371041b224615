package org.lemmata.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.NeedsTorch;
import org.lemmata.engine.Step;
import org.lemmata.engine.Tensor;

/** The update against the formula, element by element in doubles. */
@NeedsTorch
class AdamWTest {

  private static final double[][] GRADIENTS = {{0.3, -0.1}, {-0.2, 0.4}, {1e-3, 5}};

  @Test
  void updatesAreThoseOfTheFormula() {
    AdamW rule = new AdamW(0.9, 0.95, 1e-8, 0.1);
    Device cpu = Device.choose(DeviceChoice.CPU);
    double[] end =
        Step.compute(
            () -> {
              Tensor p = cpu.doubles(new double[] {1, -2}, 2);
              List<Tensor> memory =
                  List.of(cpu.doubles(new double[2], 2), cpu.doubles(new double[2], 2));
              for (int k = 0; k < GRADIENTS.length; k++) {
                rule.update(
                    new Optimiser.Moment(k, 0.01 * (k + 1)),
                    cpu.doubles(GRADIENTS[k], 2),
                    memory,
                    p);
              }
              return p.doubles();
            });
    assertArrayEquals(byFormula(), end, 1e-14);
  }

  private static double[] byFormula() {
    double[] p = {1, -2};
    for (int i = 0; i < 2; i++) {
      double m = 0;
      double v = 0;
      for (int k = 0; k < GRADIENTS.length; k++) {
        double g = GRADIENTS[k][i];
        double rate = 0.01 * (k + 1);
        m = 0.9 * m + 0.1 * g;
        v = 0.95 * v + 0.05 * g * g;
        double corrected = m / (1 - Math.pow(0.9, k + 1));
        double root = Math.sqrt(v / (1 - Math.pow(0.95, k + 1)));
        p[i] = p[i] * (1 - rate * 0.1) - rate * corrected / (root + 1e-8);
      }
    }
    return p;
  }

  @Test
  void rangesAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> new AdamW(1, 0.9, 1e-8, 0));
    assertThrows(IllegalArgumentException.class, () -> new AdamW(0.9, 0.9, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new AdamW(0.9, 0.9, 1e-8, -1));
    assertEquals(List.of("mean", "square"), new AdamW(0.9, 0.9, 1e-8, 0).memory());
  }
}

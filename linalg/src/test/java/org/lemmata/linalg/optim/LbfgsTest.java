package org.lemmata.linalg.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The descent on functions whose minimum is known. */
class LbfgsTest {

  /** Rosenbrock's valley in n dimensions; the minimum is 0 at (1, ..., 1). */
  private record Valley(int size) implements Smooth {
    @Override
    public double at(double[] x, double[] gradient) {
      java.util.Arrays.fill(gradient, 0);
      double value = 0;
      for (int i = 0; i + 1 < size; i++) {
        double rise = x[i + 1] - x[i] * x[i];
        double run = 1 - x[i];
        value += 100 * rise * rise + run * run;
        gradient[i] += -400 * rise * x[i] - 2 * run;
        gradient[i + 1] += 200 * rise;
      }
      return value;
    }
  }

  /** sum of k⁴ (xₖ - k)² / 2, badly scaled. */
  private record Bowl(int size) implements Smooth {
    @Override
    public double at(double[] x, double[] gradient) {
      double value = 0;
      for (int k = 0; k < size; k++) {
        double weight = Math.pow(k + 1, 4);
        gradient[k] = weight * (x[k] - k);
        value += gradient[k] * (x[k] - k) / 2;
      }
      return value;
    }
  }

  @Test
  void valley() {
    DescentEnd end =
        Lbfgs.USUAL.minimise(new Valley(6), new double[] {-1.2, 1, -1, 2, 0, 3}, 1e-10);
    assertTrue(end.converged());
    assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1}, end.point(), 1e-9);
    assertTrue(end.evaluations() < 200, () -> "took " + end.evaluations());
  }

  @Test
  void bowl() {
    DescentEnd end = Lbfgs.USUAL.minimise(new Bowl(20), new double[20], 1e-9);
    assertTrue(end.converged());
    assertEquals(0, end.value(), 1e-18);
    for (int k = 0; k < 20; k++) {
      assertEquals(k, end.point()[k], 1e-9);
    }
  }

  @Test
  void stopsAtRoundingAndSaysSo() {
    DescentEnd end = Lbfgs.USUAL.minimise(new Valley(4), new double[] {-1.2, 1, -1, 2}, 0);
    assertTrue(end.gradient() < 1e-8);
    assertEquals(end.gradient() == 0, end.converged());
    assertFalse(new Lbfgs(5, 3).minimise(new Valley(4), new double[4], 1e-10).converged());
  }
}

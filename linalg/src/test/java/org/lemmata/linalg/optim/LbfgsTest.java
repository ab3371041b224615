package org.lemmata.linalg.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** s (x - 1)² / 2, the sides of which have slopes beyond the roots of the doubles. */
  @ParameterizedTest
  @ValueSource(doubles = {1e200, 1e-200, 1e-300, 1e307})
  void unitsOfTheFunctionDoNotMatter(double s) {
    Smooth steep =
        new Smooth() {
          @Override
          public int size() {
            return 1;
          }

          @Override
          public double at(double[] x, double[] gradient) {
            gradient[0] = s * (x[0] - 1);
            return gradient[0] * (x[0] - 1) / 2;
          }
        };
    DescentEnd end = Lbfgs.USUAL.minimise(steep, new double[] {3}, s / 1024);
    assertTrue(end.converged());
    assertEquals(1, end.point()[0], 1e-3);
    assertEquals(Math.abs(s * (end.point()[0] - 1)), end.gradient());
    assertEquals(end.gradient() * Math.abs(end.point()[0] - 1) / 2, end.value());
  }

  @Test
  void wrongInputIsNamed() {
    assertEquals(
        "memory must be at least 1, not 0",
        assertThrows(IllegalArgumentException.class, () -> new Lbfgs(0, 10)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Lbfgs(1, -1));
    assertEquals(
        "the function has 2 variables but the start 3",
        assertThrows(
                IllegalArgumentException.class,
                () -> Lbfgs.USUAL.minimise(new Bowl(2), new double[3], 1))
            .getMessage());
    for (double wrong : new double[] {-1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Lbfgs.USUAL.minimise(new Bowl(2), new double[2], wrong));
    }
  }
}

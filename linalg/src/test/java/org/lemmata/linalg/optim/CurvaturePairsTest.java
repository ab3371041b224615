package org.lemmata.linalg.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CurvaturePairsTest {

  private static final double[] ORIGIN = new double[2];

  @Test
  void aRejectedStepChangesNothing() {
    CurvaturePairs pairs = new CurvaturePairs(2, 2);
    remember(pairs, new double[] {1, 0}, new double[] {4, 1});
    remember(pairs, new double[] {0, 1}, new double[] {1, 3});
    double[] before = direction(pairs);
    remember(pairs, new double[] {2, 1}, new double[] {-1, -1});
    remember(pairs, new double[] {2, 1}, new double[] {1, -2});
    assertArrayEquals(before, direction(pairs));
    remember(pairs, new double[] {1, 1}, new double[] {5, 4});
    double[] after = direction(pairs);
    CurvaturePairs others = new CurvaturePairs(2, 2);
    remember(others, new double[] {0, 1}, new double[] {1, 3});
    remember(others, new double[] {1, 1}, new double[] {5, 4});
    assertArrayEquals(direction(others), after, "the oldest gives way");
  }

  @Test
  void aStepWithoutCurvatureIsNotRemembered() {
    CurvaturePairs pairs = new CurvaturePairs(1, 2);
    remember(pairs, new double[] {1, 0}, new double[] {0, 1});
    assertTrue(pairs.isEmpty());
    remember(pairs, new double[] {1, 0}, new double[] {Double.NaN, 1});
    assertTrue(pairs.isEmpty());
    assertArrayEquals(new double[] {-7, -1}, direction(pairs));
  }

  private static void remember(CurvaturePairs pairs, double[] move, double[] change) {
    pairs.remember(ORIGIN, move, ORIGIN, change);
  }

  private static double[] direction(CurvaturePairs pairs) {
    double[] out = new double[2];
    pairs.direction(new double[] {7, 1}, out);
    return out;
  }
}

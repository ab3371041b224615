package org.lemmata.doremi.minimax;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadraticGameTest {

  private static QuadraticGame.State after(Mode mode, int steps) {
    return new QuadraticGame(mode, QuadraticGame.USUAL).play(steps).get(steps);
  }

  /** NOTES.md, reference values. */
  @Test
  void fixedPoint() {
    QuadraticGame.State end = after(Mode.DOREMI, 5000);
    assertEquals(0.33345843, end.theta(), 1e-8);
    assertArrayEquals(new double[] {0.6662056, 0.33322507, 0.00056933}, end.alpha().values(), 1e-8);
    assertArrayEquals(
        new double[] {0.65571666, 0.34185531, 0.00242803},
        after(Mode.DOREMI, 100).average().values(),
        1e-8);
  }

  /** NOTES.md, reference values. */
  @Test
  void otherModes() {
    assertArrayEquals(
        new double[] {0.00034, 0.00035, 0.99931}, after(Mode.HARDEST, 5000).alpha().values(), 5e-6);
    assertArrayEquals(
        new double[] {0.99865, 0.00101, 0.00034}, after(Mode.EASIEST, 5000).alpha().values(), 5e-6);
  }

  /** Without smoothing T times the error of the average is a constant; measured, a regression. */
  @ParameterizedTest
  @ValueSource(ints = {100, 1000, 10000})
  void theAverageFallsLikeOneOverT(int steps) {
    QuadraticGame game = new QuadraticGame(Mode.DOREMI, 0);
    double average = game.play(steps).get(steps).average().get(0);
    assertEquals(1.05, steps * Math.abs(average - 2.0 / 3), 0.005);
  }

  @Test
  void theStart() {
    QuadraticGame.State start = after(Mode.DOREMI, 0);
    assertEquals(0, start.theta());
    assertEquals(2, start.worst());
    assertEquals(1.0 / 3, start.average().get(1));
    assertEquals(8.0 / 9, QuadraticGame.excess(1.0 / 3)[0], 1e-15);
    assertEquals(8.0 / 9, QuadraticGame.excess(1.0 / 3)[1], 1e-15);
  }
}

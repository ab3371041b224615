package org.lemmata.attention.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.Matrix;

class LayeredAttentionTest {

  private static final Matrix X = Matrix.of(3, 2, 1, 2, -1, 0.5, 0.25, 3);
  private static final double[] Y = {1, -2, 0.5};
  private static final double[] QUERY = {0.5, -1};

  /** One layer with A = -a I is the plain step a/n. */
  @Test
  void oneLayer() {
    LayeredAttention layers = new LayeredAttention(List.of(Matrix.diagonal(-0.6, -0.6)));
    double step = LinearAttention.oneStep(2, 0.6 / 3).predict(X, Y, QUERY);
    assertEquals(step, layers.predict(X, Y, QUERY), 1e-14);
  }

  /** Two layers by hand, d = n = 1: x = 2, y = 3, x_q = 5, A = -1/10 and -1/5. */
  @Test
  void twoLayers() {
    LayeredAttention layers =
        new LayeredAttention(List.of(Matrix.of(1, 1, -0.1), Matrix.of(1, 1, -0.2)));
    // The label falls to 3 (1 - 0.4) = 1.8; the answers are 3 x 2 x 5/10 and 1.8 x 2 x 5/5.
    double found = layers.predict(Matrix.of(1, 1, 2), new double[] {3}, new double[] {5});
    assertEquals(3 + 3.6, found, 1e-14);
  }

  /** A reads the example on its left and the token that is written on its right. */
  @Test
  void sides() {
    LayeredAttention layers = new LayeredAttention(List.of(Matrix.of(2, 2, 0, 1, 0, 0)));
    double found = layers.predict(Matrix.of(1, 2, 2, 7), new double[] {3}, new double[] {11, 5});
    assertEquals(-3 * 2 * 5, found, 1e-14);
  }

  /**
   * Two layers and two examples by hand: with A = e₁e₂' the labels' sum -1 by first coordinates
   * moves each by -x_{j2}/2, to 1 and -2.5, and y_q to -1; with A = e₁e₁' it is -4, and y_q falls
   * by 4 x 4/2 more.
   */
  @Test
  void labelsAreWrittenBetweenLayers() {
    LayeredAttention layers =
        new LayeredAttention(List.of(Matrix.of(2, 2, 0, 1, 0, 0), Matrix.of(2, 2, 1, 0, 0, 0)));
    double found =
        layers.predict(Matrix.of(2, 2, 1, 0, 2, 3), new double[] {1, -1}, new double[] {4, 2});
    assertEquals(9, found, 1e-14);
  }
}

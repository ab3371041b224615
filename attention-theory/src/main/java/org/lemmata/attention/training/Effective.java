package org.lemmata.attention.training;

import org.lemmata.linalg.Matrix;

/**
 * What a layer's weights come to: u = W_V' h = (a, b) and M = [A; c'], the first d columns of W_K'
 * W_Q (quoted: the paper's reparametrisation). The layer predicts v'x_q with v = M' G u = A'S a + K
 * X'y + b (y'y) c, where K = b A' + c a'.
 *
 * <p>The arrays are shared, not copied: u has d + 1 entries, m has (d + 1) rows of d entries.
 */
final class Effective {

  private final int d;
  private final double[] u;
  private final double[] m;

  Effective(double[] u, double[] m) {
    this.d = u.length - 1;
    this.u = u;
    this.m = m;
  }

  int d() {
    return d;
  }

  double[] u() {
    return u;
  }

  double[] m() {
    return m;
  }

  /** K = b A' + c a'. */
  Matrix preconditioner() {
    Matrix k = new Matrix(d, d);
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        k.set(i, j, u[d] * m[j * d + i] + m[d * d + i] * u[j]);
      }
    }
    return k;
  }

  /** ‖K - (tr K / d) I‖_F / ‖K‖_F: 0 for one step of gradient descent, at most 1. */
  double distanceFromStep() {
    Matrix k = preconditioner();
    Matrix rest = k.minus(Matrix.identity(d).scale(k.trace() / d));
    return rest.frobenius() / k.frobenius();
  }
}

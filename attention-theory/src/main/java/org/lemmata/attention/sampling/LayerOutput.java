package org.lemmata.attention.sampling;

import org.lemmata.attention.model.Weights;

/**
 * The vector v = A'S a + K X'y + b (y'y) c by which a layer predicts v'x_q, from a task's
 * sufficient quantities (quoted: the paper's reparametrisation). Buffers for one thread; no call
 * allocates.
 */
public final class LayerOutput {

  private final int d;
  private final double[] a;
  private final double[] matrixA;
  private final double[] k;
  private final double[] bc;
  private final double[] sa;

  /**
   * For one layer.
   *
   * @param weights of dimension d; copied
   */
  public LayerOutput(Weights weights) {
    this.d = weights.d();
    this.a = weights.a();
    this.matrixA = weights.matrixA().data().clone();
    this.k = weights.preconditioner().data().clone();
    this.bc = weights.c();
    for (int j = 0; j < d; j++) {
      bc[j] *= weights.b();
    }
    this.sa = new double[d];
  }

  /**
   * Writes v.
   *
   * @param task a task of dimension d
   * @param out d numbers; overwritten
   */
  public void of(RegressionTask task, double[] out) {
    double[] gram = task.gram();
    double[] xy = task.xy();
    for (int i = 0; i < d; i++) {
      double sum = 0;
      for (int j = 0; j < d; j++) {
        sum += gram[i * d + j] * a[j];
      }
      sa[i] = sum;
    }
    for (int j = 0; j < d; j++) {
      double sum = task.yy() * bc[j];
      for (int i = 0; i < d; i++) {
        sum += matrixA[i * d + j] * sa[i] + k[j * d + i] * xy[i];
      }
      out[j] = sum;
    }
  }
}

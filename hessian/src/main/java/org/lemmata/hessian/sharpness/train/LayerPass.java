package org.lemmata.hessian.sharpness.train;

import java.util.Arrays;

/**
 * The update of a layer by one point and its pre-activations at the next, in one pass over the
 * weights. Rows are the layer's inputs, so every loop runs over neurons, each on its own.
 */
final class LayerPass {

  private LayerPass() {}

  /**
   * Sets wᵣⱼ to keep wᵣⱼ + moveⱼ xᵣ, and zⱼ to the sum over r, in ascending order, of the new wᵣⱼ
   * nextᵣ.
   *
   * @param w the rows; modified
   * @param keep a factor
   * @param move one number a neuron; not modified
   * @param x one number a row
   * @param next one number a row
   * @param z overwritten
   */
  static void over(
      double[][] w, double keep, double[] move, double[] x, double[] next, double[] z) {
    over(w, w.length, keep, move, x, next, z);
  }

  /** The same for the first rows alone, as if there were no others. */
  static void over(
      double[][] w, int rows, double keep, double[] move, double[] x, double[] next, double[] z) {
    Arrays.fill(z, 0);
    int r = 0;
    for (; r + 4 <= rows; r += 4) {
      four(w, r, keep, move, x, next, z);
    }
    for (; r < rows; r++) {
      one(w[r], keep, move, x[r], next[r], z);
    }
  }

  /**
   * Sets zⱼ to the sum over the first rows r, in ascending order, of wᵣⱼ xᵣ.
   *
   * @param w the rows; not modified
   */
  static void along(double[][] w, int rows, double[] x, double[] z) {
    Arrays.fill(z, 0);
    int r = 0;
    for (; r + 4 <= rows; r += 4) {
      four(w[r], w[r + 1], w[r + 2], w[r + 3], x, r, z);
    }
    for (; r < rows; r++) {
      one(w[r], x[r], z);
    }
  }

  private static void four(
      double[] a, double[] b, double[] c, double[] d, double[] x, int r, double[] z) {
    double xa = x[r];
    double xb = x[r + 1];
    double xc = x[r + 2];
    double xd = x[r + 3];
    for (int j = 0; j < z.length; j++) {
      z[j] = Math.fma(d[j], xd, Math.fma(c[j], xc, Math.fma(b[j], xb, Math.fma(a[j], xa, z[j]))));
    }
  }

  private static void one(double[] w, double x, double[] z) {
    for (int j = 0; j < z.length; j++) {
      z[j] = Math.fma(w[j], x, z[j]);
    }
  }

  private static void four(
      double[][] w, int r, double keep, double[] move, double[] x, double[] next, double[] z) {
    double[] a = w[r];
    double[] b = w[r + 1];
    double[] c = w[r + 2];
    double[] d = w[r + 3];
    double xa = x[r];
    double xb = x[r + 1];
    double xc = x[r + 2];
    double xd = x[r + 3];
    double na = next[r];
    double nb = next[r + 1];
    double nc = next[r + 2];
    double nd = next[r + 3];
    for (int j = 0; j < z.length; j++) {
      double u = move[j];
      double wa = Math.fma(u, xa, keep * a[j]);
      double wb = Math.fma(u, xb, keep * b[j]);
      double wc = Math.fma(u, xc, keep * c[j]);
      double wd = Math.fma(u, xd, keep * d[j]);
      a[j] = wa;
      b[j] = wb;
      c[j] = wc;
      d[j] = wd;
      z[j] = Math.fma(wd, nd, Math.fma(wc, nc, Math.fma(wb, nb, Math.fma(wa, na, z[j]))));
    }
  }

  private static void one(
      double[] w, double keep, double[] move, double x, double next, double[] z) {
    for (int j = 0; j < z.length; j++) {
      double updated = Math.fma(move[j], x, keep * w[j]);
      w[j] = updated;
      z[j] = Math.fma(updated, next, z[j]);
    }
  }
}

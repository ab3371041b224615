package org.lemmata.harmonics.recovery;

import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.harmonics.polynomial.HarmonicSpace;

/**
 * The covariance of a Gaussian random field as a function of t = x.y: the sum over k of λₖ N Pₖ(t),
 * for many t at a time.
 *
 * <p>Immutable. The plain recurrence of the polynomials is used, whose rounding grows as k^{3/2}
 * near t = 1.
 */
final class FieldCovariance {

  private static final int BLOCK = 256;

  private final int d;
  private final double[] weights;

  FieldCovariance(GaussianField field) {
    this.d = field.basis().d();
    this.weights = new double[field.basis().largest() + 1];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = field.variance(k) * new HarmonicSpace(d, k).size();
    }
  }

  /** Replaces each of some t by the covariance at t. */
  void replace(double[] t, int from, int count) {
    double[] x = new double[BLOCK];
    double[] sum = new double[BLOCK];
    double[][] p = new double[3][BLOCK];
    for (int at = from; at < from + count; at += BLOCK) {
      int some = Math.min(BLOCK, from + count - at);
      System.arraycopy(t, at, x, 0, some);
      sum(x, sum, p);
      System.arraycopy(sum, 0, t, at, some);
    }
  }

  private void sum(double[] x, double[] sum, double[][] p) {
    double[] before = p[0];
    double[] value = p[1];
    double[] next = p[2];
    double first = weights.length > 1 ? weights[1] : 0;
    for (int i = 0; i < BLOCK; i++) {
      before[i] = 1;
      value[i] = x[i];
      sum[i] = Math.fma(first, x[i], weights[0]);
    }
    for (int k = 2; k < weights.length; k++) {
      double a = (2.0 * k + d - 4) / (k + (d - 3.0));
      double b = -(k - 1.0) / (k + (d - 3.0));
      double weight = weights[k];
      step(a, b, weight, x, before, value, next, sum);
      double[] free = before;
      before = value;
      value = next;
      next = free;
    }
  }

  private static void step(
      double a,
      double b,
      double weight,
      double[] x,
      double[] before,
      double[] value,
      double[] next,
      double[] sum) {
    for (int i = 0; i < BLOCK; i++) {
      double p = Math.fma(a * x[i], value[i], b * before[i]);
      next[i] = p;
      sum[i] = Math.fma(weight, p, sum[i]);
    }
  }
}

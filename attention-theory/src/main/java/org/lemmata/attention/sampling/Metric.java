package org.lemmata.attention.sampling;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;

/** The inner product u' Σ v by which the query is integrated out, E[(u'x)(v'x)]. */
public final class Metric {

  private final int d;
  private final double scale;
  private final double[] sigma;

  private Metric(int d, double scale, double[] sigma) {
    this.d = d;
    this.scale = scale;
    this.sigma = sigma;
  }

  /**
   * The inner product of a second moment.
   *
   * @param sigma a symmetric matrix; not modified
   */
  public static Metric of(Matrix sigma) {
    int d = sigma.rows();
    double scale = sigma.get(0, 0);
    double[] entries = new double[d * d];
    boolean isotropic = true;
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        entries[i * d + j] = sigma.get(i, j);
        isotropic &= sigma.get(i, j) == (i == j ? scale : 0);
      }
    }
    return new Metric(d, scale, isotropic ? null : entries);
  }

  /** u' Σ v, for vectors of d numbers. */
  public double inner(double[] u, double[] v) {
    if (sigma == null) {
      return scale * Segments.dotRounded(u, 0, v, 0, d);
    }
    double total = 0;
    for (int i = 0; i < d; i++) {
      total += u[i] * Segments.dotRounded(sigma, i * d, v, 0, d);
    }
    return total;
  }

  /**
   * Writes Σ v.
   *
   * @param out d numbers, not v; overwritten
   */
  public void apply(double[] v, double[] out) {
    for (int i = 0; i < d; i++) {
      out[i] = sigma == null ? scale * v[i] : Segments.dotRounded(sigma, i * d, v, 0, d);
    }
  }
}

package org.lemmata.attention.sampling;

/** The products of short vectors that measures are made of; sums run from the first entry on. */
public final class Vectors {

  private Vectors() {}

  /** u'v, for vectors of one length. */
  public static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int j = 0; j < u.length; j++) {
      sum += u[j] * v[j];
    }
    return sum;
  }

  /** |u - v|^2, for vectors of one length. */
  public static double squaredDistance(double[] u, double[] v) {
    double sum = 0;
    for (int j = 0; j < u.length; j++) {
      sum += (u[j] - v[j]) * (u[j] - v[j]);
    }
    return sum;
  }
}

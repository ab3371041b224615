package org.lemmata.hessian.flatness.descent;

/** The two operations on vectors that a descent is made of. */
final class Vectors {

  private Vectors() {}

  static double dot(double[] p, double[] q) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum = Math.fma(p[i], q[i], sum);
    }
    return sum;
  }

  static double norm(double[] p) {
    return Math.sqrt(dot(p, p));
  }

  /** Writes p + t q into out, which may be p. */
  static void move(double[] p, double t, double[] q, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.fma(t, q[i], p[i]);
    }
  }
}

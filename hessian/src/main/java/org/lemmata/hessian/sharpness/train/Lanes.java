package org.lemmata.hessian.sharpness.train;

/**
 * Sums over neurons in eight chains: entry i belongs to chain i mod 8 (those after the last whole
 * eight to a ninth), and the chains are added in a fixed order. So no multiply-add waits for the
 * one before, and the sum does not depend on how the loop is compiled.
 */
final class Lanes {

  private Lanes() {}

  /** The sum of a_i b_i over two arrays of one length. */
  static double dot(double[] a, double[] b) {
    return dot(a, 0, b, 0, a.length);
  }

  /** The sum of squares. */
  static double square(double[] a) {
    return dot(a, 0, a, 0, a.length);
  }

  /** Whether part of an array holds finite numbers of at most 1e100 in size. */
  static boolean isFinite(double[] a, int from) {
    boolean finite = true;
    for (int i = from; i < a.length; i++) {
      finite &= Math.abs(a[i]) <= 1e100;
    }
    return finite;
  }

  /** The sum of squares of part of an array. */
  static double square(double[] a, int from, int count) {
    return dot(a, from, a, from, count);
  }

  /** The sum of a_i b_(from+i) over all of a. */
  static double dot(double[] a, double[] b, int from) {
    return dot(a, 0, b, from, a.length);
  }

  private static double dot(double[] a, int aFrom, double[] b, int bFrom, int count) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int whole = count & ~7;
    int i = 0;
    for (; i < whole; i += 8) {
      int p = aFrom + i;
      int q = bFrom + i;
      s0 = Math.fma(a[p], b[q], s0);
      s1 = Math.fma(a[p + 1], b[q + 1], s1);
      s2 = Math.fma(a[p + 2], b[q + 2], s2);
      s3 = Math.fma(a[p + 3], b[q + 3], s3);
      s4 = Math.fma(a[p + 4], b[q + 4], s4);
      s5 = Math.fma(a[p + 5], b[q + 5], s5);
      s6 = Math.fma(a[p + 6], b[q + 6], s6);
      s7 = Math.fma(a[p + 7], b[q + 7], s7);
    }
    double rest = 0;
    for (; i < count; i++) {
      rest = Math.fma(a[aFrom + i], b[bFrom + i], rest);
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7)) + rest;
  }
}

package org.lemmata.linalg;

/**
 * The two operations on stretches of arrays that kernels are made of, each in a fixed order: the
 * same bits on every machine.
 *
 * <p>No bounds are checked beyond what Java checks.
 */
public final class Segments {
  private Segments() {}

  /**
   * The inner product of a[aAt..aAt+count) and b[bAt..bAt+count): eight interleaved chains of fused
   * multiply-adds, added in pairs.
   */
  public static double dot(double[] a, int aAt, double[] b, int bAt, int count) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int i = 0;
    for (; i + 8 <= count; i += 8) {
      s0 = Math.fma(a[aAt + i], b[bAt + i], s0);
      s1 = Math.fma(a[aAt + i + 1], b[bAt + i + 1], s1);
      s2 = Math.fma(a[aAt + i + 2], b[bAt + i + 2], s2);
      s3 = Math.fma(a[aAt + i + 3], b[bAt + i + 3], s3);
      s4 = Math.fma(a[aAt + i + 4], b[bAt + i + 4], s4);
      s5 = Math.fma(a[aAt + i + 5], b[bAt + i + 5], s5);
      s6 = Math.fma(a[aAt + i + 6], b[bAt + i + 6], s6);
      s7 = Math.fma(a[aAt + i + 7], b[bAt + i + 7], s7);
    }
    for (; i < count; i++) {
      s0 = Math.fma(a[aAt + i], b[bAt + i], s0);
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
  }

  /**
   * Adds factor times from[fromAt..fromAt+count) to to[toAt..toAt+count), which is modified; the
   * two must not overlap.
   */
  public static void add(
      double factor, double[] from, int fromAt, double[] to, int toAt, int count) {
    for (int i = 0; i < count; i++) {
      to[toAt + i] = Math.fma(factor, from[fromAt + i], to[toAt + i]);
    }
  }
}

package org.lemmata.linalg;

/**
 * The operations on vectors, and on stretches of arrays, that everything else is made of. Each has
 * a fixed order and so the same bits on every machine.
 *
 * <p>There are four orders in which products are summed. They differ by rounding alone, but every
 * table that rests on one of them would change with it, so each keeps its own:
 *
 * <ul>
 *   <li>{@code dot}: eight interleaved chains, the fastest;
 *   <li>{@code dotApart}: the same with what eight leaves over in a chain of its own;
 *   <li>{@code dotInOrder}: one chain of fused multiply-adds, the order of a matrix product;
 *   <li>{@code dotRounded}: one sum of products that are rounded before they are added.
 * </ul>
 *
 * <p>Whole vectors must have one length. No bounds are checked beyond what Java checks.
 */
public final class Segments {
  /** Far above what squares lose that are too small for doubles. */
  private static final double LEAST_SQUARE = 0x1p-900;

  private Segments() {}

  /**
   * The inner product of a[aAt..aAt+count) and b[bAt..bAt+count): eight interleaved chains of fused
   * multiply-adds, added in pairs. What is left over joins the first chain.
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
   * The inner product of a[aAt..aAt+count) and b[bAt..bAt+count): {@link #dot} of the whole eights,
   * plus one chain of what is left over.
   */
  public static double dotApart(double[] a, int aAt, double[] b, int bAt, int count) {
    int whole = count & ~7;
    return dot(a, aAt, b, bAt, whole) + dotInOrder(a, aAt + whole, b, bAt + whole, count - whole);
  }

  /** {@link #dotApart(double[], int, double[], int, int)} of two vectors. */
  public static double dotApart(double[] a, double[] b) {
    return dotApart(a, 0, b, 0, a.length);
  }

  /** The sum of the squares of a[at..at+count), as {@link #dotApart(double[], double[])} adds. */
  public static double squareApart(double[] a, int at, int count) {
    return dotApart(a, at, a, at, count);
  }

  /** {@link #squareApart(double[], int, int)} of a vector. */
  public static double squareApart(double[] a) {
    return squareApart(a, 0, a.length);
  }

  /**
   * The inner product of a[aAt..aAt+count) and b[bAt..bAt+count): one chain of fused multiply-adds
   * from the first entry on.
   */
  public static double dotInOrder(double[] a, int aAt, double[] b, int bAt, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum = Math.fma(a[aAt + i], b[bAt + i], sum);
    }
    return sum;
  }

  /** {@link #dotInOrder(double[], int, double[], int, int)} of two vectors. */
  public static double dotInOrder(double[] a, double[] b) {
    return dotInOrder(a, 0, b, 0, a.length);
  }

  /**
   * The Euclidean norm, the root of {@link #dotInOrder(double[], double[])}, or of the same for
   * entries scaled by a power of two where squares leave the range.
   */
  public static double norm(double[] a) {
    double square = dotInOrder(a, a);
    return isSafe(square) ? Math.sqrt(square) : scaledNorm(a, 0, a.length);
  }

  /**
   * The Euclidean norm of a[at..at+count), the root of {@link #dot}, or of the same for entries
   * scaled by a power of two where squares leave the range.
   */
  public static double norm(double[] a, int at, int count) {
    double square = dot(a, at, a, at, count);
    return isSafe(square) ? Math.sqrt(square) : scaledNorm(a, at, count);
  }

  /** Whether in a sum of squares none overflowed, and those that underflowed do not matter. */
  public static boolean isSafe(double square) {
    return square >= LEAST_SQUARE && square < Double.POSITIVE_INFINITY;
  }

  /** The Euclidean norm, infinite where it does not fit a double, by a scaled chain of squares. */
  static double scaledNorm(double[] a, int at, int count) {
    double largest = 0;
    for (int i = at; i < at + count; i++) {
      largest = Math.max(largest, Math.abs(a[i]));
    }
    if (largest == 0 || !(largest < Double.POSITIVE_INFINITY)) {
      return largest;
    }
    int exponent = Math.getExponent(largest);
    double sum = 0;
    for (int i = at; i < at + count; i++) {
      double scaled = Math.scalb(a[i], -exponent);
      sum = Math.fma(scaled, scaled, sum);
    }
    return Math.scalb(Math.sqrt(sum), exponent);
  }

  /**
   * The inner product of a[aAt..aAt+count) and b[bAt..bAt+count): products, each rounded, added
   * from the first entry on.
   */
  public static double dotRounded(double[] a, int aAt, double[] b, int bAt, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += a[aAt + i] * b[bAt + i];
    }
    return sum;
  }

  /** {@link #dotRounded(double[], int, double[], int, int)} of two vectors. */
  public static double dotRounded(double[] a, double[] b) {
    return dotRounded(a, 0, b, 0, a.length);
  }

  /** |a − b|², of squares that are rounded before they are added, from the first entry on. */
  public static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
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

  /** Adds factor times a vector to another, which is modified. */
  public static void add(double factor, double[] from, double[] to) {
    add(factor, from, 0, to, 0, to.length);
  }

  /** Writes start + t direction into out, which may be start. */
  public static void move(double[] start, double t, double[] direction, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.fma(t, direction[i], start[i]);
    }
  }

  /** start + t direction, a new vector. */
  public static double[] moved(double[] start, double t, double[] direction) {
    double[] out = new double[start.length];
    move(start, t, direction, out);
    return out;
  }
}

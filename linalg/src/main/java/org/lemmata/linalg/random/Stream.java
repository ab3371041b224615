package org.lemmata.linalg.random;

import java.util.Objects;

/**
 * One stream of random numbers, obtained from {@link Streams}.
 *
 * <p>The sequence of calls determines the values; every sampler takes whole words of the generator,
 * and the number it takes may vary. Not safe for use by several threads at a time.
 */
public final class Stream {

  /** So many squares are as cheap as a gamma number. */
  private static final int FEW_SQUARES = 4;

  private final Philox philox;

  Stream(long key0, long key1, long counter1, long counter2, long counter3) {
    philox = new Philox(key0, key1, counter1, counter2, counter3);
  }

  /** Returns 64 uniform bits. */
  public long nextLong() {
    return philox.next();
  }

  /**
   * Returns a uniform number of the open interval (0, 1): an odd multiple of 2⁻⁵³, each with
   * probability 2⁻⁵².
   *
   * <p>These are the midpoints of 2⁵² equal cells, the finest such grid that doubles hold exactly,
   * so the mean is exactly 1/2, and x and 1 - x are equally likely.
   */
  public double nextDouble() {
    return ((nextLong() >>> 11) | 1) * 0x1p-53;
  }

  /**
   * Returns an integer of [0, bound), each with exactly the same probability (Lemire, "Fast random
   * integer generation in an interval", ACM TOMACS 29, 2019).
   *
   * @param bound at least 1
   * @throws IllegalArgumentException if {@code bound} is less than 1
   */
  public int nextInt(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("bound must be at least 1, not " + bound);
    }
    long product = (nextLong() >>> 32) * bound;
    if ((product & 0xFFFF_FFFFL) < bound) {
      long reject = (1L << 32) % bound;
      while ((product & 0xFFFF_FFFFL) < reject) {
        product = (nextLong() >>> 32) * bound;
      }
    }
    return (int) (product >>> 32);
  }

  /** Returns a standard normal number; see {@link Ziggurat} for the method. */
  public double nextNormal() {
    return Ziggurat.sample(this);
  }

  /**
   * Fills {@code out[from..to)} with standard normal numbers, the same as as many calls of {@link
   * #nextNormal()}.
   *
   * @throws IndexOutOfBoundsException if the range is not inside the array
   */
  public void normals(double[] out, int from, int to) {
    Objects.checkFromToIndex(from, to, out.length);
    int i = from;
    while (i < to) {
      if (philox.isUsedUp() && i + Philox.WORDS <= to && block(out, i)) {
        i += Philox.WORDS;
      } else {
        out[i++] = Ziggurat.sample(this);
      }
    }
  }

  /** Four numbers from the words of a fresh block, unless one of them needs more than its word. */
  private boolean block(double[] out, int at) {
    long[] words = philox.block();
    double first = Ziggurat.atOnce(words[0]);
    double second = Ziggurat.atOnce(words[1]);
    double third = Ziggurat.atOnce(words[2]);
    double fourth = Ziggurat.atOnce(words[3]);
    if (Double.isNaN(first + second + third + fourth)) {
      return false;
    }
    out[at] = first;
    out[at + 1] = second;
    out[at + 2] = third;
    out[at + 3] = fourth;
    philox.takeAll();
    return true;
  }

  /**
   * Returns the sum of squares of independent standard normal numbers: of a few as such, of more as
   * a gamma number by the method of Marsaglia and Tsang ("A simple method for generating gamma
   * variables", ACM TOMS 26, 2000), exact in law and of the price of one normal and one uniform
   * number.
   *
   * @param degrees how many squares, at least 1
   * @throws IllegalArgumentException if {@code degrees} is less than 1
   */
  public double nextChiSquare(int degrees) {
    if (degrees < 1) {
      throw new IllegalArgumentException("degrees must be at least 1, not " + degrees);
    }
    if (degrees > FEW_SQUARES) {
      return 2 * nextGamma(degrees / 2.0);
    }
    double sum = 0;
    for (int i = 0; i < degrees; i++) {
      double normal = nextNormal();
      sum += normal * normal;
    }
    return sum;
  }

  private double nextGamma(double shape) {
    double scale = shape - 1.0 / 3;
    double spread = 1 / Math.sqrt(9 * scale);
    while (true) {
      double x = nextNormal();
      double root = 1 + spread * x;
      double v = root * root * root;
      double u = nextDouble();
      // The first condition implies the second, and spares logarithms.
      if (v > 0
          && (u < 1 - 0.0331 * x * x * x * x
              || StrictMath.log(u) < x * x / 2 + scale * (1 - v + StrictMath.log(v)))) {
        return scale * v;
      }
    }
  }

  /**
   * Fills {@code out[from..from+dim)} with a point uniform on the sphere of the given radius about
   * the origin of R^dim: a standard normal vector scaled to that length.
   *
   * @param dim at least 1
   * @param radius finite and not negative
   * @throws IllegalArgumentException if {@code dim} or {@code radius} is out of range
   * @throws IndexOutOfBoundsException if the range is not inside the array
   */
  public void sphere(double[] out, int from, int dim, double radius) {
    if (dim < 1 || !(radius >= 0 && radius < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "dim must be at least 1 and radius finite and not negative, not "
              + dim
              + " and "
              + radius);
    }
    Objects.checkFromIndexSize(from, dim, out.length);
    normals(out, from, from + dim);
    double square = 0;
    for (int i = from; i < from + dim; i++) {
      square = Math.fma(out[i], out[i], square);
    }
    // No normal number is zero, nor its square: the norm is positive.
    double norm = Math.sqrt(square);
    for (int i = from; i < from + dim; i++) {
      out[i] = radius * (out[i] / norm);
    }
  }

  /** Puts the elements into a uniformly random order (Fisher and Yates, from the last element). */
  public void shuffle(int[] a) {
    for (int i = a.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int t = a[i];
      a[i] = a[j];
      a[j] = t;
    }
  }
}

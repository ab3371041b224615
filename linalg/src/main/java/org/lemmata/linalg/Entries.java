package org.lemmata.linalg;

import java.util.Locale;

/** What the entries of a matrix must satisfy before it is factored. */
final class Entries {
  /** A pair of entries may differ by this many roundings, plus as many again for every row. */
  private static final double ROUNDINGS = 16;

  /** Bits of a double's significand. */
  private static final int PRECISION = 53;

  private Entries() {}

  static void requireFinite(Matrix a) {
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.cols(); j++) {
        if (!Double.isFinite(a.get(i, j))) {
          throw new IllegalArgumentException(
              "a[" + i + "][" + j + "] is " + a.get(i, j) + ": not finite");
        }
      }
    }
  }

  static void requireFinite(double[] x, String name) {
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i])) {
        throw new IllegalArgumentException(name + "[" + i + "] is " + x[i] + ": not finite");
      }
    }
  }

  /** Half the sum of a square matrix and its transpose, which differ by rounding only. */
  static Matrix symmetrised(Matrix a) {
    int n = a.rows();
    double tolerance = ROUNDINGS * (n + 1) * Math.ulp(1.0) * largest(a);
    Matrix result = a.copy();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double lower = a.get(i, j);
        double upper = a.get(j, i);
        if (Math.abs(0.5 * lower - 0.5 * upper) > 0.5 * tolerance) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "a[%d][%d] is %s but a[%d][%d] is %s: not symmetric",
                  i,
                  j,
                  lower,
                  j,
                  i,
                  upper));
        }
        if (lower != upper) {
          double mean = 0.5 * lower + 0.5 * upper;
          result.set(i, j, mean);
          result.set(j, i, mean);
        }
      }
    }
    return result;
  }

  /** The power of two to divide by so that the largest entry is about 1. */
  static int exponent(Matrix a) {
    return exponent(largest(a.data()));
  }

  /** The power of two to divide a finite number by so that it is about 1; 0 for 0. */
  static int exponent(double x) {
    if (x == 0.0) {
      return 0;
    }
    // Below the normal doubles all have the same exponent: ask where they have one of their own.
    return Math.abs(x) < Double.MIN_NORMAL
        ? Math.getExponent(Math.scalb(x, PRECISION)) - PRECISION
        : Math.getExponent(x);
  }

  /** What to take from an exponent so that it is from -most to most. */
  static int excess(int exponent, int most) {
    return exponent - Math.max(-most, Math.min(most, exponent));
  }

  /** Every entry times 2 to the given power; exact but for underflow. */
  static Matrix timesPowerOfTwo(Matrix a, int exponent) {
    Matrix result = a.copy();
    double[] data = result.data();
    for (int i = 0; i < data.length; i++) {
      data[i] = Math.scalb(data[i], exponent);
    }
    return result;
  }

  /**
   * A result for the matrix divided by a power of two, brought back to the matrix itself.
   *
   * @throws ArithmeticException if no double is as large
   */
  static double back(double scaled, int exponent, String what) {
    double value = Math.scalb(scaled, exponent);
    if (Double.isInfinite(value)) {
      throw new ArithmeticException(
          what + " is " + scaled + " times 2^" + exponent + ": beyond the largest double");
    }
    return value;
  }

  static double largest(Matrix a) {
    return largest(a.data());
  }

  static double largest(double[] entries) {
    double largest = 0.0;
    for (double entry : entries) {
      largest = Math.max(largest, Math.abs(entry));
    }
    return largest;
  }
}

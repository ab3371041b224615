package org.lemmata.linalg;

import java.util.Arrays;

/**
 * The units, powers of two, in which {@link OrthogonalReduction} measures columns: 1 but for
 * columns whose lengths, or sums of a few, might leave the range of doubles, and for those that lie
 * where doubles lose digits. A unit follows the largest entry so far.
 */
final class ColumnUnits {
  /** Entries from this power of two on are large. */
  private static final int LARGE = 1000;

  /** Makes room for the length of any column. */
  private static final int LARGE_UNIT = 32;

  /** Columns with no entry of this power of two are small. */
  private static final int SMALL = -900;

  /** Makes room for all digits of the smallest doubles. */
  private static final int SMALL_UNIT = -128;

  private final int[] exponents;

  ColumnUnits(int columns) {
    exponents = new int[columns];
    Arrays.fill(exponents, SMALL_UNIT);
  }

  /** The power of two that is the unit of a column. */
  int exponent(int j) {
    return exponents[j];
  }

  /** Brings new rows, in units of 1, and rows in the units so far to units that suit both. */
  void join(double[] rows, double[] earlier) {
    int width = exponents.length;
    double[] largest = new double[width];
    for (int at = 0; at < rows.length; at += width) {
      for (int j = 0; j < width; j++) {
        largest[j] = Math.max(largest[j], Math.abs(rows[at + j]));
      }
    }
    for (int j = 0; j < width; j++) {
      int exponent = Math.max(exponents[j], unit(largest[j]));
      enlarge(rows, j, exponent);
      enlarge(earlier, j, exponent - exponents[j]);
      exponents[j] = exponent;
    }
  }

  private static int unit(double largest) {
    int exponent = Math.getExponent(largest);
    return exponent < SMALL ? SMALL_UNIT : exponent < LARGE ? 0 : LARGE_UNIT;
  }

  /** Divides a column by a power of two, by which its unit grows. */
  private void enlarge(double[] rows, int column, int exponent) {
    if (exponent != 0) {
      double factor = Math.scalb(1.0, -exponent);
      for (int k = column; k < rows.length; k += exponents.length) {
        rows[k] *= factor;
      }
    }
  }
}

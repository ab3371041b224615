package org.lemmata.linalg.stats;

import java.util.Arrays;

/**
 * The units, powers of two, in which the components of {@link Moments} measure deviations. A unit
 * is a power of 2⁴⁸⁰, and 1 for deviations from 1e-72 to 1e72, so that ordinary sums have the bits
 * that they would have without units. It follows the largest deviation: what a smaller one adds in
 * the square is then either in range or too little to matter.
 */
final class Units {

  private static final int BLOCK = 480;

  private final int[] exponent;

  /** Deviations up to here fit the unit; 0 before the first. */
  private final double[] limit;

  private final double[] perUnit;

  Units(int components) {
    this(new int[components], new double[components], new double[components]);
    Arrays.fill(perUnit, 1);
  }

  private Units(int[] exponent, double[] limit, double[] perUnit) {
    this.exponent = exponent;
    this.limit = limit;
    this.perUnit = perUnit;
  }

  Units copy() {
    return new Units(exponent.clone(), limit.clone(), perUnit.clone());
  }

  int exponent(int i) {
    return exponent[i];
  }

  /** Whether the unit has to be enlarged for a deviation. */
  boolean exceededBy(int i, double deviation) {
    return Math.abs(deviation) > limit[i];
  }

  /** Enlarges the unit for a deviation that exceeds it; the sums are then in the new unit. */
  void enlargeFor(int i, double deviation, double[]... sums) {
    enlarge(i, Math.floorDiv(Math.getExponent(deviation) + BLOCK / 2, BLOCK) * BLOCK, sums);
  }

  /** Returns a deviation in its unit. */
  double measure(int i, double deviation) {
    return deviation * perUnit[i];
  }

  /** Brings two lots of sums to common units, the larger ones, which these units become. */
  void join(double[] sums, Units others, double[] otherSums) {
    Units theirs = others.copy();
    for (int i = 0; i < exponent.length; i++) {
      if (limit[i] == 0 || theirs.limit[i] > limit[i]) {
        if (theirs.limit[i] > 0) {
          enlarge(i, theirs.exponent[i], sums);
        }
      } else if (theirs.limit[i] < limit[i]) {
        theirs.enlarge(i, exponent[i], otherSums);
      }
    }
  }

  private void enlarge(int i, int larger, double[]... sums) {
    int shrink = exponent[i] - larger;
    if (limit[i] > 0 && shrink != 0) {
      for (double[] lower : sums) {
        for (int j = 0; j < exponent.length; j++) {
          int row = Math.max(i, j);
          int k = row * (row + 1) / 2 + Math.min(i, j);
          lower[k] = Math.scalb(lower[k], i == j ? 2 * shrink : shrink);
        }
      }
    }
    exponent[i] = larger;
    limit[i] = Math.scalb(1.0, Math.min(1023, larger + BLOCK / 2));
    perUnit[i] = Math.scalb(1.0, -larger);
  }
}

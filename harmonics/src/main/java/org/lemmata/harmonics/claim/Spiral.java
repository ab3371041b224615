package org.lemmata.harmonics.claim;

/** Points spread evenly over S² along a spiral, without chance (the golden angle). */
final class Spiral {

  private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));

  private Spiral() {}

  /**
   * One point.
   *
   * @param i its number, from 0 to less than count
   * @param count how many there are, at least 1
   */
  static double[] point(int i, int count) {
    double z = 1 - (2 * i + 1.0) / count;
    double r = Math.sqrt(1 - z * z);
    return new double[] {r * StrictMath.cos(i * GOLDEN), r * StrictMath.sin(i * GOLDEN), z};
  }
}

package org.lemmata.sophia.rule;

/** Clipping of a number, clip(z, ρ) = max{min{z, ρ}, -ρ}. */
public final class CoordinateClip {

  private CoordinateClip() {}

  /**
   * The number of [-bound, bound] nearest to z; NaN for NaN.
   *
   * @param z any number
   * @param bound at least 0
   */
  public static double to(double z, double bound) {
    return Math.max(-bound, Math.min(bound, z));
  }
}

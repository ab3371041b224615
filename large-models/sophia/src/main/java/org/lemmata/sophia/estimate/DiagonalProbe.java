package org.lemmata.sophia.estimate;

import org.lemmata.linalg.Matrix;

/** Hutchinson's estimate of a diagonal, u ⊙ (Hu). */
public final class DiagonalProbe {

  private DiagonalProbe() {}

  /**
   * The estimate for a probe.
   *
   * @param h a symmetric matrix; not modified
   * @param u the probe, as long as h has rows; not modified
   * @return a new array
   */
  public static double[] of(Matrix h, double[] u) {
    double[] estimate = h.times(u);
    for (int i = 0; i < estimate.length; i++) {
      estimate[i] *= u[i];
    }
    return estimate;
  }
}

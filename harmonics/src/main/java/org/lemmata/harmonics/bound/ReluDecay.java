package org.lemmata.harmonics.bound;

import org.lemmata.harmonics.polynomial.FunkHecke;
import org.lemmata.harmonics.polynomial.Kernel;

/**
 * How the coefficients τₖ of the ReLU decay: as d^{1/4} k^{−5/4} (k + d)^{−3/4}, up to a factor,
 * for d ≥ 3 and even k ≥ 4 (Lemma 21).
 *
 * @param d dimension, at least 3
 */
public record ReluDecay(int d) {

  /** The least factor that Lemma 21 allows. */
  public static final double PAPER_LEAST = 0.00844;

  /** The largest factor that Lemma 21 allows. */
  public static final double PAPER_LARGEST = 33.70;

  /**
   * The infimum of the factor, (2 π³)^{−1/4} = 0.35635 (derived by Stirling's formula for 1
   * &lt;&lt; k &lt;&lt; d, where it is approached; that nothing is smaller is measured).
   */
  public static final double LEAST = Math.sqrt(Math.sqrt(1 / (2 * Math.PI * Math.PI * Math.PI)));

  /** |τₖ|. */
  public double size(int k) {
    return Math.abs(new FunkHecke(Kernel.RELU, d).tau(k));
  }

  /** d^{1/4} k^{−5/4} (k + d)^{−3/4}. */
  public double rate(int k) {
    return StrictMath.pow(d, 0.25)
        * StrictMath.pow(k, -1.25)
        * StrictMath.pow(k + (double) d, -0.75);
  }

  /** |τₖ| over the rate. */
  public double factor(int k) {
    return size(k) / rate(k);
  }
}

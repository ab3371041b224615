package org.lemmata.harmonics.bound;

import org.lemmata.harmonics.polynomial.FunkHecke;
import org.lemmata.harmonics.polynomial.Kernel;

/**
 * How the coefficients tau<sub>k</sub> of the ReLU decay: as d<sup>1/4</sup> k<sup>-5/4</sup> (k +
 * d)<sup>-3/4</sup>, up to a factor, for d &ge; 3 and even k &ge; 4 (Lemma 21).
 *
 * @param d dimension, at least 3
 */
public record ReluDecay(int d) {

  /** The least factor that Lemma 21 allows. */
  public static final double PAPER_LEAST = 0.00844;

  /** The largest factor that Lemma 21 allows. */
  public static final double PAPER_LARGEST = 33.70;

  /**
   * The infimum of the factor, (2 pi<sup>3</sup>)<sup>-1/4</sup> = 0.35635 (derived by Stirling's
   * formula for 1 &lt;&lt; k &lt;&lt; d, where it is approached; that nothing is smaller is
   * measured).
   */
  public static final double LEAST = Math.sqrt(Math.sqrt(1 / (2 * Math.PI * Math.PI * Math.PI)));

  /** |tau<sub>k</sub>|. */
  public double size(int k) {
    return Math.abs(new FunkHecke(Kernel.RELU, d).tau(k));
  }

  /** d<sup>1/4</sup> k<sup>-5/4</sup> (k + d)<sup>-3/4</sup>. */
  public double rate(int k) {
    return StrictMath.pow(d, 0.25)
        * StrictMath.pow(k, -1.25)
        * StrictMath.pow(k + (double) d, -0.75);
  }

  /** |tau<sub>k</sub>| over the rate. */
  public double factor(int k) {
    return size(k) / rate(k);
  }
}

package org.lemmata.harmonics.bound;

import org.lemmata.harmonics.polynomial.HarmonicSpace;

/**
 * Lipschitz constants of harmonics of degree k and L² norm 1: no slope on the sphere is larger.
 *
 * @param d dimension, at least 2
 * @param k degree, at least 0
 */
public record SlopeBound(int d, int k) {

  /** The paper's constant √(k(k + d - 2) N), an ingredient of Lemma 6. */
  public double paper() {
    return Math.sqrt(k * (k + (d - 2.0))) * new HarmonicSpace(d, k).zonalRatio();
  }

  /**
   * The sharp constant √(N k(k + d - 2)/(d - 1)) (derived: the squares of the slopes of an
   * orthonormal basis add up to N k(k + d - 2), shared evenly among d - 1 directions).
   */
  public double sharp() {
    return paper() / Math.sqrt(d - 1.0);
  }
}

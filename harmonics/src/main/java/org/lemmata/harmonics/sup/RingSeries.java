package org.lemmata.harmonics.sup;

/**
 * What a function of degree k is on the rings of a net: on each a trigonometric polynomial A₀ + sum
 * over m from 1 to k of Aₘ cos(m φ) + Bₘ sin(m φ) in the longitude φ. Safe for use by several
 * threads.
 */
interface RingSeries {

  /**
   * The coefficients on the rings of one layer.
   *
   * @param layer index of the layer in its net
   * @return rows A₀, A₁, B₁, A₂, ... with one column a ring
   */
  double[][] on(int layer);
}

package org.lemmata.harmonics.sup;

/**
 * What a function of degree k is on the rings of a net: on each a trigonometric polynomial A_0 +
 * sum over m from 1 to k of A_m cos(m phi) + B_m sin(m phi) in the longitude phi. Safe for use by
 * several threads.
 */
interface RingSeries {

  /**
   * The coefficients on the rings of one layer.
   *
   * @param layer index of the layer in its net
   * @return rows A_0, A_1, B_1, A_2, ... with one column a ring
   */
  double[][] on(int layer);
}

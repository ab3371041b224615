/**
 * Sup norms of functions on the sphere: exact ones, certified brackets, and maxima that a search
 * found.
 *
 * <p>The types keep the three apart: what a search returns is a {@link
 * org.lemmata.harmonics.sup.Found}, a lower bound of the sup norm and no more; only {@link
 * org.lemmata.harmonics.sup.ExactSupNorm} and the upper end of a {@link
 * org.lemmata.harmonics.sup.Bracket} say anything from above. How functions are drawn lives
 * elsewhere.
 */
package org.lemmata.harmonics.sup;

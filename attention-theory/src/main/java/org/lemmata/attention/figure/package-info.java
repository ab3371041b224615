/**
 * The figures of this paper and its companions, as declarations over study tables.
 *
 * <p>Nothing here computes a number or draws one.
 */
package org.lemmata.attention.figure;

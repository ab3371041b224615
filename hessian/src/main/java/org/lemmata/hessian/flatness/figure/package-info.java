/**
 * The figures of this paper, as declarations over study tables.
 *
 * <p>Nothing here computes a number or draws one.
 */
package org.lemmata.hessian.flatness.figure;

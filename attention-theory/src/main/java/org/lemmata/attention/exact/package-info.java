/**
 * Moments of the prompt computed exactly, in rational arithmetic or by quadrature, and what follows
 * from them.
 *
 * <p>These are the witnesses for the closed forms of {@code model}, so nothing here may use one of
 * those. Nothing here is random.
 */
package org.lemmata.attention.exact;

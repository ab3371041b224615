/**
 * One step of gradient descent as the optimal one-layer linear attention (Mahankali, Hashimoto, Ma,
 * arXiv 2307.03576), and figures of its companions.
 *
 * <p>Here stands the table of contents only; the mathematics, the studies and the claims have a
 * package of their own each.
 */
package org.lemmata.attention;

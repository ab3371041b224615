/**
 * The bounds of the paper and of its notes, as formulas: ratios of norms of random harmonics,
 * slopes, tails over degrees, the worst case, and the degree at which Algorithm 1 stops.
 *
 * <p>Each bound says what it bounds, where it is stated and for which arguments. Nothing here draws
 * or maximises a function.
 */
package org.lemmata.harmonics.bound;

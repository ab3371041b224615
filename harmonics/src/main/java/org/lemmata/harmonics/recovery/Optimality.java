package org.lemmata.harmonics.recovery;

/**
 * How far coefficients are from satisfying the conditions of Karush, Kuhn and Tucker, which for a
 * convex problem characterise the minimum.
 *
 * @param violation the largest relative excess of a norm over its bound, ‖Πₗ g‖/c₁ - 1, at least 0
 * @param residual the largest norm, over degrees, of what is left of the gradient when a multiplier
 *     that is not negative, and is 0 where the bound is not reached, has balanced it as well as it
 *     can; relative to the norm of the right-hand side
 */
public record Optimality(double violation, double residual) {}

/**
 * The mathematics of one layer of linear attention: the prompt's law, the layer, its population
 * loss, and the optima in closed form or by exact arithmetic.
 *
 * <p>Everything here is a pure function of its arguments. Nothing here is random, iterates until it
 * has converged on a loss, reads a file or knows a study or a claim.
 *
 * <p>Symbols throughout: d is the dimension of the covariates, n the number of examples in the
 * prompt, σ² (argument {@code noise}) the variance of the label noise, X the n-by-d matrix of
 * covariates, y the labels, S = X'X. Prompts are summed, never averaged, and losses carry no factor
 * 1/2.
 */
package org.lemmata.attention.model;

/**
 * Learning from sampled tasks: descent on all weights of the layer, and the exact minimiser over a
 * finite set of tasks.
 *
 * <p>Here live the layer's trainable weights with their hand-written gradient, the optimiser and
 * the loops. What a task is and how it is drawn belongs to {@code sampling}; population losses and
 * optima in closed form belong to {@code model}.
 */
package org.lemmata.attention.training;

/**
 * Random prompts, what each contributes to an estimate, and the estimates.
 *
 * <p>Here live the laws that tasks are drawn from, the buffers of one task, the Monte Carlo loop
 * over tasks and the best gradient step that its estimates are compared with. Every task draws from
 * its own stream, so estimates do not depend on the number of threads. Nothing here trains a layer,
 * builds a table or judges a claim.
 */
package org.lemmata.attention.sampling;

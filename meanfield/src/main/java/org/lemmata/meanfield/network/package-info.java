/**
 * Networks of finite width on the sphere: their exact population loss, projected gradient descent
 * on samples or on the population, and the kernels that make a step fast.
 *
 * <p>The limit of infinite width lives beside this package, and so do kernel methods.
 *
 * <p>How a step is computed: {@code ScoreBlocks} cuts the samples so that the scores of a block
 * with all neurons stay in a core's cache. {@code Scores} gets them by one packed product, sums the
 * activation over neurons, replaces each score by residual times σ', and projects back by a second
 * product. Each score is computed once a step, samples times neurons are never stored, and the
 * blocks' d-by-m sums are added in a fixed tree. The population's gradient has the neurons in place
 * of the samples.
 *
 * <h2>Optimisations tried and rejected</h2>
 *
 * Seconds for 200 steps of 500 neurons on 2000 samples, d = 20, one thread, 512-bit vectors.
 *
 * <ul>
 *   <li>Blocks of 32, 64, 128 and 256 samples: 0.51, 0.43, 0.45 and 0.79 in all.
 *   <li>Summing the activation by eight chains over eight rows, after a pass that writes its
 *       values: 0.13 against 0.09 for 64 lanes along a row.
 *   <li>Taking degree 2 out of the scores, as x'Mx with the d-by-d matrix M = U'U/m: it saves one
 *       of about 2d + 7 multiply-adds a score and costs two more products. Not measured.
 *   <li>Moments in place of scores, E u⊗u⊗u⊗u and its counterpart over samples, with (d + 3 choose
 *       4) entries: 8855 at d = 20, about the d m = 10000 multiply-adds of a sample's scores, and
 *       without packed products. It would pay where d is small and m large. Not measured.
 * </ul>
 */
package org.lemmata.meanfield.network;

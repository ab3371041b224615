/**
 * Recovering a function on the sphere from noisy values at random points: ground truths, samples,
 * estimators, and the errors of what they return.
 *
 * <p>An estimator knows points and labels, never the truth. Errors know both. Repetition r draws
 * points, noise and truth from streams of their own, so that settings with the same seed share
 * them.
 */
package org.lemmata.harmonics.recovery;

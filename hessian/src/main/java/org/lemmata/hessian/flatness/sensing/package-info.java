/**
 * Recovery of a low-rank matrix from linear measurements: gradient descent, flatness regularised
 * and label-noise training, and the convex baselines.
 */
package org.lemmata.hessian.flatness.sensing;

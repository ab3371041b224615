/**
 * Deep linear networks on linear measurements: loss, gradient, and the trace of the Hessian with
 * its gradient, by formula and by independent means.
 *
 * <p>Nothing here trains a network.
 */
package org.lemmata.hessian.flatness.model;

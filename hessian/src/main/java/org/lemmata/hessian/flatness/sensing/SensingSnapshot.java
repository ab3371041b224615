package org.lemmata.hessian.flatness.sensing;

/**
 * Where a training stands.
 *
 * @param step steps taken so far
 * @param loss mean squared residual, without noise in the labels
 * @param error squared relative error
 * @param nuclear the product's nuclear norm over that of M*
 * @param trace the trace of the Hessian; NaN where there is no network
 * @param gap the relative duality gap that certifies the least nuclear norm; NaN for other methods
 */
public record SensingSnapshot(
    long step, double loss, double error, double nuclear, double trace, double gap) {}

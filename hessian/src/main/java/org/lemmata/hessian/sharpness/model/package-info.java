/**
 * The paper's networks: architectures, activations and losses, their layout in one array of
 * parameters, outputs, gradients and the exact trace of the Hessian of the loss, with independent
 * oracles for it. How they are trained or constructed is not known here.
 */
package org.lemmata.hessian.sharpness.model;

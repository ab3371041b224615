package org.lemmata.hessian.sharpness.model;

/** The activation sigma of the hidden layers. */
public enum Activation {
  /** max(z, 0), with derivative 0 at 0. */
  RELU,
  /** log(1 + e^z). */
  SOFTPLUS
}

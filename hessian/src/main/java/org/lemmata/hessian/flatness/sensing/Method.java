package org.lemmata.hessian.flatness.sensing;

/** How a matrix is sought that has the given measurements. */
public enum Method {
  /** Plain gradient descent on the loss of a deep linear network. */
  GD,
  /** Descent on the loss plus λ times the trace of its Hessian, λ falling. */
  FLATNESS,
  /** Stochastic gradient descent with noise in the labels, from where gradient descent ends. */
  LABEL_NOISE,
  /** The interpolator of least Frobenius norm. */
  MIN_FROBENIUS,
  /** The interpolator of least nuclear norm. */
  MIN_NUCLEAR
}

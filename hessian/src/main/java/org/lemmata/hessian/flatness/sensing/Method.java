package org.lemmata.hessian.flatness.sensing;

/** How a matrix is sought that has the given measurements. */
public enum Method {
  /** Plain gradient descent on the loss of a deep linear network. */
  GD(Long.MAX_VALUE),
  /** Descent on the loss plus λ times the trace of its Hessian, λ falling. */
  FLATNESS(FlatDescent.MOST_ITERATIONS),
  /** Stochastic gradient descent with noise in the labels, from where gradient descent ends. */
  LABEL_NOISE(Long.MAX_VALUE),
  /** The interpolator of least Frobenius norm. */
  MIN_FROBENIUS(Long.MAX_VALUE),
  /** The interpolator of least nuclear norm. */
  MIN_NUCLEAR(MinimumNuclear.MOST_ITERATIONS);

  private final long mostSteps;

  Method(long mostSteps) {
    this.mostSteps = mostSteps;
  }

  /** So many steps or fewer it makes, of flatness in each stage of λ, whatever it is allowed. */
  long mostSteps() {
    return mostSteps;
  }
}

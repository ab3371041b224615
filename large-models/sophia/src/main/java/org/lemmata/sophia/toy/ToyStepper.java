package org.lemmata.sophia.toy;

/** A method on its way. */
@FunctionalInterface
interface ToyStepper {

  /**
   * Takes a step.
   *
   * @param theta where it is; modified
   * @param g the gradient there
   * @param h the diagonal of the Hessian there
   */
  void step(double[] theta, double[] g, double[] h);
}

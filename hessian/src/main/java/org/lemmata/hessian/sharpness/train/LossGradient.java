package org.lemmata.hessian.sharpness.train;

/** The gradient of the mean loss over some points. A workspace for one thread. */
interface LossGradient {

  /**
   * Computes it.
   *
   * @param theta the parameters; not modified
   * @param order indices of points
   * @param from the first place in {@code order} to take
   * @param to one past the last
   * @param gradient overwritten with the derivatives with respect to all parameters
   */
  void at(double[] theta, int[] order, int from, int to, double[] gradient);
}

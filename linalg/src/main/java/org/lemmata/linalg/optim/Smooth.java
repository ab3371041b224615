package org.lemmata.linalg.optim;

/** A differentiable function of many variables. Evaluation may use a workspace: one thread each. */
public interface Smooth {

  /** The number of variables, at least 1. */
  int size();

  /**
   * The value at a point.
   *
   * @param point {@link #size()} numbers; not modified
   * @param gradient {@link #size()} numbers; overwritten by the gradient at the point
   */
  double at(double[] point, double[] gradient);
}

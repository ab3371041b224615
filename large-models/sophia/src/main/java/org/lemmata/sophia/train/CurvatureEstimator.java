package org.lemmata.sophia.train;

import org.lemmata.engine.Tensor;

/** An estimate of the Hessian's diagonal. */
@FunctionalInterface
public interface CurvatureEstimator {

  /**
   * The estimate at parameters. What it draws depends on nothing but the step.
   *
   * @param parameters a constant, not to be changed
   * @param step from 0
   * @return as long as the parameters
   */
  Tensor estimate(Tensor parameters, long step);
}

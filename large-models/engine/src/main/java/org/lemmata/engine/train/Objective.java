package org.lemmata.engine.train;

import org.lemmata.engine.Tensor;

/** What is minimised: a loss of the parameters, for each step on data of its own. */
@FunctionalInterface
public interface Objective {

  /**
   * The loss of a step. What it draws, such as the batch, depends on nothing but the step, so that
   * a run that goes on from a checkpoint sees the same data.
   *
   * @param parameters a variable
   * @param step from 0
   * @return one number
   */
  Tensor loss(Tensor parameters, long step);
}

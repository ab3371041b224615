package org.lemmata.engine.train;

import org.lemmata.engine.Tensor;

/** Sees each step of a training; runs inside the step. */
@FunctionalInterface
public interface Observer {

  /** Looks at nothing. */
  Observer NONE = (step, loss, norm, parameters) -> {};

  /**
   * Called after each update.
   *
   * @param step from 0
   * @param loss before the update
   * @param norm of the gradient before clipping
   * @param parameters after the update, not to be changed
   */
  void seen(long step, double loss, double norm, Tensor parameters);
}

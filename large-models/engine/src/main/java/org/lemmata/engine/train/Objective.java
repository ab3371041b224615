package org.lemmata.engine.train;

import org.lemmata.engine.Tensor;
import org.lemmata.engine.shard.ShardLoss;

/**
 * What is minimised: a loss of the parameters, for each step on data of its own, on one device. A
 * {@link ShardLoss} is one that several devices can share.
 */
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

  /** The same for batches that are not cut. */
  default ShardLoss undivided() {
    return (device, parameters, shard) -> {
      if (shard.count() > 1) {
        throw new IllegalArgumentException("this loss cannot be cut into " + shard.count());
      }
      return loss(parameters, shard.step());
    };
  }
}

package org.lemmata.engine.shard;

import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;

/**
 * A loss of the parameters that is a mean over equal parts of a batch, each computed by itself.
 * Several threads ask at a time, each for another part, so what it uses is not changed.
 */
@FunctionalInterface
public interface ShardLoss {

  /**
   * The loss of one part. The loss of a step is the mean of those of its parts. What is drawn, such
   * as the batch, depends on nothing but the step and the part.
   *
   * @param device where
   * @param parameters a variable there
   * @return one number
   */
  Tensor loss(Device device, Tensor parameters, Shard shard);
}

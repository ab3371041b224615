package org.lemmata.engine.shard;

import java.util.Objects;
import org.lemmata.engine.Tensor;

/**
 * A loss at parameters.
 *
 * @param loss perhaps not finite
 * @param gradient as long as the parameters
 */
public record LossAndGradient(double loss, Tensor gradient) {

  /** Checks that there is a gradient. */
  public LossAndGradient {
    Objects.requireNonNull(gradient, "gradient");
  }
}

package org.lemmata.sophia.train;

import java.util.Objects;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.engine.shard.ShardLoss;

/**
 * The square of the training gradient, B g ⊙ g, in place of that of sampled labels: the mistake of
 * taking the empirical for the true Fisher information.
 *
 * @param where the devices that share the gradient
 * @param objective the training loss
 * @param tokens B, positive
 */
public record TrueLabels(DataParallel where, ShardLoss objective, int tokens)
    implements CurvatureEstimator {

  /** Checks that nothing is null. */
  public TrueLabels {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(objective, "objective");
  }

  @Override
  public Tensor estimate(Tensor parameters, long step) {
    Tensor gradient = where.at(objective, parameters, step).gradient();
    return gradient.times(gradient).times(tokens);
  }
}

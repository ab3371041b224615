package org.lemmata.sophia.train;

import java.util.Objects;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.engine.shard.ShardLoss;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/**
 * Hutchinson's estimate of the Hessian's diagonal, u ⊙ (∇² L u) with a standard normal u (Algorithm
 * 1 of arXiv 2305.14342). Unbiased, and it may be negative.
 *
 * @param where the devices that share the second derivative
 * @param objective a loss with a second derivative
 * @param directions where u comes from
 */
public record Hutchinson(DataParallel where, ShardLoss objective, Streams directions)
    implements CurvatureEstimator {

  /** Checks that nothing is null. */
  public Hutchinson {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(objective, "objective");
    Objects.requireNonNull(directions, "directions");
  }

  @Override
  public Tensor estimate(Tensor parameters, long step) {
    float[] u = direction(parameters, step);
    // The gradient of ⟨∇L, u⟩ is ∇²L u.
    ShardLoss along =
        (device, variable, shard) ->
            objective
                .loss(device, variable, shard)
                .differentiableGradient(variable)
                .dot(device.floats(u, u.length));
    Tensor product = where.at(along, parameters, step).gradient();
    return where.first().floats(u, u.length).times(product);
  }

  private float[] direction(Tensor parameters, long step) {
    Stream random = directions.stream(step);
    float[] u = new float[Math.toIntExact(parameters.shape()[0])];
    for (int i = 0; i < u.length; i++) {
      u[i] = (float) random.nextNormal();
    }
    return u;
  }
}

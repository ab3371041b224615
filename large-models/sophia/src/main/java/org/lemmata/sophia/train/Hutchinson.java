package org.lemmata.sophia.train;

import java.util.Objects;
import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.train.Objective;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/**
 * Hutchinson's estimate of the Hessian's diagonal, u ⊙ (∇² L u) with a standard normal u (Algorithm
 * 1 of arXiv 2305.14342). Unbiased, and it may be negative.
 *
 * @param device where u goes
 * @param objective a loss with a second derivative
 * @param directions where u comes from
 */
public record Hutchinson(Device device, Objective objective, Streams directions)
    implements CurvatureEstimator {

  /** Checks that nothing is null. */
  public Hutchinson {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(objective, "objective");
    Objects.requireNonNull(directions, "directions");
  }

  @Override
  public Tensor estimate(Tensor parameters, long step) {
    Tensor variable = parameters.variable();
    Tensor direction = direction(parameters, step);
    Tensor gradient = objective.loss(variable, step).differentiableGradient(variable);
    return direction.times(gradient.dot(direction).gradient(variable));
  }

  private Tensor direction(Tensor parameters, long step) {
    Stream random = directions.stream(step);
    float[] u = new float[Math.toIntExact(parameters.shape()[0])];
    for (int i = 0; i < u.length; i++) {
      u[i] = (float) random.nextNormal();
    }
    return device.floats(u, u.length);
  }
}

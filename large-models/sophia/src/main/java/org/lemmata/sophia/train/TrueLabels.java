package org.lemmata.sophia.train;

import java.util.Objects;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.train.Objective;

/**
 * The square of the training gradient, B g ⊙ g, in place of that of sampled labels: the mistake of
 * taking the empirical for the true Fisher information.
 *
 * @param objective the training loss
 * @param tokens B, positive
 */
public record TrueLabels(Objective objective, int tokens) implements CurvatureEstimator {

  /** Checks that it is not null. */
  public TrueLabels {
    Objects.requireNonNull(objective, "objective");
  }

  @Override
  public Tensor estimate(Tensor parameters, long step) {
    Tensor variable = parameters.variable();
    Tensor gradient = objective.loss(variable, step).gradient(variable);
    return gradient.times(gradient).times(tokens);
  }
}

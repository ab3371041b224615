package org.lemmata.hessian.sharpness.train;

import java.util.List;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;

/**
 * What is to be trained, and how.
 *
 * @param network the network
 * @param loss the loss of one point
 * @param samples the training set
 * @param stages the stages, one after the other; at least one
 * @param norm the Frobenius norm to which (W₁, b₁) is rescaled at the start and after each step; 0
 *     to let it be free
 */
public record TrainingPlan(
    Network network, Loss loss, Samples samples, List<Stage> stages, double norm) {

  /**
   * Keeps an immutable copy of the stages.
   *
   * @throws IllegalArgumentException if there is no stage or the norm is negative
   */
  public TrainingPlan {
    stages = List.copyOf(stages);
    if (stages.isEmpty() || !(norm >= 0)) {
      throw new IllegalArgumentException(
          "need a stage and a norm of at least 0, not " + stages + " and " + norm);
    }
  }

  /** The epochs of all stages together. */
  public long epochs() {
    return stages.stream().mapToLong(Stage::epochs).sum();
  }
}

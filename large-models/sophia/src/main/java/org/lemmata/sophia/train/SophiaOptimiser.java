package org.lemmata.sophia.train;

import java.util.List;
import java.util.Objects;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.train.Optimiser;
import org.lemmata.sophia.update.SophiaRule;

/**
 * The paper's rule, with an estimate of the curvature after every few updates.
 *
 * @param rule the update, and the blending of estimates
 * @param every so many updates pass before an estimate, at least 1
 * @param corrected whether h is divided by 1 − β₂ⁿ after n estimates, as Adam does
 * @param estimator of the diagonal
 */
public record SophiaOptimiser(
    SophiaRule rule, int every, boolean corrected, CurvatureEstimator estimator)
    implements Optimiser {

  /** Checks the ranges. */
  public SophiaOptimiser {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(estimator, "estimator");
    if (every < 1) {
      throw new IllegalArgumentException("every must be at least 1, not " + every);
    }
  }

  @Override
  public List<String> memory() {
    return List.of("mean", "curvature");
  }

  @Override
  public void update(Moment moment, Tensor gradient, List<Tensor> memory, Tensor parameters) {
    Tensor mean = memory.get(0);
    Tensor curvature = memory.get(1);
    mean.scale(rule.beta1());
    mean.add(1 - rule.beta1(), gradient);
    parameters.scale(1 - moment.rate() * rule.decay());
    parameters.add(-moment.rate(), ratio(moment, memory).clip(-1, 1));
    if ((moment.step() + 1) % every == 0) {
      Tensor estimate = estimator.estimate(parameters.constant(), moment.step());
      curvature.scale(rule.beta2());
      curvature.add(1 - rule.beta2(), estimate);
    }
  }

  /** m / max{γ h, ε}: what is clipped to [−1, 1], after the mean of this moment was taken. */
  public Tensor ratio(Moment moment, List<Tensor> memory) {
    double seen = 1;
    long estimates = moment.step() / every;
    if (corrected && estimates > 0) {
      seen = 1 - StrictMath.pow(rule.beta2(), (double) estimates);
    }
    Tensor curvature = memory.get(1).times(rule.gamma() / seen).atLeast(rule.epsilon());
    return memory.get(0).over(curvature);
  }
}

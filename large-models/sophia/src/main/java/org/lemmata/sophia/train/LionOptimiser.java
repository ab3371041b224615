package org.lemmata.sophia.train;

import java.util.List;
import java.util.Objects;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.train.Optimiser;
import org.lemmata.sophia.update.LionRule;

/**
 * Lion on tensors. With equal betas it is the sign of the moving mean.
 *
 * @param rule the update
 */
public record LionOptimiser(LionRule rule) implements Optimiser {

  /** Checks that it is not null. */
  public LionOptimiser {
    Objects.requireNonNull(rule, "rule");
  }

  @Override
  public List<String> memory() {
    return List.of("mean");
  }

  @Override
  public void update(Moment moment, Tensor gradient, List<Tensor> memory, Tensor parameters) {
    Tensor mean = memory.get(0);
    Tensor direction = mean.times(rule.beta1()).plus(gradient.times(1 - rule.beta1()));
    parameters.scale(1 - moment.rate() * rule.decay());
    parameters.add(-moment.rate(), direction.sign());
    mean.scale(rule.beta2());
    mean.add(1 - rule.beta2(), gradient);
  }
}

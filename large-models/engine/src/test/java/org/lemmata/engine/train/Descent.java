package org.lemmata.engine.train;

import java.util.List;
import org.lemmata.engine.Tensor;

/** Plain gradient descent, without memory. */
record Descent() implements Optimiser {

  @Override
  public List<String> memory() {
    return List.of();
  }

  @Override
  public void update(Moment moment, Tensor gradient, List<Tensor> memory, Tensor parameters) {
    parameters.add(-moment.rate(), gradient);
  }
}

package org.lemmata.engine.train;

import java.util.List;
import org.lemmata.engine.Tensor;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, "Decoupled weight decay regularization",
 * ICLR 2019): θ ← θ − η λ θ, then θ ← θ − η m̂ / (√v̂ + ε) with bias-corrected means m̂ of g and v̂
 * of g².
 *
 * @param beta1 of the mean of g, in [0, 1)
 * @param beta2 of the mean of g², in [0, 1)
 * @param epsilon positive
 * @param decay λ, not negative
 */
public record AdamW(double beta1, double beta2, double epsilon, double decay) implements Optimiser {

  /** Checks the ranges. */
  public AdamW {
    if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1 && epsilon > 0 && decay >= 0)) {
      throw new IllegalArgumentException(
          "betas must be in [0, 1), epsilon positive and decay not negative");
    }
  }

  @Override
  public List<String> memory() {
    return List.of("mean", "square");
  }

  @Override
  public void update(Moment moment, Tensor gradient, List<Tensor> memory, Tensor parameters) {
    Tensor mean = memory.get(0);
    Tensor square = memory.get(1);
    mean.scale(beta1);
    mean.add(1 - beta1, gradient);
    square.scale(beta2);
    square.addProduct(1 - beta2, gradient, gradient);
    double seen1 = 1 - StrictMath.pow(beta1, moment.step() + 1.0);
    double seen2 = 1 - StrictMath.pow(beta2, moment.step() + 1.0);
    // √(v / seen2) + ε, with one tensor instead of three.
    Tensor denominator = square.sqrt();
    denominator.scale(1 / Math.sqrt(seen2));
    parameters.scale(1 - moment.rate() * decay);
    parameters.addQuotient(-moment.rate() / seen1, mean, denominator.plus(epsilon));
  }
}

package org.lemmata.hessian.sharpness.train;

import org.lemmata.study.param.Param;

/**
 * A stretch of training with the same settings. With ρ = 0 it is stochastic gradient descent, with
 * a full batch gradient descent; with ρ &gt; 0 sharpness-aware minimisation: θ^ = θ + ρ g / |g| and
 * θ &lt;- θ - η (grad L(θ^) + decay θ).
 *
 * @param rate the learning rate η, positive
 * @param rho the radius of the ascent, not negative
 * @param batch points in each step; 0 for all
 * @param decay the weight decay of all parameters, not negative
 * @param epochs passes over the training set, not negative
 */
public record Stage(
    @Param(
            value = "learning rate η",
            byDefault = "0.01",
            min = 0,
            aboveMin = true,
            max = 100,
            trial = {1e-6, 1e-3})
        double rate,
    @Param(
            value = "radius ρ of the ascent of sharpness-aware minimisation; 0 for none",
            byDefault = "0.05",
            min = 0,
            max = 100,
            trial = {0, 0.2})
        double rho,
    @Param(
            value = "points in each step; 0 for all",
            byDefault = "1",
            min = 0,
            max = 10_000,
            trial = {0, 4})
        int batch,
    @Param(
            value = "weight decay of all parameters",
            byDefault = "0",
            min = 0,
            max = 100,
            trial = {0, 1})
        double decay,
    @Param(
            value = "epochs, passes over the training set",
            byDefault = "1000",
            min = 0,
            max = 1e8,
            trial = {0, 20})
        long epochs) {

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Stage {
    if (!(rate > 0 && rho >= 0 && batch >= 0 && decay >= 0 && epochs >= 0)) {
      throw new IllegalArgumentException(
          "need rate > 0 and rho, batch, decay, epochs >= 0, not "
              + rate
              + ", "
              + rho
              + ", "
              + batch
              + ", "
              + decay
              + ", "
              + epochs);
    }
  }

  /** The points in each step on a training set of n points. */
  public int batchOf(int n) {
    return batch == 0 ? n : Math.min(batch, n);
  }

  /** What a step leaves of the parameters before it subtracts the gradient: 1 - η decay. */
  double keep() {
    return 1 - rate * decay;
  }
}

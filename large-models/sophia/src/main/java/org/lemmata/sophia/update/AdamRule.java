package org.lemmata.sophia.update;

/**
 * Adam with decoupled decay (Loshchilov and Hutter, ICLR 2019): θ ← θ − η λ θ − η m̂ / (√v̂ + ε)
 * with the bias-corrected moving means of g and g².
 *
 * @param beta1 of m, in [0, 1)
 * @param beta2 of v, in [0, 1)
 * @param epsilon positive
 * @param decay λ, not negative
 */
public record AdamRule(double beta1, double beta2, double epsilon, double decay) implements Rule {

  /** Checks the ranges. */
  public AdamRule {
    if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1 && epsilon > 0 && decay >= 0)) {
      throw new IllegalArgumentException(
          "betas must be in [0, 1), epsilon positive and decay not negative");
    }
  }

  @Override
  public Memory update(Memory before, double[] gradient, double rate) {
    double seen1 = 1 - StrictMath.pow(beta1, before.steps() + 1.0);
    double seen2 = 1 - StrictMath.pow(beta2, before.steps() + 1.0);
    return before.updated(
        gradient,
        (theta, m, v, g) -> {
          double mean = beta1 * m + (1 - beta1) * g;
          double square = beta2 * v + (1 - beta2) * g * g;
          double step = mean / seen1 / (Math.sqrt(square / seen2) + epsilon);
          return new double[] {theta * (1 - rate * decay) - rate * step, mean, square};
        });
  }
}

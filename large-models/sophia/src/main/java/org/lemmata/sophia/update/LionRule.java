package org.lemmata.sophia.update;

/**
 * Lion (Chen et al., arXiv 2302.06675): θ ← θ − η λ θ − η sign(β₁ m + (1 − β₁) g), and then m ← β₂
 * m + (1 − β₂) g.
 *
 * @param beta1 of the direction, in [0, 1)
 * @param beta2 of m, in [0, 1)
 * @param decay λ, not negative
 */
public record LionRule(double beta1, double beta2, double decay) implements Rule {

  /** Checks the ranges. */
  public LionRule {
    if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1 && decay >= 0)) {
      throw new IllegalArgumentException("betas must be in [0, 1), and decay not negative");
    }
  }

  @Override
  public Memory update(Memory before, double[] gradient, double rate) {
    return before.updated(
        gradient,
        (theta, m, unused, g) -> {
          double sign = Math.signum(beta1 * m + (1 - beta1) * g);
          double next = theta * (1 - rate * decay) - rate * sign;
          return new double[] {next, beta2 * m + (1 - beta2) * g, unused};
        });
  }
}

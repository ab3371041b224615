package org.lemmata.sophia.update;

/**
 * The sign of a moving mean: m ← β m + (1 − β) g, θ ← θ − η λ θ − η sign(m). It is Sophia without
 * curvature, h = 0.
 *
 * @param beta of m, in [0, 1)
 * @param decay λ, not negative
 */
public record SignMomentumRule(double beta, double decay) implements Rule {

  /** Checks the ranges. */
  public SignMomentumRule {
    if (!(beta >= 0 && beta < 1 && decay >= 0)) {
      throw new IllegalArgumentException("beta must be in [0, 1), and decay not negative");
    }
  }

  @Override
  public Memory update(Memory before, double[] gradient, double rate) {
    return before.updated(
        gradient,
        (theta, m, unused, g) -> {
          double mean = beta * m + (1 - beta) * g;
          double next = theta * (1 - rate * decay) - rate * Math.signum(mean);
          return new double[] {next, mean, unused};
        });
  }
}

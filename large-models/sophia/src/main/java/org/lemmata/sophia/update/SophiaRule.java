package org.lemmata.sophia.update;

import org.lemmata.sophia.rule.Preconditioned;

/**
 * The paper's update: m ← β₁ m + (1 − β₁) g, θ ← θ − η λ θ, θ ← θ − η clip(m / max{γ h, ε}, 1),
 * where clip(z, ρ) = max{min{z, ρ}, −ρ} (Algorithm 3 of arXiv 2305.14342, in its later form). Where
 * h ≤ 0, the step is that of the sign.
 *
 * <p>The first form, η clip(m / max{h, ε}, ρ), is this one with γ = ρ, rate η ρ and γ ε for ε.
 *
 * @param beta1 of m, in [0, 1)
 * @param beta2 of h, in [0, 1)
 * @param gamma how large a part of the curvature counts, positive
 * @param epsilon positive
 * @param decay λ, not negative
 */
public record SophiaRule(double beta1, double beta2, double gamma, double epsilon, double decay)
    implements Rule {

  /** Checks the ranges. */
  public SophiaRule {
    if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1)) {
      throw new IllegalArgumentException("betas must be in [0, 1)");
    }
    if (!(gamma > 0 && epsilon > 0 && decay >= 0)) {
      throw new IllegalArgumentException("gamma and epsilon must be positive, decay not negative");
    }
  }

  @Override
  public Memory update(Memory before, double[] gradient, double rate) {
    return before.updated(
        gradient,
        (theta, m, h, g) -> {
          double mean = beta1 * m + (1 - beta1) * g;
          double step = new Preconditioned(rate, gamma, epsilon).step(mean, h);
          return new double[] {theta * (1 - rate * decay) - step, mean, h};
        });
  }

  /**
   * Refreshes the curvature with an estimate of the diagonal: h ← β₂ h + (1 − β₂) ĥ.
   *
   * @param estimate such as u ⊙ (∇² L u) of Hutchinson, or B ĝ ⊙ ĝ of Gauss, Newton and Bartlett
   */
  public Memory refresh(Memory before, double[] estimate) {
    return before.blended(beta2, estimate);
  }
}

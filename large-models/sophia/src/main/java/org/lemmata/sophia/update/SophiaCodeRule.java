package org.lemmata.sophia.update;

import org.lemmata.linalg.Segments;

/**
 * The update of the authors' repository (Liuhong99/Sophia, {@code sophia.py}): θ ← θ (1 − η λ), m ←
 * β₁ m + (1 − β₁) g, θ ← θ − η sign(m) min{|m| / (ρ B h + 10⁻¹⁵), 1}. The factor B of the estimator
 * stands in the update instead of the refresh, so h is the mean of ĝ².
 *
 * @param beta1 of m, in [0, 1)
 * @param beta2 of h, in [0, 1)
 * @param rho ρ, positive
 * @param batch B, positive
 * @param decay λ, not negative
 */
public record SophiaCodeRule(double beta1, double beta2, double rho, double batch, double decay)
    implements Rule {

  private static final double TINY = 1e-15;

  /** A power of two with which no finite number has a square that overflows. */
  private static final double SMALL = 0x1p-540;

  /** Checks the ranges. */
  public SophiaCodeRule {
    if (!(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1)) {
      throw new IllegalArgumentException("betas must be in [0, 1)");
    }
    if (!(rho > 0 && batch > 0 && decay >= 0)) {
      throw new IllegalArgumentException("rho and batch must be positive, decay not negative");
    }
  }

  @Override
  public Memory update(Memory before, double[] gradient, double rate) {
    return before.updated(
        gradient,
        (theta, m, h, g) -> {
          double mean = beta1 * m + (1 - beta1) * g;
          double ratio = Math.min(Math.abs(mean) / (rho * batch * h + TINY), 1);
          return new double[] {
            theta * (1 - rate * decay) - rate * Math.signum(mean) * ratio, mean, h
          };
        });
  }

  /**
   * Refreshes the curvature: h ← β₂ h + (1 − β₂) ĝ².
   *
   * @param sampled ĝ, the gradient of the mean loss on labels that the model sampled
   */
  public Memory refresh(Memory before, double[] sampled) {
    double[] squares = sampled.clone();
    for (int i = 0; i < squares.length; i++) {
      squares[i] *= squares[i];
    }
    return before.blended(beta2, squares);
  }

  /**
   * The sampled gradient as the repository takes it: shortened to norm 1 if it is longer.
   *
   * @param sampled finite; not modified
   * @return a new array
   */
  public static double[] clipped(double[] sampled) {
    double[] result = sampled.clone();
    double norm = norm(result);
    if (norm == Double.POSITIVE_INFINITY) {
      for (int i = 0; i < result.length; i++) {
        result[i] *= SMALL;
      }
      return over(result, norm(result));
    }
    return norm > 1 ? over(result, norm) : result;
  }

  private static double norm(double[] vector) {
    return Math.sqrt(Segments.dotRounded(vector, vector));
  }

  private static double[] over(double[] vector, double norm) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= norm;
    }
    return vector;
  }
}

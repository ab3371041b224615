package org.lemmata.meanfield.flow;

import org.lemmata.study.param.Param;

/**
 * The coefficients of target and activation in degrees 2 and 4, in every dimension.
 *
 * @param gamma2 γ₂ = h₂/σ₂
 * @param gamma4 γ₄ = h₄/σ₄
 * @param sigma2 σ₂
 * @param sigma4 σ₄
 */
public record Coefficients(
    @Param(
            value = "γ₂ = h₂/σ₂, target over activation in degree 2",
            byDefault = "0.2",
            min = -1,
            max = 1)
        double gamma2,
    @Param(
            value = "γ₄ = h₄/σ₄, target over activation in degree 4",
            byDefault = "0.08",
            min = -1,
            max = 1)
        double gamma4,
    @Param(
            value = "σ₂, the activation's coefficient in degree 2",
            byDefault = "1",
            min = 0,
            max = Setting.LARGEST_SIGMA,
            trial = {0, 2})
        double sigma2,
    @Param(
            value = "σ₄, the activation's coefficient in degree 4",
            byDefault = "1",
            min = 0,
            max = Setting.LARGEST_SIGMA,
            trial = {0, 2})
        double sigma4) {

  /**
   * Checks that the formulas can be computed; studies take less, as their parameters say. |P_k| is
   * at most 1, so no law has a larger mean γ_k.
   *
   * @throws IllegalArgumentException if a coefficient is not finite
   */
  public Coefficients {
    if (!Double.isFinite(gamma2 + gamma4 + sigma2 + sigma4)) {
      throw new IllegalArgumentException(
          "coefficients must be finite, not "
              + gamma2
              + ", "
              + gamma4
              + ", "
              + sigma2
              + ", "
              + sigma4);
    }
  }
}

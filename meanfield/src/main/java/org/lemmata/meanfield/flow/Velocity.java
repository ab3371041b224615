package org.lemmata.meanfield.flow;

/**
 * V'(w) = σ₂² D₂ P₂'(w) + σ₄² D₄ P₄'(w) as the polynomial l₁ w + l₃ w³; a neuron moves by w' = -(1
 * - w²) V'(w).
 *
 * <p>The paper splits V' = Pₜ + Qₜ into what stays for d → ∞ and the rest.
 *
 * @param linear the coefficient of w
 * @param cubic the coefficient of w³
 */
public record Velocity(double linear, double cubic) {

  /**
   * V' for given deviations.
   *
   * @param setting the setting
   * @param d2 D₂ = E P₂(w) - γ₂
   * @param d4 D₄ = E P₄(w) - γ₄
   */
  public static Velocity of(Setting setting, double d2, double d4) {
    EvenPolynomials p = setting.polynomials();
    double drive2 = setting.sigma2() * setting.sigma2() * d2;
    double drive4 = setting.sigma4() * setting.sigma4() * d4;
    return new Velocity(
        2 * Math.fma(drive2, p.square2(), drive4 * p.square4()), 4 * drive4 * p.fourth4());
  }

  /** Pₜ(w) = 2 σ₂² D₂ w + 4 σ₄² D₄ w³. */
  public static Velocity leading(Setting setting, double d2, double d4) {
    return new Velocity(
        2 * setting.sigma2() * setting.sigma2() * d2, 4 * setting.sigma4() * setting.sigma4() * d4);
  }

  /**
   * Qₜ(w) = λ₁ w + λ₃ w³ with λ₁ = 2 σ₂² D₂/(d - 1) - 12 σ₄² D₄ (d + 2)/(d² - 1) and λ₃ = 4 σ₄² D₄
   * (6d + 9)/(d² - 1).
   */
  public static Velocity remainder(Setting setting, double d2, double d4) {
    double d = setting.d();
    double drive2 = setting.sigma2() * setting.sigma2() * d2;
    double drive4 = setting.sigma4() * setting.sigma4() * d4;
    double square = (d - 1) * (d + 1);
    return new Velocity(
        2 * drive2 / (d - 1) - 12 * drive4 * (d + 2) / square, 4 * drive4 * (6 * d + 9) / square);
  }

  /** The sum of two. */
  public Velocity plus(Velocity other) {
    return new Velocity(linear + other.linear, cubic + other.cubic);
  }

  /** The value at w. */
  public double at(double w) {
    return w * Math.fma(cubic, w * w, linear);
  }
}

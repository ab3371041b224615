package org.lemmata.meanfield.flow;

/**
 * What is learnt by what: the target h = h₂ P̄₂ + h₄ P̄₄ of one direction q, and the activation σ =
 * σ₂ P̄₂ + σ₄ P̄₄, where P̄ₖ = √Nₖ Pₖ has mean square 1 on the sphere of Rᵈ. Everything depends on
 * h through γₖ = hₖ/σₖ, the value that E Pₖ(w) must reach, w = u.q.
 *
 * @param d dimension of the inputs, at least 3
 * @param gamma2 γ₂, finite
 * @param gamma4 γ₄, finite
 * @param sigma2 σ₂, finite
 * @param sigma4 σ₄, finite
 */
public record Setting(int d, double gamma2, double gamma4, double sigma2, double sigma4) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if d &lt; 3 or a coefficient is not finite
   */
  public Setting {
    if (d < 3) {
      throw new IllegalArgumentException("d must be at least 3, not " + d);
    }
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

  /** The setting with σ₂ = σ₄ = 1. */
  public static Setting of(int d, double gamma2, double gamma4) {
    return new Setting(d, gamma2, gamma4, 1, 1);
  }

  /** The polynomials P₂ and P₄. */
  public EvenPolynomials polynomials() {
    return new EvenPolynomials(d);
  }

  /** The target's coefficient h₂ = γ₂ σ₂. */
  public double target2() {
    return gamma2 * sigma2;
  }

  /** The target's coefficient h₄ = γ₄ σ₄. */
  public double target4() {
    return gamma4 * sigma4;
  }

  /** The population loss (σ₂² D₂² + σ₄² D₄²)/2 at infinite width, with Dₖ = E Pₖ(w) - γₖ. */
  public double loss(double d2, double d4) {
    double e2 = sigma2 * d2;
    double e4 = sigma4 * d4;
    return Math.fma(e2, e2, e4 * e4) / 2;
  }

  /** The loss at time 0, (σ₂² γ₂² + σ₄² γ₄²)/2: both expectations vanish under the uniform law. */
  public double initialLoss() {
    return loss(-gamma2, -gamma4);
  }

  /**
   * The rate at which a small w grows at time 0, r_d = 2 σ₂² γ₂ d/(d - 1) - 12 σ₄² γ₄ (d + 2)/(d² -
   * 1).
   */
  public double growthRate() {
    EvenPolynomials p = polynomials();
    return 2 * (sigma2 * sigma2 * gamma2 * p.square2() + sigma4 * sigma4 * gamma4 * p.square4());
  }

  /** Whether some law of w on [-1, 1] has E Pₖ(w) = γₖ, and if not, why. */
  public Realizability realizability() {
    return Realizability.of(this);
  }
}

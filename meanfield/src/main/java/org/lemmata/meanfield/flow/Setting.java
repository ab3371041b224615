package org.lemmata.meanfield.flow;

import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/**
 * What is learnt by what: the target h = h₂ P̄₂ + h₄ P̄₄ of one direction q, and the activation σ =
 * σ₂ P̄₂ + σ₄ P̄₄, where P̄_k = √N_k P_k has mean square 1 on the sphere of R^d. Everything depends
 * on h through γ_k = h_k/σ_k, the value that E P_k(w) must reach, w = u.q.
 */
public record Setting(
    @Param(
            value = "dimension d of the inputs, x on the unit sphere of R^d",
            byDefault = "100",
            min = 3,
            max = Setting.LARGEST_D,
            trial = {3, 1e6})
        int d,
    @Group Coefficients coefficients) {

  /** The largest dimension that a study takes. */
  public static final double LARGEST_D = 1e8;

  /** The largest σ that a study takes; time runs σ² times as fast. */
  public static final double LARGEST_SIGMA = 10;

  /**
   * Checks the dimension.
   *
   * @throws IllegalArgumentException if d &lt; 3
   */
  public Setting {
    if (d < 3) {
      throw new IllegalArgumentException("d must be at least 3, not " + d);
    }
  }

  /**
   * With coefficients one by one.
   *
   * @throws IllegalArgumentException if d &lt; 3 or a coefficient is not finite
   */
  public Setting(int d, double gamma2, double gamma4, double sigma2, double sigma4) {
    this(d, new Coefficients(gamma2, gamma4, sigma2, sigma4));
  }

  /** γ₂. */
  public double gamma2() {
    return coefficients.gamma2();
  }

  /** γ₄. */
  public double gamma4() {
    return coefficients.gamma4();
  }

  /** σ₂. */
  public double sigma2() {
    return coefficients.sigma2();
  }

  /** σ₄. */
  public double sigma4() {
    return coefficients.sigma4();
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
    return gamma2() * sigma2();
  }

  /** The target's coefficient h₄ = γ₄ σ₄. */
  public double target4() {
    return gamma4() * sigma4();
  }

  /** The population loss (σ₂² D₂² + σ₄² D₄²)/2 at infinite width, with D_k = E P_k(w) - γ_k. */
  public double loss(double d2, double d4) {
    double e2 = sigma2() * d2;
    double e4 = sigma4() * d4;
    return Math.fma(e2, e2, e4 * e4) / 2;
  }

  /** The loss at time 0, (σ₂² γ₂² + σ₄² γ₄²)/2: both expectations vanish under the uniform law. */
  public double initialLoss() {
    return loss(-gamma2(), -gamma4());
  }

  /**
   * The rate at which a small w grows at time 0, r_d = 2 σ₂² γ₂ d/(d - 1) - 12 σ₄² γ₄ (d + 2)/(d² -
   * 1).
   */
  public double growthRate() {
    EvenPolynomials p = polynomials();
    return 2
        * (sigma2() * sigma2() * gamma2() * p.square2()
            + sigma4() * sigma4() * gamma4() * p.square4());
  }

  /** Whether some law of w on [-1, 1] has E P_k(w) = γ_k where σ_k is not 0, and if not, why. */
  public Realizability realizability() {
    return Realizability.of(this);
  }
}

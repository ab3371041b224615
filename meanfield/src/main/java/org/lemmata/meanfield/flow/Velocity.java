package org.lemmata.meanfield.flow;

/**
 * V'(w) = σ<sub>2</sub>² D<sub>2</sub> P<sub>2</sub>'(w) + σ<sub>4</sub>² D<sub>4</sub>
 * P<sub>4</sub>'(w) as the polynomial l<sub>1</sub> w + l<sub>3</sub> w³; a neuron moves by w' =
 * -(1 - w²) V'(w).
 *
 * <p>The paper splits V' = P<sub>t</sub> + Q<sub>t</sub> into what stays for d → ∞ and the rest.
 *
 * @param linear the coefficient of w
 * @param cubic the coefficient of w³
 */
public record Velocity(double linear, double cubic) {

  /**
   * V' for given deviations.
   *
   * @param setting the setting
   * @param d2 D<sub>2</sub> = E P<sub>2</sub>(w) - γ<sub>2</sub>
   * @param d4 D<sub>4</sub> = E P<sub>4</sub>(w) - γ<sub>4</sub>
   */
  public static Velocity of(Setting setting, double d2, double d4) {
    EvenPolynomials p = setting.polynomials();
    double drive2 = setting.sigma2() * setting.sigma2() * d2;
    double drive4 = setting.sigma4() * setting.sigma4() * d4;
    return new Velocity(
        2 * Math.fma(drive2, p.square2(), drive4 * p.square4()), 4 * drive4 * p.fourth4());
  }

  /** P<sub>t</sub>(w) = 2 σ<sub>2</sub>² D<sub>2</sub> w + 4 σ<sub>4</sub>² D<sub>4</sub> w³. */
  public static Velocity leading(Setting setting, double d2, double d4) {
    return new Velocity(
        2 * setting.sigma2() * setting.sigma2() * d2, 4 * setting.sigma4() * setting.sigma4() * d4);
  }

  /**
   * Q<sub>t</sub>(w) = λ<sub>1</sub> w + λ<sub>3</sub> w³ with λ<sub>1</sub> = 2 σ<sub>2</sub>²
   * D<sub>2</sub>/(d - 1) - 12 σ<sub>4</sub>² D<sub>4</sub> (d + 2)/(d² - 1) and λ<sub>3</sub> = 4
   * σ<sub>4</sub>² D<sub>4</sub> (6d + 9)/(d² - 1).
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

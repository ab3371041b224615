package org.lemmata.meanfield.network;

import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.Setting;

/**
 * The polynomial a t⁴ + b t² + c in one variable. The activation, the target and the kernel of the
 * population loss are all of this form.
 *
 * @param fourth a
 * @param square b
 * @param constant c
 */
public record EvenQuartic(double fourth, double square, double constant) {

  /** The activation σ = σ₂ P̄₂ + σ₄ P̄₄. */
  public static EvenQuartic activation(Setting setting) {
    EvenPolynomials p = setting.polynomials();
    return combine(
        p, setting.sigma2() * Math.sqrt(p.count2()), setting.sigma4() * Math.sqrt(p.count4()));
  }

  /** The target h = h₂ P̄₂ + h₄ P̄₄. */
  public static EvenQuartic target(Setting setting) {
    EvenPolynomials p = setting.polynomials();
    return combine(
        p, setting.target2() * Math.sqrt(p.count2()), setting.target4() * Math.sqrt(p.count4()));
  }

  /**
   * How two neurons u and v interact in the population loss, Eₓ σ(u.x) σ(v.x) = σ₂² P₂(u.v) + σ₄²
   * P₄(u.v), by Funk and Hecke.
   */
  public static EvenQuartic interaction(Setting setting) {
    return combine(
        setting.polynomials(),
        setting.sigma2() * setting.sigma2(),
        setting.sigma4() * setting.sigma4());
  }

  /** How a neuron and the direction q interact: E σ(u.x) h(q.x) as a function of u.q. */
  public static EvenQuartic attraction(Setting setting) {
    return combine(
        setting.polynomials(),
        setting.sigma2() * setting.target2(),
        setting.sigma4() * setting.target4());
  }

  /** The combination c2 P₂ + c4 P₄ of the Legendre polynomials. */
  public static EvenQuartic combine(EvenPolynomials p, double c2, double c4) {
    return new EvenQuartic(
        c4 * p.fourth4(),
        Math.fma(c2, p.square2(), c4 * p.square4()),
        Math.fma(c2, p.constant2(), c4 * p.constant4()));
  }

  /** The value at t. */
  public double value(double t) {
    double s = t * t;
    return Math.fma(Math.fma(fourth, s, square), s, constant);
  }

  /** The derivative at t, 4a t³ + 2b t. */
  public double slope(double t) {
    return t * Math.fma(4 * fourth, t * t, 2 * square);
  }
}

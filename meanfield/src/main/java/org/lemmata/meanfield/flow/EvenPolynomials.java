package org.lemmata.meanfield.flow;

import org.lemmata.harmonics.polynomial.HarmonicSpace;

/**
 * The Legendre polynomials of degree 2 and 4 in dimension d in closed form, scaled to 1 at t = 1:
 * P₂(t) = (d t² - 1)/(d - 1), P₄(t) = [(d + 2)(d + 4) t⁴ - 6(d + 2) t² + 3]/(d² - 1).
 *
 * <p>The coefficients are there to be read once before a loop. The same polynomials by recursion
 * are {@link org.lemmata.harmonics.polynomial.Legendre}, which tests compare with. For large d both
 * cancel where |t| is about 1/sqrt d, where they are small: errors stay near 1e-16 absolutely, and
 * near 1e-15 relative to their standard deviation 1/√Nₖ.
 *
 * @param d dimension of the sphere's surrounding space, at least 3
 */
public record EvenPolynomials(int d) {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if d &lt; 3
   */
  public EvenPolynomials {
    if (d < 3) {
      throw new IllegalArgumentException("d must be at least 3, not " + d);
    }
  }

  /** The coefficient of t² in P₂, d/(d - 1). */
  public double square2() {
    return d / (d - 1.0);
  }

  /** The constant of P₂, -1/(d - 1). */
  public double constant2() {
    return -1 / (d - 1.0);
  }

  /** The coefficient of t⁴ in P₄, (d + 2)(d + 4)/(d² - 1). */
  public double fourth4() {
    return (d + 2.0) * (d + 4.0) / denominator();
  }

  /** The coefficient of t² in P₄, -6(d + 2)/(d² - 1). */
  public double square4() {
    return -6 * (d + 2.0) / denominator();
  }

  /** The constant of P₄, 3/(d² - 1). */
  public double constant4() {
    return 3 / denominator();
  }

  /** P₂(t). */
  public double p2(double t) {
    return Math.fma(square2(), t * t, constant2());
  }

  /** P₄(t). */
  public double p4(double t) {
    double square = t * t;
    return Math.fma(Math.fma(fourth4(), square, square4()), square, constant4());
  }

  /** P₂'(t) = 2d t/(d - 1). */
  public double slope2(double t) {
    return 2 * square2() * t;
  }

  /** P₄'(t) = [4(d + 2)(d + 4) t³ - 12(d + 2) t]/(d² - 1). */
  public double slope4(double t) {
    return 2 * Math.fma(2 * fourth4(), t * t, square4()) * t;
  }

  /** N₂ = (d + 2)(d - 1)/2, the number of harmonics of degree 2. */
  public double count2() {
    return new HarmonicSpace(d, 2).size();
  }

  /** N₄ = d(d + 1)(d + 6)(d - 1)/24, the number of harmonics of degree 4. */
  public double count4() {
    return new HarmonicSpace(d, 4).size();
  }

  private double denominator() {
    // As a product: d * d is beyond an int, and d² - 1 beyond the digits of a double.
    return (d - 1.0) * (d + 1.0);
  }
}

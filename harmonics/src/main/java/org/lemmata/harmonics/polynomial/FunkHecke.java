package org.lemmata.harmonics.polynomial;

import java.util.Objects;

/**
 * The coefficients of a function σ(x.y) in spherical harmonics: τₖ = E[σ(t) Pbarₖ(t)], Pbarₖ = √N
 * Pₖ, and λₖ = N^{−1/2} τₖ, the factor by which σ multiplies harmonics of degree k (Dong and Ma,
 * Theorem 1).
 *
 * @param kernel the function σ
 * @param d dimension, at least 2
 */
public record FunkHecke(Kernel kernel, int d) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if d &lt; 2
   */
  public FunkHecke {
    Objects.requireNonNull(kernel, "kernel");
    if (d < 2) {
      throw new IllegalArgumentException("d must be at least 2, not " + d);
    }
  }

  /**
   * λₖ by the closed form, to about k roundings; 0 below the smallest double.
   *
   * @param k degree, at least 0
   * @throws IllegalArgumentException if k is negative
   */
  public double lambda(int k) {
    return closedForm(k, false);
  }

  /**
   * τₖ by the closed form, to about k roundings.
   *
   * @param k degree, at least 0
   * @throws IllegalArgumentException if k is negative
   */
  public double tau(int k) {
    return closedForm(k, true);
  }

  /**
   * τₖ by quadrature, independent of the closed forms; the error is about 1e-14 of the largest
   * value of σ.
   *
   * @param k degree, at least 0, with √N below the largest double
   * @throws IllegalArgumentException if k is out of range
   */
  public double tauByQuadrature(int k) {
    double root = new HarmonicSpace(d, k).zonalRatio();
    if (Double.isInfinite(root)) {
      throw new IllegalArgumentException("the root of N is beyond the largest double at k = " + k);
    }
    Legendre legendre = new Legendre(d);
    return new SphereMean(d, k).of(t -> kernel.value(t) * root * legendre.value(k, t));
  }

  private double closedForm(int k, boolean normalised) {
    if (k < 0) {
      throw new IllegalArgumentException("k must be at least 0, not " + k);
    }
    return switch (kernel) {
      case RELU -> relu(k, normalised);
      case EXP -> exponential(k, normalised);
    };
  }

  /**
   * Lemma 20 in the form λₖ₊₂ = -λₖ (k - 1)/(k + d + 1) for even k, from λ₀ = Γ(d/2)/(2 √π
   * Γ((d+1)/2)) (derived); λ₁ = 1/(2d), and 0 for other odd k.
   */
  private double relu(int k, boolean normalised) {
    if ((k & 1) == 1) {
      return k > 1 ? 0 : normalised ? 0.5 / Math.sqrt(d) : 0.5 / d;
    }
    double value = 1 / (2 * Math.sqrt(Math.PI) * GammaStep.at(d / 2.0));
    for (int l = 0; l < k; l += 2) {
      value *= -(l - 1.0) / (l + (d + 1.0));
      if (normalised) {
        value *= Math.sqrt(new HarmonicSpace(d, l).growth() * new HarmonicSpace(d, l + 1).growth());
      }
    }
    return value;
  }

  /**
   * Γ(d/2) 2^{d/2−1} I_{k+d/2−1}(1) by the series of the Bessel function (derived, with Rodrigues'
   * formula): the product over l &lt; k of 1/(d + 2l), times the sum over m of 4⁻ᵐ/(m! (d/2 +
   * k)(d/2 + k + 1)...(d/2 + k + m - 1)).
   */
  private double exponential(int k, boolean normalised) {
    double value = 1;
    for (int l = 0; l < k; l++) {
      value /= d + 2.0 * l;
      if (normalised) {
        value *= Math.sqrt(new HarmonicSpace(d, l).growth());
      }
    }
    double sum = 1;
    double term = 1;
    for (int m = 1; sum + term > sum; m++) {
      term /= 4 * m * (d / 2.0 + k + m - 1);
      sum += term;
    }
    return value * sum;
  }
}

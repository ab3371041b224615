package org.lemmata.harmonics.polynomial;

import java.util.Objects;

/**
 * The coefficients of a function sigma(x.y) in spherical harmonics: tau<sub>k</sub> = E[sigma(t)
 * Pbar<sub>k</sub>(t)], Pbar<sub>k</sub> = sqrt(N) P<sub>k</sub>, and lambda<sub>k</sub> =
 * N<sup>-1/2</sup> tau<sub>k</sub>, the factor by which sigma multiplies harmonics of degree k
 * (Dong and Ma, Theorem 1).
 *
 * @param kernel the function sigma
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
   * lambda<sub>k</sub> by the closed form, to about k roundings; 0 below the smallest double.
   *
   * @param k degree, at least 0
   * @throws IllegalArgumentException if k is negative
   */
  public double lambda(int k) {
    return closedForm(k, false);
  }

  /**
   * tau<sub>k</sub> by the closed form, to about k roundings.
   *
   * @param k degree, at least 0
   * @throws IllegalArgumentException if k is negative
   */
  public double tau(int k) {
    return closedForm(k, true);
  }

  /**
   * tau<sub>k</sub> by quadrature, independent of the closed forms; the error is about 1e-14 of the
   * largest value of sigma.
   *
   * @param k degree, at least 0, with sqrt(N) below the largest double
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
   * Lemma 20 in the form lambda<sub>k+2</sub> = -lambda<sub>k</sub> (k - 1)/(k + d + 1) for even k,
   * from lambda<sub>0</sub> = Gamma(d/2)/(2 sqrt(pi) Gamma((d+1)/2)) (derived); lambda<sub>1</sub>
   * = 1/(2d), and 0 for other odd k.
   */
  private double relu(int k, boolean normalised) {
    if ((k & 1) == 1) {
      return k > 1 ? 0 : normalised ? 0.5 / Math.sqrt(d) : 0.5 / d;
    }
    double value = 1 / (2 * Math.sqrt(Math.PI) * GammaStep.at(d / 2.0));
    for (int l = 0; l < k; l += 2) {
      value *= -(l - 1.0) / (l + d + 1.0);
      if (normalised) {
        value *= Math.sqrt(new HarmonicSpace(d, l).growth() * new HarmonicSpace(d, l + 1).growth());
      }
    }
    return value;
  }

  /**
   * Gamma(d/2) 2<sup>d/2-1</sup> I<sub>k+d/2-1</sub>(1) by the series of the Bessel function
   * (derived, with Rodrigues' formula): the product over l &lt; k of 1/(d + 2l), times the sum over
   * m of 4<sup>-m</sup>/(m! (d/2 + k)(d/2 + k + 1)...(d/2 + k + m - 1)).
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

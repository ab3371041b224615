package org.lemmata.harmonics.polynomial;

import java.util.function.DoubleUnaryOperator;
import org.lemmata.linalg.quadrature.Quadrature;

/**
 * Expectations of functions of t = x.y for x uniform on Sᵈ⁻¹ and a fixed unit vector y, by
 * quadrature.
 *
 * <p>The density of t is μ_d(t) = (1 - t²)^{(d−3)/2} Γ(d/2)/(Γ((d-1)/2) √π). With t = sin(φ) it
 * becomes a multiple of cos(φ)ᵈ⁻², smooth for every d ≥ 2, and Gauss-Legendre rules on panels of φ
 * &gt; 0, mirrored, resolve it. A function that is smooth on [-1, 0] and on [0, 1] is integrated as
 * well as one that is smooth on [-1, 1]. Immutable.
 */
public final class SphereMean {

  private static final int NODES = 24;

  /** Where the density is below exp of this, relative to its largest value, it is left out. */
  private static final double NEGLIGIBLE = -700;

  private final double[] t;
  private final double[] weights;

  /**
   * A rule.
   *
   * @param d dimension, at least 2
   * @param degree at least 0; functions that oscillate like a polynomial of this degree are
   *     resolved. Polynomials of this degree are integrated to about 1e-14 of the mean of their
   *     absolute value.
   * @throws IllegalArgumentException if an argument is out of range
   */
  public SphereMean(int d, int degree) {
    if (d < 2 || degree < 0) {
      throw new IllegalArgumentException(
          "d must be at least 2 and the degree at least 0, not " + d + " and " + degree);
    }
    double end = d == 2 ? Math.PI / 2 : StrictMath.acos(StrictMath.exp(NEGLIGIBLE / (d - 2)));
    double width = Math.min(2 / Math.sqrt(d), 6.0 / Math.max(1, degree));
    int panels = (int) Math.ceil(end / width);
    double constant = GammaStep.at((d - 1) / 2.0) / Math.sqrt(Math.PI);
    t = new double[panels * NODES];
    weights = new double[t.length];
    for (int panel = 0; panel < panels; panel++) {
      Quadrature rule =
          Quadrature.gaussLegendre(NODES, end * panel / panels, end * (panel + 1) / panels);
      for (int i = 0; i < NODES; i++) {
        double phi = rule.node(i);
        int at = panel * NODES + i;
        t[at] = StrictMath.sin(phi);
        weights[at] = constant * rule.weight(i) * StrictMath.exp((d - 2) * logCosine(phi, t[at]));
      }
    }
  }

  /** ln cos(φ), with small relative error for small φ too. */
  private static double logCosine(double phi, double sine) {
    return phi < 0.5 ? StrictMath.log1p(-sine * sine) / 2 : StrictMath.log(StrictMath.cos(phi));
  }

  /**
   * E f(t).
   *
   * @param f on [-1, 1]
   */
  public double of(DoubleUnaryOperator f) {
    double sum = 0;
    for (int i = t.length - 1; i >= 0; i--) {
      sum = Math.fma(weights[i], f.applyAsDouble(t[i]) + f.applyAsDouble(-t[i]), sum);
    }
    return sum;
  }

  /**
   * The expectation of f(t) where t is positive and 0 elsewhere.
   *
   * @param f on [0, 1]
   */
  public double positive(DoubleUnaryOperator f) {
    double sum = 0;
    for (int i = t.length - 1; i >= 0; i--) {
      sum = Math.fma(weights[i], f.applyAsDouble(t[i]), sum);
    }
    return sum;
  }
}

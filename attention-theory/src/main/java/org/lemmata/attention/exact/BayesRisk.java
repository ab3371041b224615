package org.lemmata.attention.exact;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.FastMath;

/**
 * The Bayes risk C = σ² + σ² E tr (S + σ² I)⁻¹ for Σ = Ω = I by quadrature over the eigenvalues of
 * S, where at most two of them are not zero (derived).
 *
 * <p>The nonzero eigenvalues of S are those of a Wishart matrix of side min(d, n). In square roots
 * r of eigenvalues the density is proportional to rᵐ⁻¹ exp(-r²/2) for one of them, and to (r₁
 * r₂)ᵐ⁻² (r₁² - r₂²) exp(-(r₁² + r₂²)/2) for two, with m = max(d, n); the two are integrated in
 * polar coordinates.
 */
public final class BayesRisk {

  private static final int PANELS = 60;
  private static final int ANGLES = 60;

  private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

  private BayesRisk() {}

  /**
   * The Bayes risk, to about 1e-12.
   *
   * @param d dimension
   * @param n examples; min(d, n) must be 1 or 2, and max(d, n) at most 200
   * @param noise σ², at least 1e-3
   * @throws IllegalArgumentException outside these ranges
   */
  public static double of(int d, int n, double noise) {
    int side = Math.min(d, n);
    int m = Math.max(d, n);
    if (side < 1 || side > 2 || m > 200 || !(noise >= 1e-3)) {
      throw new IllegalArgumentException("d = " + d + ", n = " + n + ", noise = " + noise);
    }
    return noise + (d - side) + noise * ofEigenvalues(d, n, value -> 1 / (value + noise));
  }

  /**
   * E sum f(λ) over the nonzero eigenvalues λ of S, to about 1e-12 for smooth f.
   *
   * @param d dimension
   * @param n examples; min(d, n) must be 1 or 2, and max(d, n) at most 200
   * @param f smooth and of at most polynomial growth
   */
  public static double ofEigenvalues(int d, int n, DoubleUnaryOperator f) {
    int m = Math.max(d, n);
    return Math.min(d, n) == 1 ? one(m, f) : two(m, f);
  }

  private static double one(int m, DoubleUnaryOperator f) {
    UnivariateFunction density = r -> density(r, m - 1.0, m);
    return radial(m, r -> density.value(r) * f.applyAsDouble(r * r)) / radial(m, density);
  }

  private static double two(int m, DoubleUnaryOperator f) {
    GaussIntegrator angles = RULES.legendre(ANGLES, 0, FastMath.PI / 4);
    double mean =
        angles.integrate(
            angle -> {
              double c = FastMath.cos(angle);
              double s = FastMath.sin(angle);
              double weight = FastMath.pow(2 * s * c, m - 2) * (c * c - s * s);
              return weight
                  * radial(
                      2 * m,
                      r ->
                          density(r, 2.0 * m - 1, 2 * m)
                              * (f.applyAsDouble(r * r * c * c) + f.applyAsDouble(r * r * s * s)));
            });
    double mass =
        angles.integrate(
            angle ->
                FastMath.pow(FastMath.sin(2 * angle), m - 2)
                    * FastMath.cos(2 * angle)
                    * radial(2 * m, r -> density(r, 2.0 * m - 1, 2 * m)));
    return mean / mass;
  }

  /** r^power exp(-r²/2), scaled to be of order 1 about r² = degrees. */
  private static double density(double r, double power, int degrees) {
    double centre = Math.sqrt(degrees);
    return FastMath.pow(r / centre, power) * FastMath.exp((degrees - r * r) / 2);
  }

  /** The integral over r from 0 to where the χ density of these degrees has died out. */
  private static double radial(int degrees, UnivariateFunction f) {
    double end = Math.sqrt(degrees) + 10;
    double sum = 0;
    for (int i = 0; i < PANELS; i++) {
      sum += RULES.legendre(12, end * i / PANELS, end * (i + 1) / PANELS).integrate(f);
    }
    return sum;
  }
}

package org.lemmata.attention.exact;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.UnivariateFunction;
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
  private static final int NODES = 12;
  private static final int ANGLES = 60;

  private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

  private BayesRisk() {}

  /**
   * The Bayes risk, to about 1e-12 of its size, or 1e-12 where it is below 1.
   *
   * @param d dimension
   * @param n examples; min(d, n) must be 1 or 2, and max(d, n) at most 200
   * @param noise σ², finite and at least 1e-3
   * @throws IllegalArgumentException outside these ranges
   */
  public static double of(int d, int n, double noise) {
    if (!(noise >= 1e-3 && noise < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("d = " + d + ", n = " + n + ", noise = " + noise);
    }
    double sum = ofEigenvalues(d, n, noise, value -> 1 / (value + noise));
    return noise + (d - Math.min(d, n)) + noise * sum;
  }

  /**
   * E sum f(λ) over the nonzero eigenvalues λ of S, to about 1e-12 for smooth f.
   *
   * @param d dimension
   * @param n examples; min(d, n) must be 1 or 2, and max(d, n) at most 200
   * @param f of at most polynomial growth and analytic on [0, ∞), with no pole within 1/4
   * @throws IllegalArgumentException if d or n is outside these ranges
   */
  public static double ofEigenvalues(int d, int n, DoubleUnaryOperator f) {
    return ofEigenvalues(d, n, 0.25, f);
  }

  /**
   * That of an f with a pole.
   *
   * @param pole where it is, at -pole
   */
  private static double ofEigenvalues(int d, int n, double pole, DoubleUnaryOperator f) {
    int side = Math.min(d, n);
    int m = Math.max(d, n);
    if (side < 1 || side > 2 || m > 200) {
      throw new IllegalArgumentException("d = " + d + ", n = " + n);
    }
    double near = Math.sqrt(pole);
    return side == 1 ? one(m, near, f) : two(m, near, f);
  }

  private static double one(int m, double near, DoubleUnaryOperator f) {
    UnivariateFunction density = r -> density(r, m - 1.0, m);
    return radial(m, near, r -> density.value(r) * f.applyAsDouble(r * r))
        / radial(m, near, density);
  }

  private static double two(int m, double near, DoubleUnaryOperator f) {
    double mean =
        towardsZero(
            ANGLES,
            FastMath.PI / 4,
            2 * near,
            angle -> {
              double c = FastMath.cos(angle);
              double s = FastMath.sin(angle);
              double weight = FastMath.pow(2 * s * c, m - 2) * (c * c - s * s);
              return weight
                  * radial(
                      2 * m,
                      near,
                      r ->
                          density(r, 2.0 * m - 1, 2 * m)
                              * (f.applyAsDouble(r * r * c * c) + f.applyAsDouble(r * r * s * s)));
            });
    double mass =
        towardsZero(
            ANGLES,
            FastMath.PI / 4,
            2 * near,
            angle ->
                FastMath.pow(FastMath.sin(2 * angle), m - 2)
                    * FastMath.cos(2 * angle)
                    * radial(2 * m, near, r -> density(r, 2.0 * m - 1, 2 * m)));
    return mean / mass;
  }

  /** r^power exp(-r²/2), scaled to be of order 1 about r² = degrees. */
  private static double density(double r, double power, int degrees) {
    double centre = Math.sqrt(degrees);
    return FastMath.pow(r / centre, power) * FastMath.exp((degrees - r * r) / 2);
  }

  /** The integral over r from 0 to where the χ density of these degrees has died out. */
  private static double radial(int degrees, double near, UnivariateFunction f) {
    double end = Math.sqrt(degrees) + 10;
    double sum = towardsZero(NODES, end / PANELS, near, f);
    for (int i = 1; i < PANELS; i++) {
      sum += RULES.legendre(NODES, end * i / PANELS, end * (i + 1) / PANELS).integrate(f);
    }
    return sum;
  }

  /**
   * The integral from 0 to an end. Poles lie off 0, on the imaginary axis: the panel there is
   * halved until it is no longer than their distance.
   */
  private static double towardsZero(int nodes, double end, double distance, UnivariateFunction f) {
    double sum = 0;
    double to = end;
    for (; to > distance; to /= 2) {
      sum += RULES.legendre(nodes, to / 2, to).integrate(f);
    }
    return sum + RULES.legendre(nodes, 0, to).integrate(f);
  }
}

package org.lemmata.harmonics.euler;

import org.lemmata.harmonics.polynomial.GammaStep;
import org.lemmata.linalg.quadrature.Quadrature;

/**
 * The law of g(x)/‖g‖₂ at one point x for a random harmonic: √N times a coordinate of a uniform
 * unit vector of Rᴺ.
 *
 * @param size N, at least 3
 */
record PointTail(double size) {

  private static final int NODES = 64;

  /** Where the density is below exp of this, relative to where the integral begins. */
  private static final double NEGLIGIBLE = -45;

  /** The logarithm of the smallest double. */
  private static final double SMALLEST = -745;

  /**
   * P(|g(x)| &gt; u ‖g‖₂) = I_{1−u²/N}((N - 1)/2, 1/2), to about 1e-13 relative; 0 below the
   * smallest double.
   *
   * @param u from 0 to √N
   */
  double twoSided(double u) {
    double power = size - 2;
    double square = u * u / size;
    double logCosine = logCosine(u);
    if (power * logCosine < SMALLEST) {
      return 0;
    }
    double constant = 2 * GammaStep.at((size - 1) / 2) / Math.sqrt(Math.PI);
    double logEnd = logCosine + NEGLIGIBLE / power;
    if (square < 0.5) {
      // The coordinate is the sine of an angle, with density proportional to a power of its cosine.
      double from = StrictMath.asin(Math.sqrt(square));
      return constant
          * Quadrature.gaussLegendre(
                  NODES, from, StrictMath.asin(Math.sqrt(-StrictMath.expm1(2 * logEnd))))
              .sum(phi -> StrictMath.exp(power * logCosineOfAngle(phi)));
    }
    double to = StrictMath.asin(StrictMath.exp(logCosine));
    return constant
        * Quadrature.gaussLegendre(NODES, StrictMath.asin(StrictMath.exp(logEnd)), to)
            .sum(psi -> StrictMath.exp(power * StrictMath.log(StrictMath.sin(psi))));
  }

  /**
   * ln(1 - u²/N)/2, to a few roundings of itself or, for small u, of u²/N; minus infinity from √N
   * on.
   *
   * @param u at least 0
   */
  double logCosine(double u) {
    double square = u * u / size;
    if (square < 0.5) {
      return StrictMath.log1p(-square) / 2;
    }
    // Towards √N nothing is left of a square that was rounded.
    return StrictMath.log(Math.max(0, Math.fma(-u, u, size)) / size) / 2;
  }

  private static double logCosineOfAngle(double phi) {
    if (phi > 0.5) {
      return StrictMath.log(StrictMath.cos(phi));
    }
    double sine = StrictMath.sin(phi);
    return StrictMath.log1p(-sine * sine) / 2;
  }
}

package org.lemmata.harmonics.polynomial;

/** Γ(x + 1/2)/Γ(x), the quotient that the sphere's constants are made of. */
public final class GammaStep {

  /** From here on four terms of the asymptotic series leave an error below 1e-16. */
  private static final double LARGE = 25;

  /** Below, Γ(x) is 1/x to rounding. */
  private static final double TINY = 1e-17;

  private GammaStep() {}

  /**
   * Γ(x + 1/2)/Γ(x), to about 1e-15 relative.
   *
   * @param x positive
   * @throws IllegalArgumentException if x is not positive
   */
  public static double at(double x) {
    if (!(x > 0)) {
      throw new IllegalArgumentException("x must be positive, not " + x);
    }
    if (x < TINY) {
      // A quotient by 1/2 would round numbers below the normal doubles twice.
      return Math.sqrt(Math.PI) * x;
    }
    double factor = 1;
    double z = x;
    while (z < LARGE) {
      factor *= z / (z + 0.5);
      z += 1;
    }
    // ln Γ(y + 3/4) - ln Γ(y + 1/4) - ln(y)/2 has the terms -E₂ₘ/(m 4²ᵐ⁺¹ y²ᵐ) with
    // the Euler numbers E₂ₘ.
    double y = z - 0.25;
    double s = 1 / (y * y);
    double log = s * (1.0 / 64 - s * (5.0 / 2048 - s * (61.0 / 49152 - s * (1385.0 / 1048576))));
    return factor * Math.sqrt(y) * StrictMath.exp(log);
  }
}

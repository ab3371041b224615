package org.lemmata.harmonics.basis;

/**
 * The factors A Rₙ(xₘ, r²) that lift a harmonic of degree l in m - 1 variables to one of degree l +
 * n in m variables (derived; the classical separation of variables).
 *
 * <p>Rₙ = rⁿ Cₙ(xₘ/r) with the Gegenbauer polynomial of index λ = l + (m - 2)/2, and A makes the
 * lifted harmonic orthonormal. A is part of the recurrence, Rₙ = aₙ x Rₙ₋₁ - bₙ r² Rₙ₋₂, so that
 * nothing overflows up to {@link SphericalBasis#LARGEST_K} and no gamma function is needed.
 */
final class AxialFactors {

  private final double first;
  private final double[] a;
  private final double[] b;

  /**
   * The recurrence for one degree below.
   *
   * @param m number of variables of the lifted harmonic, at least 3
   * @param l degree of the harmonic in m - 1 variables
   * @param largest largest n
   */
  AxialFactors(int m, int l, int largest) {
    double lambda = l + (m - 2) / 2.0;
    double square = 1;
    for (int j = 0; j < l; j++) {
      double index = j + (m - 2) / 2.0;
      square *= (index + 1) / (index + 0.5);
    }
    first = Math.sqrt(square);
    a = new double[largest + 1];
    b = new double[largest + 1];
    double ratioBefore = 0;
    for (int n = 1; n <= largest; n++) {
      double ratio = Math.sqrt(n * (n + lambda) / ((n - 1 + 2 * lambda) * (n - 1 + lambda)));
      a[n] = 2 * (n + lambda - 1) / n * ratio;
      b[n] = (n + 2 * lambda - 2) / n * ratio * ratioBefore;
      ratioBefore = ratio;
    }
  }

  /** A R₀, a constant. */
  double first() {
    return first;
  }

  /** aₙ, n at least 1. */
  double a(int n) {
    return a[n];
  }

  /** bₙ, n at least 1; 0 for n = 1. */
  double b(int n) {
    return b[n];
  }
}

package org.lemmata.harmonics.field;

import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.random.Stream;

/**
 * A Gaussian random field with degrees 0 to K: f = sum over k and j of κₖ^{1/2} N^{−1/4} aₖⱼ Yₖⱼ
 * with independent standard normal aₖⱼ (Dong and Ma, Section 3), and κₖ = c² N^{−α−1/2}.
 *
 * <p>So each coefficient of degree k has the variance λₖ = κₖ N^{−1/2} = c² N^{−1−α}, and the
 * expected square of ‖Πₖ f‖₂ is c² N^{−α}, the decay of the paper's Condition 1 (derived).
 * Immutable.
 */
public final class GaussianField {

  private final SphericalBasis basis;
  private final double alpha;
  private final double c;

  /**
   * A field.
   *
   * @param d dimension, at least 2
   * @param largest largest degree K, at least 0
   * @param alpha exponent of decay, finite
   * @param c scale, positive and finite
   * @throws IllegalArgumentException if an argument is out of range or the basis is too large
   */
  public GaussianField(int d, int largest, double alpha, double c) {
    if (!(c > 0 && c < Double.POSITIVE_INFINITY) || !Double.isFinite(alpha)) {
      throw new IllegalArgumentException(
          "alpha must be finite and c positive and finite, not " + alpha + " and " + c);
    }
    this.basis = SphericalBasis.upTo(d, largest);
    this.alpha = alpha;
    this.c = c;
  }

  /** The basis of its degrees. */
  public SphericalBasis basis() {
    return basis;
  }

  /** λₖ, the variance of a coefficient of degree k. */
  public double variance(int k) {
    double square = c * c;
    double power = StrictMath.pow(new HarmonicSpace(basis.d(), k).size(), -1 - alpha);
    return isNormal(square) && isNormal(power) ? square * power : root(k) * root(k);
  }

  /** √λₖ, the deviation of a coefficient of degree k, also where λₖ is out of range. */
  public double deviation(int k) {
    double variance = variance(k);
    return isNormal(variance) ? Math.sqrt(variance) : root(k);
  }

  private double root(int k) {
    return c * StrictMath.pow(new HarmonicSpace(basis.d(), k).size(), -(1 + alpha) / 2);
  }

  private static boolean isNormal(double value) {
    return value >= Double.MIN_NORMAL && value < Double.POSITIVE_INFINITY;
  }

  /** κₖ, the coefficient of the covariance. */
  public double kappa(int k) {
    return variance(k) * Math.sqrt(new HarmonicSpace(basis.d(), k).size());
  }

  /** The expected square of the norm of the part of degree k, c² N^{−α}. */
  public double expectedSquare(int k) {
    return variance(k) * new HarmonicSpace(basis.d(), k).size();
  }

  /**
   * Draws a function.
   *
   * @param stream where the coefficients come from, in the order of the basis
   */
  public BasisFunction draw(Stream stream) {
    double[] a = new double[basis.size()];
    stream.normals(a, 0, a.length);
    for (int k = 0; k <= basis.largest(); k++) {
      double deviation = deviation(k);
      for (int i = basis.offset(k); i < basis.offset(k + 1); i++) {
        a[i] *= deviation;
      }
    }
    return new BasisFunction(basis, 0, a);
  }
}

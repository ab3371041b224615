package org.lemmata.attention.flow;

import org.hipparchus.util.FastMath;
import org.lemmata.attention.model.Inverses;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.Weights;
import org.lemmata.linalg.Matrix;

/**
 * Closed forms for the gradient flow with a = c = 0.
 *
 * <p>Zhang, Frei and Bartlett average over the prompt of length N and take w ~ N(0, I), no label
 * noise; their weights (W_PV, W_KQ) are √N times (b, A) here, because the layer here sums.
 */
public final class ZhangFlow {

  private ZhangFlow() {}

  /**
   * Γ = (1 + 1/N) Λ + (tr Λ / N) I (as stated by Zhang et al.).
   *
   * @param lambda Λ, the covariance of the covariates, symmetric positive definite
   * @param n N, the length of the prompts, at least 1
   */
  public static Matrix gamma(Matrix lambda, int n) {
    return lambda.scale(1 + 1.0 / n).plus(Matrix.identity(lambda.rows()).scale(lambda.trace() / n));
  }

  /**
   * The limit of the flow from a small balanced start, in the sum convention: Zhang et al. state
   * W_KQ = [tr Γ⁻²]^{−1/4} Γ⁻¹ and W_PV = [tr Γ⁻²]^{1/4}; both are divided by √N here.
   */
  public static Weights limit(Matrix lambda, int n) {
    Matrix inverse = Inverses.of(gamma(lambda, n));
    double value = Math.sqrt(inverse.frobenius());
    double root = Math.sqrt(n);
    return Weights.linear(value / root, inverse.scale(1 / value / root));
  }

  /**
   * p(t) = η / (1 + (η / p0 - 1) exp(-4 n √d t)) with the optimal step η, the exact path of p = b α
   * from the balanced start A = α I, b² = d α² for Σ = Ω = I (derived).
   *
   * @param p0 b α at time 0, positive
   * @param t at least 0
   */
  public static double logistic(int d, int n, double noise, double p0, double t) {
    double eta = Optimum.step(d, n, noise);
    return eta / (1 + (eta / p0 - 1) * FastMath.exp(-4.0 * n * Math.sqrt(d) * t));
  }
}

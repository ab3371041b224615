package org.lemmata.hessian.flatness.regulariser;

import java.util.Arrays;

/**
 * The mean square of R − 1, R = F(M) / (4 d ‖M‖_*), at depth 2 and over n Gaussian measurements of
 * d-by-d matrices, to order 1/n² (derived).
 *
 * <p>With B_L = d (I + X), B₀ = d (I + Y) and M = diag(σ), ‖(I + X)^{1/2} M (I + Y)^{1/2}‖_* is the
 * least of tr((I + X) M P⁻¹ M)/2 + tr((I + Y) P)/2 over P. About P = M this gives the sum of σ plus
 * ½ tr((X + Y) M), less ¼ Σ w Δ² for Δ = Y − X and w = σᵢσⱼ/(σᵢ + σⱼ), plus ½ tr(X Q M⁻¹ Q) for Q =
 * −w Δ and a cubic form of Δ, which X + Y is uncorrelated with. What is left are moments of
 * quadratic forms of normal numbers.
 */
public final class Spread {

  private final double[] sigma;
  private final int d;
  private final double nuclear;

  /**
   * For a matrix, whose scale does not matter.
   *
   * @param sigma the d singular values of M, positive
   */
  public Spread(double... sigma) {
    this.sigma = sigma.clone();
    this.d = sigma.length;
    int exponent = Math.getExponent(Arrays.stream(sigma).max().orElse(1));
    double sum = 0;
    for (int i = 0; i < d; i++) {
      this.sigma[i] = Math.scalb(sigma[i], -exponent);
      sum += this.sigma[i];
    }
    this.nuclear = sum;
  }

  /** n times the mean square, where n tends to infinity: (1 + d s)/d², s = ‖M‖_F² / ‖M‖_*². */
  public double limit() {
    double squares = 0;
    for (double value : sigma) {
      squares += value * value;
    }
    return (1 + d * (squares / (nuclear * nuclear))) / square();
  }

  /** d², which an int may not hold. */
  private double square() {
    return (double) d * d;
  }

  /** n times the mean square, up to 1/n². */
  public double at(int n) {
    return limit() + next() / n;
  }

  /** The coefficient of 1/n. */
  private double next() {
    double third = 0;
    double mean = 0;
    double squares = 0;
    double fourth = 0;
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        double weight = weight(i, j);
        double square = covariance(i, j, i, j);
        third -= weight / 2 * skew(i, j);
        mean += weight * square;
        fourth +=
            (sigma[i] / d + nuclear / square())
                * square
                * (weight * (sigma[i] / (sigma[i] + sigma[j])));
        for (int k = 0; k < d; k++) {
          for (int l = 0; l < d; l++) {
            double together = covariance(i, j, k, l);
            squares += weight * weight(k, l) * (together * together);
          }
        }
      }
    }
    return (third + (mean * mean + 2 * squares) / 16 + fourth) / (nuclear * nuclear);
  }

  private double weight(int i, int j) {
    return sigma[i] * (sigma[j] / (sigma[i] + sigma[j]));
  }

  /** n times the covariance of Δᵢⱼ and Δₖₗ. */
  private double covariance(int i, int j, int k, int l) {
    double paired = (i == k && j == l ? 1 : 0) + (i == l && j == k ? 1 : 0);
    return 2 * paired / d - (i == j && k == l ? 4.0 / square() : 0);
  }

  /** n² times the mean of ½ tr((X + Y) M) Δᵢⱼ². */
  private double skew(int i, int j) {
    double cube = square() * d;
    return i == j
        ? (8.0 / square() - 16 / cube) * sigma[i] + 8 / cube * nuclear
        : 2.0 / square() * (sigma[i] + sigma[j]) + 4 / cube * nuclear;
  }
}

package org.lemmata.attention.model;

import org.lemmata.linalg.Matrix;

/**
 * The law of a prompt: xᵢ ~ N(0, Σ), w ~ N(0, Ω), yᵢ = w'xᵢ + eᵢ with eᵢ ~ N(0, σ²), for i = 1..n,
 * and a query x_q ~ N(0, Σ) with noisy label y_q. All are independent.
 *
 * <p>The theorem has Σ = Ω = I; its second form has Ω = Σ⁻¹ (both as commonly quoted). Singular Ω
 * is allowed, as for a fixed direction.
 *
 * @param n number of examples, at least 1
 * @param sigma Σ, the d-by-d covariance of the covariates, symmetric positive definite
 * @param omega Ω, the d-by-d covariance of w, symmetric positive semidefinite, not zero
 * @param noise σ², the variance of the label noise, finite and at least 0
 */
public record Prompt(int n, Matrix sigma, Matrix omega, double noise) {

  /**
   * Checks ranges, shapes, symmetry and that entries are finite; definiteness is the caller's
   * promise.
   *
   * @throws IllegalArgumentException if an argument is out of range
   */
  public Prompt {
    if (n < 1 || !(noise >= 0) || Double.isInfinite(noise)) {
      throw new IllegalArgumentException("n = " + n + ", noise = " + noise);
    }
    if (sigma.rows() < 1 || omega.rows() != sigma.rows()) {
      throw new IllegalArgumentException(
          "sigma has " + sigma.rows() + " rows, omega " + omega.rows());
    }
    sigma = symmetric("sigma", sigma);
    omega = symmetric("omega", omega);
  }

  /** Standard normal covariates and weights: Σ = Ω = I_d. */
  public static Prompt isotropic(int d, int n, double noise) {
    return new Prompt(n, Matrix.identity(d), Matrix.identity(d), noise);
  }

  /** Diagonal Σ and Ω. */
  public static Prompt diagonal(
      int n, double[] sigmaEigenvalues, double[] omegaEigenvalues, double noise) {
    return new Prompt(
        n, Matrix.diagonal(sigmaEigenvalues), Matrix.diagonal(omegaEigenvalues), noise);
  }

  /** Covariates N(0, Σ) and the prior N(0, Σ⁻¹) of the preconditioned theorem. */
  public static Prompt inversePrior(int n, Matrix sigma, double noise) {
    Matrix inverse = Inverses.of(sigma);
    return new Prompt(n, sigma, inverse.plus(inverse.transpose()).scale(0.5), noise);
  }

  @Override
  public Matrix sigma() {
    return sigma.copy();
  }

  @Override
  public Matrix omega() {
    return omega.copy();
  }

  /** The dimension of the covariates. */
  public int d() {
    return sigma.rows();
  }

  /** t = tr(Σ Ω), the variance of w'x: the loss of predicting 0, less the noise. */
  public double signal() {
    return sigma.times(omega).trace();
  }

  private static Matrix symmetric(String name, Matrix m) {
    if (m.rows() != m.cols()) {
      throw new IllegalArgumentException(name + " is not square: " + m);
    }
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j <= i; j++) {
        if (!Double.isFinite(m.get(i, j)) || m.get(i, j) != m.get(j, i)) {
          throw new IllegalArgumentException(name + " is not finite and symmetric: " + m);
        }
      }
    }
    return m.copy();
  }
}

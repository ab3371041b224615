package org.lemmata.attention.model;

import org.lemmata.linalg.Matrix;

/**
 * The law of a prompt: x_i ~ N(0, Sigma), w ~ N(0, Omega), y_i = w'x_i + e_i with e_i ~ N(0, s2),
 * for i = 1..n, and a query x_q ~ N(0, Sigma) with noisy label y_q. All are independent.
 *
 * <p>The theorem has Sigma = Omega = I; its second form has Omega = Sigma^{-1} (both as commonly
 * quoted). Singular Omega is allowed, as for a fixed direction.
 *
 * @param n number of examples, at least 1
 * @param sigma Sigma, the d-by-d covariance of the covariates, symmetric positive definite
 * @param omega Omega, the d-by-d covariance of w, symmetric positive semidefinite, not zero
 * @param noise s2, the variance of the label noise, finite and at least 0
 */
public record Prompt(int n, Matrix sigma, Matrix omega, double noise) {

  /**
   * Checks ranges, shapes and symmetry; definiteness is the caller's promise.
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

  /** Standard normal covariates and weights: Sigma = Omega = I_d. */
  public static Prompt isotropic(int d, int n, double noise) {
    return new Prompt(n, Matrix.identity(d), Matrix.identity(d), noise);
  }

  /** Diagonal Sigma and Omega. */
  public static Prompt diagonal(
      int n, double[] sigmaEigenvalues, double[] omegaEigenvalues, double noise) {
    return new Prompt(
        n, Matrix.diagonal(sigmaEigenvalues), Matrix.diagonal(omegaEigenvalues), noise);
  }

  /** Covariates N(0, Sigma) and the prior N(0, Sigma^{-1}) of the preconditioned theorem. */
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

  /** t = tr(Sigma Omega), the variance of w'x: the loss of predicting 0, less the noise. */
  public double signal() {
    return sigma.times(omega).trace();
  }

  private static Matrix symmetric(String name, Matrix m) {
    for (int i = 0; i < m.rows(); i++) {
      for (int j = 0; j < i; j++) {
        if (m.rows() != m.cols() || m.get(i, j) != m.get(j, i)) {
          throw new IllegalArgumentException(name + " is not symmetric: " + m);
        }
      }
    }
    return m.copy();
  }
}

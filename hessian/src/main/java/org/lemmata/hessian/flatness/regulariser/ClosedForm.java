package org.lemmata.hessian.flatness.regulariser;

import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Svd;
import org.lemmata.linalg.SymmetricEigen;

/**
 * The least trace of the Hessian F(M) over all factorisations W_L ... W₁ = M whose hidden layers
 * are at least as wide as the shorter side of M, where it has a closed form. Weights of 1/n are
 * taken for granted in the names; a weight enters F as a factor.
 */
public final class ClosedForm {

  private ClosedForm() {}

  /** The nuclear norm, the sum of the singular values. */
  public static double nuclear(Matrix m) {
    double sum = 0;
    for (double value : Svd.of(m).values()) {
      sum += value;
    }
    return sum;
  }

  /**
   * For isotropic measurements, whose mean of ⟨A, X⟩² is ‖X‖²: 2 L (d₀ d_L)^{1/L} ‖M‖_*^{2 (L −
   * 1)/L} (derived; the paper states the dependence on the nuclear norm).
   *
   * @param depth L, at least 1
   */
  public static double isotropic(Matrix m, int depth) {
    double sides = (double) m.rows() * m.cols();
    return 2
        * depth
        * StrictMath.pow(sides, 1.0 / depth)
        * StrictMath.pow(nuclear(m), 2.0 * (depth - 1) / depth);
  }

  /**
   * For depth 2 and any measurements: 4 ‖B_L^{1/2} M B₀^{1/2}‖_* with the second moments B_L =
   * (1/n) sum Aᵢ Aᵢ' and B₀ = (1/n) sum Aᵢ' Aᵢ (derived).
   */
  public static double depthTwo(Matrix m, Measurements measurements) {
    return depthTwo(m, measurements.outputMoment(), measurements.inputMoment());
  }

  /**
   * The same from the second moments.
   *
   * @param onOutputs B_L, positive semidefinite
   * @param onInputs B₀, positive semidefinite
   */
  public static double depthTwo(Matrix m, Matrix onOutputs, Matrix onInputs) {
    return 4 * nuclear(root(onOutputs).times(m).times(root(onInputs)));
  }

  /**
   * For measurements whose mean of ⟨A, X⟩² is tr(X' B_y X Bₓ), a Kronecker product: 2 L (tr Bₓ tr
   * B_y)^{1/L} ‖B_y^{1/2} M Bₓ^{1/2}‖_*^{2 (L − 1)/L}. J. S. Wind's closed form (blog, 10 August
   * 2022), with the normalisation derived here: B_y^{1/2} goes into the last layer and Bₓ^{1/2}
   * into the first, and the isotropic form follows with traces in place of sides.
   *
   * @param onOutputs B_y, positive semidefinite, d_L by d_L
   * @param onInputs Bₓ, positive semidefinite, d₀ by d₀
   * @param depth L, at least 1
   */
  public static double kronecker(Matrix m, Matrix onOutputs, Matrix onInputs, int depth) {
    double traces = onOutputs.trace() * onInputs.trace();
    return 2
        * depth
        * StrictMath.pow(traces, 1.0 / depth)
        * StrictMath.pow(
            nuclear(root(onOutputs).times(m).times(root(onInputs))), 2.0 * (depth - 1) / depth);
  }

  /**
   * For one measurement A: 2 L ‖(A'M)^{L−1} A'‖^{2/L} in the Schatten quasi-norm of exponent 2/L,
   * that is 2 L times the sum of the singular values to the power 2/L (derived).
   *
   * @param a of the shape of m
   * @param depth L, at least 1
   */
  public static double single(Matrix m, Matrix a, int depth) {
    Matrix product = a.transpose();
    for (int l = 1; l < depth; l++) {
      product = a.transpose().times(m).times(product);
    }
    return 2 * depth * schattenPower(product, 2.0 / depth);
  }

  /** The sum of the singular values to a positive power. */
  public static double schattenPower(Matrix m, double power) {
    double sum = 0;
    for (double value : Svd.of(m).values()) {
      sum += StrictMath.pow(value, power);
    }
    return sum;
  }

  private static Matrix root(Matrix symmetric) {
    return power(symmetric, 0.5);
  }

  /** The symmetric power of a positive semidefinite matrix, definite for a negative exponent. */
  static Matrix power(Matrix symmetric, double exponent) {
    SymmetricEigen eigen = SymmetricEigen.of(symmetric);
    double[] values = eigen.values();
    for (int i = 0; i < values.length; i++) {
      values[i] = StrictMath.pow(Math.max(0, values[i]), exponent);
    }
    Matrix vectors = eigen.vectors();
    return vectors.times(Matrix.diagonal(values)).times(vectors.transpose());
  }
}

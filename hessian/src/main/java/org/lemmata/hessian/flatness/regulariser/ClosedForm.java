package org.lemmata.hessian.flatness.regulariser;

import java.util.Arrays;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Svd;
import org.lemmata.linalg.SymmetricEigen;
import org.lemmata.linalg.TriangularFactor;
import org.lemmata.linalg.parallel.Parallel;

/**
 * The least trace of the Hessian F(M) over all factorisations W_L ... W₁ = M whose hidden layers
 * are at least as wide as the shorter side of M, where it has a closed form. Weights of 1/n are
 * taken for granted in the names; a weight enters F as a factor.
 */
public final class ClosedForm {

  /** What rounding may leave of an eigenvalue, in units of the largest, for every row. */
  private static final double EIGENVALUE = 0x1p-50;

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
    Matrix onOutputs = triangle(measurements.transpose());
    Matrix onInputs = triangle(measurements);
    return 4 * measurements.weight() * nuclear(onOutputs.times(m).times(onInputs.transpose()));
  }

  /** A triangle R with R'R = sum Aᵢ' Aᵢ, which keeps the digits that the sum would lose. */
  private static Matrix triangle(Measurements measurements) {
    int rows = measurements.count() * measurements.rows();
    Matrix tall = Matrix.of(rows, measurements.cols(), measurements.entries());
    return TriangularFactor.of(tall, Parallel.sequential()).upper();
  }

  /**
   * The same from the second moments, of which eigenvalues within rounding of 0 count as 0.
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
   * into the first, and the isotropic form follows with traces in place of sides. Eigenvalues
   * within rounding of 0 count as 0.
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
   * that is 2 L times the sum of the singular values to the power 2/L (derived). Right to rounding
   * for the entries as they are, also where singular values are 0 or differ by more than doubles
   * tell apart; infinite where no double is as large.
   *
   * @param a of the shape of m
   * @param depth L, at least 1; takes time of order L² d₀ d_L (d₀ + d_L)
   * @throws IllegalArgumentException if the shapes differ, an entry is not finite or L is below 1
   */
  public static double single(Matrix m, Matrix a, int depth) {
    if (a.rows() != m.rows() || a.cols() != m.cols()) {
      throw new IllegalArgumentException("M and the measurement differ in shape");
    }
    if (depth < 1 || !isFinite(m) || !isFinite(a)) {
      throw new IllegalArgumentException("need finite matrices and depth >= 1, not " + depth);
    }
    return 2 * depth * LongProduct.power(m, a, depth);
  }

  private static boolean isFinite(Matrix m) {
    return Arrays.stream(m.data()).allMatch(Double::isFinite);
  }

  /**
   * The sum of the singular values to a power.
   *
   * @param power at least 1; below, rounding would count of singular values that are 0
   * @throws IllegalArgumentException if it is less
   */
  public static double schattenPower(Matrix m, double power) {
    if (!(power >= 1)) {
      throw new IllegalArgumentException("the power must be at least 1, not " + power);
    }
    double sum = 0;
    for (double value : Svd.of(m).values()) {
      sum += StrictMath.pow(value, power);
    }
    return sum;
  }

  private static Matrix root(Matrix symmetric) {
    return power(symmetric, 0.5);
  }

  /**
   * The symmetric power of a positive semidefinite matrix, definite for a negative exponent.
   * Eigenvalues within rounding of 0 count as 0, since a root would make them large.
   *
   * @throws IllegalArgumentException if the exponent is negative and an eigenvalue counts as 0
   */
  static Matrix power(Matrix symmetric, double exponent) {
    SymmetricEigen eigen = SymmetricEigen.of(symmetric);
    double[] values = eigen.values();
    double rounding = values.length * EIGENVALUE * Math.max(0, values[values.length - 1]);
    if (exponent < 0 && !(values[0] > rounding)) {
      throw new IllegalArgumentException("not positive definite to rounding");
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] > rounding ? StrictMath.pow(values[i], exponent) : 0;
    }
    Matrix vectors = eigen.vectors();
    return vectors.times(Matrix.diagonal(values)).times(vectors.transpose());
  }
}

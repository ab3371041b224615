package org.lemmata.attention.sampling;

/**
 * Solves (S + λ I) v = c for small matrices, by the factorisation L D L' with unit lower triangular
 * L. Buffers for one thread; no call allocates.
 *
 * <p>The error is that of the normal equations: 1e-16 times the condition number of S + λ I. A λ
 * that is lost beside the entries of a singular S cannot be got back from them; {@link
 * RegressionTask#ridge(double, double[])} goes by the covariates then.
 */
public final class Ridge {

  private final int d;
  private final double[] factor;
  private final double[] inverse;
  private final double[] column;

  /**
   * Buffers for d-by-d matrices.
   *
   * @param d at least 1
   */
  public Ridge(int d) {
    this.d = d;
    this.factor = new double[d * d];
    this.inverse = new double[d];
    this.column = new double[d];
  }

  /**
   * Factors S + λ I.
   *
   * @param gram a symmetric positive semidefinite d-by-d matrix, row by row, of which the lower
   *     half is read; not modified
   * @param lambda positive, or 0 if S is positive definite
   */
  public void factor(double[] gram, double lambda) {
    for (int i = 0; i < d; i++) {
      double pivot = gram[i * d + i] + lambda;
      for (int j = 0; j < i; j++) {
        // Row i holds Lᵢⱼ Dⱼ until it is divided by the pivot Dⱼ.
        double sum = gram[i * d + j];
        for (int k = 0; k < j; k++) {
          sum -= factor[i * d + k] * factor[j * d + k];
        }
        factor[i * d + j] = sum;
      }
      for (int j = 0; j < i; j++) {
        double scaled = factor[i * d + j] * inverse[j];
        pivot -= factor[i * d + j] * scaled;
        factor[i * d + j] = scaled;
      }
      // In exact arithmetic no pivot of S + λ I is below λ; one below an ulp is rounding alone.
      inverse[i] = 1 / Math.max(pivot, Math.max(lambda, Math.ulp(gram[i * d + i])));
    }
  }

  /**
   * Solves with the matrix factored last.
   *
   * @param c d numbers; not modified
   * @param out d numbers, not c; overwritten with v
   */
  public void solve(double[] c, double[] out) {
    for (int i = 0; i < d; i++) {
      double sum = c[i];
      for (int k = 0; k < i; k++) {
        sum -= factor[i * d + k] * out[k];
      }
      out[i] = sum;
    }
    for (int i = d - 1; i >= 0; i--) {
      double sum = out[i] * inverse[i];
      for (int k = i + 1; k < d; k++) {
        sum -= factor[k * d + i] * out[k];
      }
      out[i] = sum;
    }
  }

  /** The trace of the inverse of the matrix factored last. */
  public double traceOfInverse() {
    double trace = 0;
    for (int i = 0; i < d; i++) {
      // Column i of L⁻¹ starts at row i; its weighted square is entry (i, i) of the inverse.
      for (int r = i; r < d; r++) {
        double sum = r == i ? 1 : 0;
        for (int k = i; k < r; k++) {
          sum -= factor[r * d + k] * column[k];
        }
        column[r] = sum;
        trace += sum * sum * inverse[r];
      }
    }
    return trace;
  }
}

package org.lemmata.attention.model;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;

/**
 * One layer of linear self-attention with a linear read-out, token by token:
 *
 * <pre>yhat = h' (sum_{i=1..n} W_V v_i v_i' W_K') W_Q v_q,  v_i = (x_i, y_i),  v_q = (x_q, 0).
 * </pre>
 *
 * <p>The query is not in the sum and there is no factor 1/n (the paper's model, as commonly
 * quoted).
 *
 * @param wK W_K, k-by-(d+1)
 * @param wQ W_Q, k-by-(d+1)
 * @param wV W_V, m-by-(d+1)
 * @param h the read-out, m entries
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, as the matrices are
public record LinearAttention(Matrix wK, Matrix wQ, Matrix wV, double[] h) {

  /**
   * Copies its arguments.
   *
   * @throws IllegalArgumentException if the shapes disagree
   */
  public LinearAttention {
    if (wK.cols() < 2
        || wK.cols() != wQ.cols()
        || wK.cols() != wV.cols()
        || wK.rows() != wQ.rows()
        || wV.rows() != h.length) {
      throw new IllegalArgumentException(
          "shapes disagree: " + wK + ", " + wQ + ", " + wV + ", h of " + h.length);
    }
    wK = wK.copy();
    wQ = wQ.copy();
    wV = wV.copy();
    h = h.clone();
  }

  /**
   * The layer whose prediction is one step of gradient descent: keys and queries are the
   * covariates, values the labels, and the read-out is η.
   *
   * @param d dimension of the covariates, at least 1
   * @param step η
   */
  public static LinearAttention oneStep(int d, double step) {
    Matrix covariates = new Matrix(d, d + 1);
    for (int j = 0; j < d; j++) {
      covariates.set(j, j, 1);
    }
    Matrix label = new Matrix(1, d + 1);
    label.set(0, d, 1);
    return new LinearAttention(covariates, covariates, label, new double[] {step});
  }

  @Override
  public Matrix wK() {
    return wK.copy();
  }

  @Override
  public Matrix wQ() {
    return wQ.copy();
  }

  @Override
  public Matrix wV() {
    return wV.copy();
  }

  @Override
  public double[] h() {
    return h.clone();
  }

  /**
   * The prediction for the query.
   *
   * @param x X, n-by-d
   * @param y n labels
   * @param query x_q, d entries
   */
  public double predict(Matrix x, double[] y, double[] query) {
    double[] read = wQ.times(token(query, 0));
    double[] sum = new double[h.length];
    for (int i = 0; i < y.length; i++) {
      double[] v = token(x.row(i), y[i]);
      double weight = Segments.dotInOrder(wK.times(v), read);
      double[] value = wV.times(v);
      for (int k = 0; k < sum.length; k++) {
        sum[k] += weight * value[k];
      }
    }
    return Segments.dotInOrder(h, sum);
  }

  /** What of the weights matters: u = W_V'h and M, the first d columns of W_K'W_Q. */
  public Weights weights() {
    int d = wK.cols() - 1;
    double[] u = wV.transpose().times(h);
    Matrix m = wK.transpose().times(wQ);
    Matrix matrixA = new Matrix(d, d);
    double[] a = new double[d];
    double[] c = new double[d];
    for (int i = 0; i < d; i++) {
      a[i] = u[i];
      c[i] = m.get(d, i);
      for (int j = 0; j < d; j++) {
        matrixA.set(i, j, m.get(i, j));
      }
    }
    return new Weights(a, u[d], matrixA, c);
  }

  private static double[] token(double[] covariate, double label) {
    double[] token = java.util.Arrays.copyOf(covariate, covariate.length + 1);
    token[covariate.length] = label;
    return token;
  }
}

package org.lemmata.attention.model;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;

/**
 * The layer's weights as far as they matter: u = W_V'h = (a, b) and M = [A; c'], the first d
 * columns of W_K'W_Q. The layer predicts (M'Gu)'x_q with G the sum of the tokens' outer products.
 *
 * <p>Scaling (a, b) by r and (A, c) by 1/r changes no prediction.
 *
 * @param a d entries
 * @param b a number
 * @param matrixA A, d-by-d
 * @param c d entries
 */
@SuppressWarnings("ArrayRecordComponent") // copied in and out, as the matrix is
public record Weights(double[] a, double b, Matrix matrixA, double[] c) {

  /**
   * Copies the arrays.
   *
   * @throws IllegalArgumentException if the shapes disagree
   */
  public Weights {
    int d = a.length;
    if (d < 1 || matrixA.rows() != d || matrixA.cols() != d || c.length != d) {
      throw new IllegalArgumentException(
          "a has " + d + " entries, c " + c.length + ", and A is " + matrixA);
    }
    a = a.clone();
    matrixA = matrixA.copy();
    c = c.clone();
  }

  /** Weights with a = c = 0: then the layer predicts with K = bA' alone. */
  public static Weights linear(double b, Matrix matrixA) {
    return new Weights(new double[matrixA.rows()], b, matrixA, new double[matrixA.rows()]);
  }

  /**
   * The balanced start b² = ‖A‖_F², a = c = 0, with A = α I and b = √d α.
   *
   * @param d dimension, at least 1
   * @param alpha size of the start, positive
   */
  public static Weights balanced(int d, double alpha) {
    return linear(Math.sqrt(d) * alpha, Matrix.identity(d).scale(alpha));
  }

  /** The number of free entries, d² + 2d + 1. */
  public static int size(int d) {
    return d * d + 2 * d + 1;
  }

  /** Reads a, then b, then A row by row, then c. */
  public static Weights unpack(int d, double[] packed) {
    if (packed.length != size(d)) {
      throw new IllegalArgumentException(packed.length + " entries for d = " + d);
    }
    int c = d + 1 + d * d;
    return new Weights(
        Arrays.copyOf(packed, d),
        packed[d],
        Matrix.of(d, d, Arrays.copyOfRange(packed, d + 1, c)),
        Arrays.copyOfRange(packed, c, c + d));
  }

  /** Writes a, then b, then A row by row, then c. */
  public double[] pack() {
    int d = d();
    double[] packed = new double[size(d)];
    System.arraycopy(a, 0, packed, 0, d);
    packed[d] = b;
    System.arraycopy(matrixA.data(), 0, packed, d + 1, d * d);
    System.arraycopy(c, 0, packed, d + 1 + d * d, d);
    return packed;
  }

  /** The dimension of the covariates. */
  public int d() {
    return a.length;
  }

  @Override
  public double[] a() {
    return a.clone();
  }

  @Override
  public Matrix matrixA() {
    return matrixA.copy();
  }

  @Override
  public double[] c() {
    return c.clone();
  }

  /** K = bA' + ca', the part of the prediction that is linear in X'y. */
  public Matrix preconditioner() {
    return matrixA.transpose().scale(b).plus(Matrix.of(d(), 1, c).times(Matrix.of(1, d(), a)));
  }

  /**
   * M'Gu = A'Sa + K X'y + b (y'y) c, the regressor that the layer applies to the query.
   *
   * @param x X, n-by-d
   * @param y n labels
   */
  public double[] regressor(Matrix x, double[] y) {
    double[] xy = x.transpose().times(y);
    double[] sa = x.transpose().times(x.times(a));
    double[] quadratic = matrixA.transpose().times(sa);
    double[] linear = preconditioner().times(xy);
    double yy = 0;
    for (double label : y) {
      yy += label * label;
    }
    double[] sum = new double[d()];
    for (int j = 0; j < sum.length; j++) {
      sum[j] = quadratic[j] + linear[j] + b * yy * c[j];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Weights weights && Arrays.equals(pack(), weights.pack());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pack());
  }

  @Override
  public String toString() {
    return "a = "
        + Arrays.toString(a)
        + ", b = "
        + b
        + ", A = "
        + matrixA
        + ", c = "
        + Arrays.toString(c);
  }
}

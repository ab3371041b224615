package org.lemmata.linalg;

/**
 * Matrix products whose bits do not depend on how they are computed.
 *
 * <p>Every element of every result is one chain of fused multiply-adds, {@code c = fma(a_ik, b_kj,
 * c)} for k ascending, starting from c = 0.0. A store and a reload between two links do not change
 * a double, so blocking, vector width and the number of threads do not show in the result. (Which
 * of several NaNs a NaN is remains open, as everywhere in Java.)
 */
public final class Products {
  private Products() {}

  /**
   * The product AB, on the calling thread.
   *
   * @param a an m-by-k matrix; not modified
   * @param b a k-by-n matrix; not modified
   * @return a new m-by-n matrix
   * @throws IllegalArgumentException if the inner dimensions differ
   */
  public static Matrix multiply(Matrix a, Matrix b) {
    Shapes.requireInner(a, b);
    Matrix c = new Matrix(a.rows(), b.cols());
    multiply(a, b, c);
    return c;
  }

  /**
   * Writes the product AB into c, on the calling thread.
   *
   * @param a an m-by-k matrix; not modified
   * @param b a k-by-n matrix; not modified
   * @param c an m-by-n matrix, neither a nor b; modified, what it held is ignored
   * @throws IllegalArgumentException if the shapes do not fit or c is an operand
   */
  public static void multiply(Matrix a, Matrix b, Matrix c) {
    Shapes.requireInner(a, b);
    Shapes.requireResult(c, a.rows(), b.cols());
    Shapes.requireDistinct(a, c);
    Shapes.requireDistinct(b, c);
    int n = b.cols();
    for (int i = 0; i < a.rows(); i++) {
      java.util.Arrays.fill(c.data(), i * n, (i + 1) * n, 0.0);
      for (int k = 0; k < a.cols(); k++) {
        double aik = a.data()[i * a.cols() + k];
        for (int j = 0; j < n; j++) {
          c.data()[i * n + j] = Math.fma(aik, b.data()[k * n + j], c.data()[i * n + j]);
        }
      }
    }
  }

  /**
   * The Gram matrix X'X of the columns of X, symmetric bit for bit.
   *
   * @param x an m-by-n matrix; not modified
   * @return a new n-by-n matrix, the same bits as {@code multiply(x.transpose(), x)}
   */
  public static Matrix gram(Matrix x) {
    return multiply(x.transpose(), x);
  }

  /**
   * The product Ax with a column vector.
   *
   * @param a an m-by-n matrix; not modified
   * @param x a vector of length n; not modified
   * @return a new vector of length m
   * @throws IllegalArgumentException if x has another length
   */
  public static double[] multiply(Matrix a, double[] x) {
    Shapes.requireLength(a, "columns", a.cols(), x);
    double[] y = new double[a.rows()];
    for (int i = 0; i < y.length; i++) {
      double sum = 0.0;
      for (int k = 0; k < x.length; k++) {
        sum = Math.fma(a.data()[i * x.length + k], x[k], sum);
      }
      y[i] = sum;
    }
    return y;
  }

  /**
   * The product A'x of the transpose with a column vector, without forming the transpose.
   *
   * @param a an m-by-n matrix; not modified
   * @param x a vector of length m; not modified
   * @return a new vector of length n
   * @throws IllegalArgumentException if x has another length
   */
  public static double[] multiplyTransposed(Matrix a, double[] x) {
    Shapes.requireLength(a, "rows", a.rows(), x);
    double[] y = new double[a.cols()];
    for (int k = 0; k < x.length; k++) {
      for (int j = 0; j < y.length; j++) {
        y[j] = Math.fma(a.data()[k * y.length + j], x[k], y[j]);
      }
    }
    return y;
  }
}

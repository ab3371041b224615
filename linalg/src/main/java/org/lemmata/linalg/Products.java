package org.lemmata.linalg;

import org.lemmata.linalg.parallel.Parallel;

/**
 * Matrix products whose bits do not depend on how they are computed.
 *
 * <p>Every element of every result is one chain of fused multiply-adds, {@code c = fma(a_ik, b_kj,
 * c)} for k ascending, starting from c = 0.0. A store and a reload between two links do not change
 * a double, so blocking, vector width, backend and the number of threads do not show in the result.
 * Only which of several NaNs a NaN is remains open, as everywhere in Java.
 *
 * <p>Methods that take a {@link Parallel} share the work among its threads; like any loop of it
 * they throw {@link java.util.concurrent.CancellationException} when the calling thread is
 * interrupted and may then leave the result half written.
 */
public final class Products {
  private static final Parallel ALONE = Parallel.sequential();

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
    return multiply(a, b, ALONE);
  }

  /**
   * The product AB.
   *
   * @param a an m-by-k matrix; not modified
   * @param b a k-by-n matrix; not modified
   * @param parallel the threads to use
   * @return a new m-by-n matrix
   * @throws IllegalArgumentException if the inner dimensions differ
   */
  public static Matrix multiply(Matrix a, Matrix b, Parallel parallel) {
    Shapes.requireInner(a, b);
    Matrix c = new Matrix(a.rows(), b.cols());
    Backend.current().compute(Product.of(a, b, c), parallel);
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
    multiply(a, b, c, ALONE);
  }

  /**
   * Writes the product AB into c.
   *
   * @param a an m-by-k matrix; not modified
   * @param b a k-by-n matrix; not modified
   * @param c an m-by-n matrix, neither a nor b; modified, what it held is ignored
   * @param parallel the threads to use
   * @throws IllegalArgumentException if the shapes do not fit or c is an operand
   */
  public static void multiply(Matrix a, Matrix b, Matrix c, Parallel parallel) {
    Shapes.requireInner(a, b);
    Shapes.requireResult(c, a.rows(), b.cols());
    Shapes.requireDistinct(a, c);
    Shapes.requireDistinct(b, c);
    Backend.current().compute(Product.of(a, b, c), parallel);
  }

  /**
   * The Gram matrix X'X of the columns of X, on the calling thread.
   *
   * @param x an m-by-n matrix; not modified
   * @return a new n-by-n matrix, symmetric bit for bit, the same bits as {@code
   *     multiply(x.transpose(), x)}
   */
  public static Matrix gram(Matrix x) {
    return gram(x, ALONE);
  }

  /**
   * The Gram matrix X'X of the columns of X, at about half the cost of a general product.
   *
   * @param x an m-by-n matrix; not modified
   * @param parallel the threads to use
   * @return a new n-by-n matrix, symmetric bit for bit, the same bits as {@code
   *     multiply(x.transpose(), x)}
   */
  public static Matrix gram(Matrix x, Parallel parallel) {
    return gram(x, Backend.current(), parallel);
  }

  static Matrix gram(Matrix x, Backend backend, Parallel parallel) {
    Matrix c = new Matrix(x.cols(), x.cols());
    backend.compute(Product.gram(x, c), parallel);
    mirror(c);
    return c;
  }

  private static void mirror(Matrix c) {
    int n = c.cols();
    double[] data = c.data();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        data[i * n + j] = data[j * n + i];
      }
    }
  }

  /**
   * The product Ax with a column vector, on the calling thread.
   *
   * @param a an m-by-n matrix; not modified
   * @param x a vector of length n; not modified
   * @return a new vector of length m
   * @throws IllegalArgumentException if x has another length
   */
  public static double[] multiply(Matrix a, double[] x) {
    return multiply(a, x, ALONE);
  }

  /**
   * The product Ax with a column vector.
   *
   * @param a an m-by-n matrix; not modified
   * @param x a vector of length n; not modified
   * @param parallel the threads to use
   * @return a new vector of length m
   * @throws IllegalArgumentException if x has another length
   */
  public static double[] multiply(Matrix a, double[] x, Parallel parallel) {
    Shapes.requireLength(a, "columns", a.cols(), x);
    double[] y = new double[a.rows()];
    MatrixVector.multiply(a, x, y, parallel);
    return y;
  }

  /**
   * The product A'x of the transpose with a column vector, on the calling thread, without forming
   * the transpose.
   *
   * @param a an m-by-n matrix; not modified
   * @param x a vector of length m; not modified
   * @return a new vector of length n
   * @throws IllegalArgumentException if x has another length
   */
  public static double[] multiplyTransposed(Matrix a, double[] x) {
    return multiplyTransposed(a, x, ALONE);
  }

  /**
   * The product A'x of the transpose with a column vector, without forming the transpose.
   *
   * @param a an m-by-n matrix; not modified
   * @param x a vector of length m; not modified
   * @param parallel the threads to use
   * @return a new vector of length n
   * @throws IllegalArgumentException if x has another length
   */
  public static double[] multiplyTransposed(Matrix a, double[] x, Parallel parallel) {
    Shapes.requireLength(a, "rows", a.rows(), x);
    double[] y = new double[a.cols()];
    DirectProduct.compute(Product.row(x, a, y), parallel);
    return y;
  }
}

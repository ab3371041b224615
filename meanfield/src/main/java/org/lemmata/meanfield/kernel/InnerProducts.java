package org.lemmata.meanfield.kernel;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.meanfield.network.EvenQuartic;

/** Inner products of points of the sphere, and even quartics of them, entry by entry. */
final class InnerProducts {

  /** The unit roundoff of a double. */
  private static final double ROUNDOFF = 0x1p-53;

  private InnerProducts() {}

  /**
   * The matrix of polynomial(xᵢ.zⱼ).
   *
   * @param x points as rows; not modified
   * @param z points as rows, of the same dimension; not modified
   * @param polynomial what is taken of each inner product
   * @param parallel the threads; they do not show in the bits
   * @return a new matrix
   */
  static Matrix of(Matrix x, Matrix z, EvenQuartic polynomial, Parallel parallel) {
    Matrix products = Products.multiply(x, z.transpose(), parallel);
    double[] data = products.data();
    int cols = products.cols();
    parallel.forEach(products.rows(), i -> apply(polynomial, data, i * cols, cols));
    return products;
  }

  private static void apply(EvenQuartic polynomial, double[] data, int at, int count) {
    double fourth = polynomial.fourth();
    double square = polynomial.square();
    double constant = polynomial.constant();
    for (int j = 0; j < count; j++) {
      double t = data[at + j] * data[at + j];
      data[at + j] = Math.fma(Math.fma(fourth, t, square), t, constant);
    }
  }

  /**
   * What a pivot of such a matrix may be by rounding alone. An inner product of unit vectors is off
   * by at most (d + 2)u, u the unit roundoff, and the polynomial by at most its largest slope times
   * that and 8u times the sum of its absolute coefficients; a symmetric matrix of n rows with
   * entries off by e is off by at most n e in norm, and elimination adds less than n u times the
   * largest entry for each row (Higham 1990), here covered by a factor of 2.
   *
   * @param n number of points
   * @param d their dimension
   * @param polynomial the polynomial
   */
  static double zeroPivot(int n, int d, EvenQuartic polynomial) {
    double fourth = Math.abs(polynomial.fourth());
    double square = Math.abs(polynomial.square());
    double size = fourth + square + Math.abs(polynomial.constant());
    double slope = 4 * fourth + 2 * square;
    return 2 * n * ROUNDOFF * (slope * (d + 2) + 8 * size);
  }
}

package org.lemmata.harmonics.basis;

import org.lemmata.linalg.Matrix;

/**
 * The basis functions in the first m coordinates at a block of points, with the working space for
 * that.
 *
 * <p>Functions are products of one factor for each coordinate beyond the second, so they are found
 * depth first: the product of the factors so far, at all points of the block, is multiplied by each
 * factor of the next coordinate in turn. Only factors and one product for each coordinate are held;
 * they stay within a cache, and the last products go straight to the result.
 */
final class BlockEvaluation {

  private final SphericalBasis basis;
  private final BlockFactors factors;
  private final int top;
  private final int largest;
  private final double[][] products;
  private int from;
  private int base;
  private double[] out;
  private int stride;
  private int column;
  private int count;

  /**
   * Working space.
   *
   * @param basis the basis
   * @param factors where the factors of the coordinates beyond the second come from
   * @param top number m of coordinates, 2 to d
   */
  BlockEvaluation(SphericalBasis basis, BlockFactors factors, int top) {
    this.basis = basis;
    this.factors = factors;
    this.top = top;
    this.largest = basis.largest();
    this.products = new double[top + 1][factors.block()];
  }

  /** Takes so many points from the first on. */
  void load(Matrix points, int first, int number) {
    factors.load(points, first, number);
    count = number;
  }

  /**
   * Writes the functions of degrees {@code smallest} to K at the points taken.
   *
   * @param smallest smallest degree
   * @param to where they go, one function a row
   * @param rowLength distance of two rows
   * @param first where the first row begins
   */
  void write(int smallest, double[] to, int rowLength, int first) {
    this.from = smallest;
    this.out = to;
    this.stride = rowLength;
    this.column = first;
    this.base = basis.offset(top, smallest);
    double[] circle = factors.circle();
    for (int i = 0; i <= 2 * largest; i++) {
      int l = (i + 1) / 2;
      if (top > 2) {
        lift(3, l, i, circle, factors.at(i));
      } else if (l >= from) {
        System.arraycopy(circle, factors.at(i), out, column + (i - base) * stride, count);
      }
    }
  }

  /** Lifts function i in m - 1 coordinates, of degree l, whose values are given. */
  private void lift(int m, int l, int i, double[] below, int at) {
    double[] factor = factors.axial(m);
    if (m == top) {
      for (int k = Math.max(l, from); k <= largest; k++) {
        int row = basis.offset(m, k) + i - base;
        multiply(factor, factors.at(l, k - l), below, at, out, column + row * stride, count);
      }
      return;
    }
    double[] above = products[m];
    for (int k = l; k <= largest; k++) {
      multiply(factor, factors.at(l, k - l), below, at, above, 0, count);
      lift(m + 1, k, basis.offset(m, k) + i, above, 0);
    }
  }

  private static void multiply(
      double[] a, int aAt, double[] b, int bAt, double[] to, int toAt, int count) {
    for (int p = 0; p < count; p++) {
      to[toAt + p] = a[aAt + p] * b[bAt + p];
    }
  }
}

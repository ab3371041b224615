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
  // products[m][s - 1]: of s functions side by side, m from 3 to top - 1.
  private final double[][][][] products;
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
    this.products = new double[top + 1][2][][];
    for (int m = 3; m < top; m++) {
      products[m][0] = new double[1][factors.block()];
      products[m][1] = new double[2][factors.block()];
    }
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
    for (int l = 0; l <= largest; l++) {
      double[][] circle = factors.circle(l);
      int i = basis.offset(2, l);
      if (top > 2) {
        lift(3, l, i, circle);
      } else if (l >= from) {
        for (int s = 0; s < circle.length; s++) {
          System.arraycopy(circle[s], 0, out, column + (i + s - base) * stride, count);
        }
      }
    }
  }

  /**
   * Lifts functions i, i + 1 and so on in m - 1 coordinates, of degree l, whose values are given:
   * the two that differ only in the function on the circle, or one.
   */
  private void lift(int m, int l, int i, double[][] below) {
    double[][] factor = factors.axial(m, l);
    if (m == top) {
      for (int k = Math.max(l, from); k <= largest; k++) {
        int at = column + (basis.offset(m, k) + i - base) * stride;
        for (int s = 0; s < below.length; s++) {
          multiply(factor[k - l], below[s], out, at + s * stride, count);
        }
      }
      return;
    }
    double[][] above = products[m][below.length - 1];
    for (int k = l; k <= largest; k++) {
      for (int s = 0; s < below.length; s++) {
        multiply(factor[k - l], below[s], above[s], 0, count);
      }
      lift(m + 1, k, basis.offset(m, k) + i, above);
    }
  }

  // One offset at most: with one for each array the loop is not turned into vector operations.
  private static void multiply(double[] a, double[] b, double[] to, int at, int count) {
    for (int p = 0; p < count; p++) {
      to[at + p] = a[p] * b[p];
    }
  }
}

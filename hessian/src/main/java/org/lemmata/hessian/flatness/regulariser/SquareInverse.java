package org.lemmata.hessian.flatness.regulariser;

import java.util.Arrays;

/** The inverse of a small square matrix by Gauss and Jordan's elimination with row pivots. */
final class SquareInverse {

  private final int side;
  private final double[] work;

  SquareInverse(int side) {
    this.side = side;
    this.work = new double[side * side];
  }

  /**
   * Inverts.
   *
   * @param a row by row; not modified
   * @param out overwritten; not finite where a is singular
   */
  void invert(double[] a, double[] out) {
    System.arraycopy(a, 0, work, 0, work.length);
    Arrays.fill(out, 0);
    for (int i = 0; i < side; i++) {
      out[i * side + i] = 1;
    }
    for (int k = 0; k < side; k++) {
      int pivot = k;
      for (int i = k + 1; i < side; i++) {
        if (Math.abs(work[i * side + k]) > Math.abs(work[pivot * side + k])) {
          pivot = i;
        }
      }
      swap(work, k, pivot);
      swap(out, k, pivot);
      double inverse = 1 / work[k * side + k];
      scale(work, k, inverse);
      scale(out, k, inverse);
      for (int i = 0; i < side; i++) {
        if (i != k) {
          double factor = -work[i * side + k];
          add(work, i, factor, k);
          add(out, i, factor, k);
        }
      }
    }
  }

  private void swap(double[] m, int i, int j) {
    for (int c = 0; i != j && c < side; c++) {
      double t = m[i * side + c];
      m[i * side + c] = m[j * side + c];
      m[j * side + c] = t;
    }
  }

  private void scale(double[] m, int i, double factor) {
    for (int c = 0; c < side; c++) {
      m[i * side + c] *= factor;
    }
  }

  private void add(double[] m, int to, double factor, int from) {
    for (int c = 0; c < side; c++) {
      m[to * side + c] = Math.fma(factor, m[from * side + c], m[to * side + c]);
    }
  }
}

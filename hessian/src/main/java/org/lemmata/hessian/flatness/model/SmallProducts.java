package org.lemmata.hessian.flatness.model;

import java.util.Arrays;

/**
 * Products of small matrices that lie row by row within arrays. Nothing is allocated, and each
 * element is one chain of fused multiply-adds in ascending order of the inner index.
 */
public final class SmallProducts {

  private SmallProducts() {}

  /**
   * C = AB.
   *
   * @param c m-by-n from index 0; overwritten, not an operand
   * @param a m-by-k from index atA
   * @param b k-by-n from index atB
   */
  public static void multiply(
      double[] c, double[] a, int atA, double[] b, int atB, int m, int k, int n) {
    Arrays.fill(c, 0, m * n, 0);
    addMultiple(c, 0, 1, a, atA, b, atB, m, k, n);
  }

  /**
   * C += factor AB.
   *
   * @param c m-by-n from index atC; not an operand
   * @param a m-by-k from index atA
   * @param b k-by-n from index atB
   */
  public static void addMultiple(
      double[] c,
      int atC,
      double factor,
      double[] a,
      int atA,
      double[] b,
      int atB,
      int m,
      int k,
      int n) {
    for (int i = 0; i < m; i++) {
      int row = atC + i * n;
      for (int p = 0; p < k; p++) {
        double x = factor * a[atA + i * k + p];
        int from = atB + p * n;
        for (int j = 0; j < n; j++) {
          c[row + j] = Math.fma(x, b[from + j], c[row + j]);
        }
      }
    }
  }

  /**
   * C += A'B.
   *
   * @param c m-by-n from index 0; not an operand
   * @param a k-by-m from index atA
   * @param b k-by-n from index 0
   */
  public static void addTransposedTimes(
      double[] c, double[] a, int atA, double[] b, int m, int k, int n) {
    for (int p = 0; p < k; p++) {
      int from = p * n;
      for (int i = 0; i < m; i++) {
        double x = a[atA + p * m + i];
        int row = i * n;
        for (int j = 0; j < n; j++) {
          c[row + j] = Math.fma(x, b[from + j], c[row + j]);
        }
      }
    }
  }

  /**
   * The transpose.
   *
   * @param out cols-by-rows from index 0; overwritten, not an operand
   * @param a rows-by-cols from index 0
   */
  public static void transpose(double[] out, double[] a, int rows, int cols) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < cols; j++) {
        out[j * rows + i] = a[i * cols + j];
      }
    }
  }
}

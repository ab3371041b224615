package org.lemmata.hessian.flatness.model;

import java.util.Arrays;

/**
 * Products of small matrices that lie row by row within arrays. Nothing is allocated, and each
 * element is one chain of fused multiply-adds in ascending order of the inner index.
 *
 * <p>Rows of few elements are too short for the vectors of the JIT compiler: six or two of their
 * elements are summed side by side in registers. In longer rows four links of the chain are added
 * in one pass.
 */
public final class SmallProducts {

  /** Rows from here on are left to the vectors of the JIT compiler. */
  private static final int LONG = 20;

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
    add(c, 0, 1, a, atA, k, 1, b, atB, m, k, n);
  }

  /**
   * C += factor AB.
   *
   * @param c m-by-n from index atC; not an operand
   * @param a m-by-k from index 0
   * @param b k-by-n from index 0
   */
  public static void addMultiple(
      double[] c, int atC, double factor, double[] a, double[] b, int m, int k, int n) {
    add(c, atC, factor, a, 0, k, 1, b, 0, m, k, n);
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
    add(c, 0, 1, a, atA, 1, m, b, 0, m, k, n);
  }

  /** C += factor AB for entries (i, p) of A at atA + i down + p along. */
  private static void add(
      double[] c,
      int atC,
      double factor,
      double[] a,
      int atA,
      int down,
      int along,
      double[] b,
      int atB,
      int m,
      int k,
      int n) {
    for (int i = 0; i < m; i++) {
      int row = atC + i * n;
      int from = atA + i * down;
      if (n >= LONG) {
        longRow(c, row, factor, a, from, along, b, atB, k, n);
        continue;
      }
      int j = 0;
      for (; j + 5 < n; j += 6) {
        six(c, row + j, factor, a, from, along, b, atB + j, k, n);
      }
      for (; j + 1 < n; j += 2) {
        two(c, row + j, factor, a, from, along, b, atB + j, k, n);
      }
      if (j < n) {
        double c0 = c[row + j];
        for (int p = 0; p < k; p++) {
          c0 = Math.fma(factor * a[from + p * along], b[atB + j + p * n], c0);
        }
        c[row + j] = c0;
      }
    }
  }

  private static void longRow(
      double[] c,
      int row,
      double factor,
      double[] a,
      int from,
      int along,
      double[] b,
      int atB,
      int k,
      int n) {
    int p = 0;
    for (; p + 3 < k; p += 4) {
      double x0 = factor * a[from + p * along];
      double x1 = factor * a[from + (p + 1) * along];
      double x2 = factor * a[from + (p + 2) * along];
      double x3 = factor * a[from + (p + 3) * along];
      int b0 = atB + p * n;
      int b1 = b0 + n;
      int b2 = b1 + n;
      int b3 = b2 + n;
      for (int j = 0; j < n; j++) {
        double sum = Math.fma(x0, b[b0 + j], c[row + j]);
        sum = Math.fma(x1, b[b1 + j], sum);
        sum = Math.fma(x2, b[b2 + j], sum);
        c[row + j] = Math.fma(x3, b[b3 + j], sum);
      }
    }
    for (; p < k; p++) {
      double x = factor * a[from + p * along];
      int b0 = atB + p * n;
      for (int j = 0; j < n; j++) {
        c[row + j] = Math.fma(x, b[b0 + j], c[row + j]);
      }
    }
  }

  private static void six(
      double[] c,
      int at,
      double factor,
      double[] a,
      int from,
      int along,
      double[] b,
      int atB,
      int k,
      int n) {
    double c0 = c[at];
    double c1 = c[at + 1];
    double c2 = c[at + 2];
    double c3 = c[at + 3];
    double c4 = c[at + 4];
    double c5 = c[at + 5];
    int q = atB;
    for (int p = 0; p < k; p++) {
      double x = factor * a[from + p * along];
      c0 = Math.fma(x, b[q], c0);
      c1 = Math.fma(x, b[q + 1], c1);
      c2 = Math.fma(x, b[q + 2], c2);
      c3 = Math.fma(x, b[q + 3], c3);
      c4 = Math.fma(x, b[q + 4], c4);
      c5 = Math.fma(x, b[q + 5], c5);
      q += n;
    }
    c[at] = c0;
    c[at + 1] = c1;
    c[at + 2] = c2;
    c[at + 3] = c3;
    c[at + 4] = c4;
    c[at + 5] = c5;
  }

  private static void two(
      double[] c,
      int at,
      double factor,
      double[] a,
      int from,
      int along,
      double[] b,
      int atB,
      int k,
      int n) {
    double c0 = c[at];
    double c1 = c[at + 1];
    int q = atB;
    for (int p = 0; p < k; p++) {
      double x = factor * a[from + p * along];
      c0 = Math.fma(x, b[q], c0);
      c1 = Math.fma(x, b[q + 1], c1);
      q += n;
    }
    c[at] = c0;
    c[at + 1] = c1;
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

package org.lemmata.linalg;

import org.lemmata.linalg.parallel.Parallel;

/**
 * y = Ax. One chain alone waits for each multiply-add to end before the next begins, so eight rows
 * run side by side.
 */
final class MatrixVector {
  private MatrixVector() {}

  /** Writes Ax into y, whose length is the number of rows of a. */
  static void multiply(Matrix a, double[] x, double[] y, Parallel parallel) {
    long work = (long) y.length * x.length;
    DirectProduct.share(y.length, work, parallel, (from, to) -> rows(a, x, y, from, to));
  }

  private static void rows(Matrix a, double[] x, double[] y, int from, int to) {
    int i = from;
    for (; i + 8 <= to; i += 8) {
      eight(a.data(), i * x.length, x, y, i);
    }
    for (; i < to; i++) {
      y[i] = one(a.data(), i * x.length, x);
    }
  }

  private static void eight(double[] a, int a0, double[] x, double[] y, int i) {
    int n = x.length;
    int a1 = a0 + n;
    int a2 = a1 + n;
    int a3 = a2 + n;
    int a4 = a3 + n;
    int a5 = a4 + n;
    int a6 = a5 + n;
    int a7 = a6 + n;
    double y0 = 0.0;
    double y1 = 0.0;
    double y2 = 0.0;
    double y3 = 0.0;
    double y4 = 0.0;
    double y5 = 0.0;
    double y6 = 0.0;
    double y7 = 0.0;
    for (int k = 0; k < n; k++) {
      double xk = x[k];
      y0 = Math.fma(a[a0 + k], xk, y0);
      y1 = Math.fma(a[a1 + k], xk, y1);
      y2 = Math.fma(a[a2 + k], xk, y2);
      y3 = Math.fma(a[a3 + k], xk, y3);
      y4 = Math.fma(a[a4 + k], xk, y4);
      y5 = Math.fma(a[a5 + k], xk, y5);
      y6 = Math.fma(a[a6 + k], xk, y6);
      y7 = Math.fma(a[a7 + k], xk, y7);
    }
    y[i] = y0;
    y[i + 1] = y1;
    y[i + 2] = y2;
    y[i + 3] = y3;
    y[i + 4] = y4;
    y[i + 5] = y5;
    y[i + 6] = y6;
    y[i + 7] = y7;
  }

  private static double one(double[] a, int at, double[] x) {
    double sum = 0.0;
    for (int k = 0; k < x.length; k++) {
      sum = Math.fma(a[at + k], x[k], sum);
    }
    return sum;
  }
}

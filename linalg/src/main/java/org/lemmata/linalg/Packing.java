package org.lemmata.linalg;

import java.util.Arrays;

/** Copies blocks of the operands into panels, in the order in which a tile reads them. */
final class Packing {
  private Packing() {}

  /**
   * Packs rows [i, i + height) and columns [k, k + depth) of A, {@code rows} at a time; a last
   * panel that is not full is completed with zeros.
   */
  static void packA(Product p, int rows, int i, int height, int k, int depth, double[] to, int at) {
    double[] a = p.a();
    int step = p.aCol();
    for (int top = i; top < i + height; top += rows, at += rows * depth) {
      int full = Math.min(rows, i + height - top);
      for (int r = 0; r < full; r++) {
        copyRow(a, (top + r) * p.aRow() + k * step, step, depth, to, at + r, rows);
      }
      for (int r = full; r < rows; r++) {
        for (int l = 0; l < depth; l++) {
          to[at + r + l * rows] = 0.0;
        }
      }
    }
  }

  private static void copyRow(
      double[] from, int fromAt, int fromStep, int count, double[] to, int toAt, int toStep) {
    for (int l = 0; l < count; l++) {
      to[toAt + l * toStep] = from[fromAt + l * fromStep];
    }
  }

  /** Packs rows [k, k + depth) and columns [j, j + cols) of B; columns beyond the last are zero. */
  static void packB(Product p, int cols, int j, int k, int depth, double[] to, int at) {
    double[] b = p.b();
    int n = p.n();
    int full = Math.min(cols, n - j);
    for (int l = 0; l < depth; l++) {
      System.arraycopy(b, (k + l) * n + j, to, at + l * cols, full);
      if (full < cols) {
        Arrays.fill(to, at + l * cols + full, at + (l + 1) * cols, 0.0);
      }
    }
  }
}

package org.lemmata.linalg;

import java.util.Arrays;

/** Copies blocks of the operands into panels, in the order in which a tile reads them. */
final class Packing {
  /** To have so many entries copied by the platform takes longer than to move them. */
  private static final int FEW = 8;

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
      int from = top * p.aRow() + k * step;
      int r = 0;
      for (; r + 4 <= full; r += 4) {
        copyFour(a, from + r * p.aRow(), p.aRow(), step, depth, to, at + r, rows);
      }
      for (; r < full; r++) {
        copyRow(a, from + r * p.aRow(), step, depth, to, at + r, rows);
      }
      for (; r < rows; r++) {
        for (int l = 0; l < depth; l++) {
          to[at + r + l * rows] = 0.0;
        }
      }
    }
  }

  /** Four rows at once, so that what is written lies side by side. */
  private static void copyFour(
      double[] from, int at0, int row, int step, int count, double[] to, int toAt, int toStep) {
    int at1 = at0 + row;
    int at2 = at1 + row;
    int at3 = at2 + row;
    for (int l = 0; l < count; l++) {
      int into = toAt + l * toStep;
      to[into] = from[at0 + l * step];
      to[into + 1] = from[at1 + l * step];
      to[into + 2] = from[at2 + l * step];
      to[into + 3] = from[at3 + l * step];
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
      if (cols <= FEW) {
        copy(b, (k + l) * n + j, to, at + l * cols, full);
      } else {
        System.arraycopy(b, (k + l) * n + j, to, at + l * cols, full);
      }
      if (full < cols) {
        Arrays.fill(to, at + l * cols + full, at + (l + 1) * cols, 0.0);
      }
    }
  }

  private static void copy(double[] from, int fromAt, double[] to, int toAt, int count) {
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      to[toAt + i] = from[fromAt + i];
      to[toAt + i + 1] = from[fromAt + i + 1];
      to[toAt + i + 2] = from[fromAt + i + 2];
      to[toAt + i + 3] = from[fromAt + i + 3];
    }
    for (; i < count; i++) {
      to[toAt + i] = from[fromAt + i];
    }
  }
}

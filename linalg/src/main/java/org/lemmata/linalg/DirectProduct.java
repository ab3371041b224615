package org.lemmata.linalg;

import java.util.Arrays;
import org.lemmata.linalg.parallel.Parallel;

/**
 * Products straight from the operands. The innermost loop runs along a row of C and adds eight
 * links to each of its chains, so C is loaded and stored once for eight multiply-adds.
 */
final class DirectProduct {
  /** A block of B, depth by width, that stays in the first-level cache while rows of C pass by. */
  private static final int DEPTH = 16;

  private static final int WIDTH = 256;

  /** Multiply-adds below which waking another thread costs more than it saves. */
  private static final long SMALLEST_SHARED = 1L << 16;

  private static final int TASKS_PER_THREAD = 4;

  private DirectProduct() {}

  static void compute(Product p, Parallel parallel) {
    boolean byColumns = p.m() == 1;
    share(
        byColumns ? p.n() : p.m(),
        p.work(),
        parallel,
        (from, to) -> {
          if (byColumns) {
            block(p, 0, 1, from, to);
          } else {
            block(p, from, to, 0, p.n());
          }
        });
  }

  /** A range of rows or columns of the result. */
  @FunctionalInterface
  interface Part {
    void compute(int from, int to);
  }

  /** Computes all parts of a result, on several threads where that pays. */
  static void share(int size, long work, Parallel parallel, Part part) {
    if (parallel.threads() == 1 || work < SMALLEST_SHARED) {
      part.compute(0, size);
      return;
    }
    int tasks = Math.min(size, TASKS_PER_THREAD * parallel.threads());
    parallel.forEach(
        tasks,
        t -> part.compute((int) ((long) size * t / tasks), (int) ((long) size * (t + 1) / tasks)));
  }

  /**
   * The elements of C in rows {@code from..to} and columns {@code left..right}. Too long for the
   * JIT compiler to inline, which it must be: callers would take seconds to compile.
   */
  private static void block(Product p, int from, int to, int left, int right) {
    double[] a = p.a();
    double[] b = p.b();
    double[] c = p.c();
    int step = p.aCol();
    int n = p.n();
    for (int i = from; i < to && !p.onto(); i++) {
      int at = p.cAt() + i * p.cRow();
      Arrays.fill(c, at + left, at + right, 0.0);
    }
    for (int j = left; j < right; j += WIDTH) {
      int jEnd = Math.min(right, j + WIDTH);
      for (int k = 0; k < p.k(); k += DEPTH) {
        int kEnd = Math.min(p.k(), k + DEPTH);
        for (int i = from; i < to; i++) {
          int jFrom = p.upper() ? Math.max(i, j) : j;
          int width = jEnd - jFrom;
          if (width > 0) {
            int aAt = i * p.aRow() + k * step;
            int bAt = k * n + jFrom;
            int cAt = p.cAt() + i * p.cRow() + jFrom;
            int links = kEnd - k;
            for (; links >= 8; links -= 8, aAt += 8 * step, bAt += 8 * n) {
              eight(width, a, aAt, step, b, bAt, n, c, cAt);
            }
            for (; links > 0; links--, aAt += step, bAt += n) {
              one(width, a[aAt], b, bAt, c, cAt);
            }
          }
        }
      }
    }
  }

  private static void eight(
      int width, double[] a, int aAt, int step, double[] b, int b0, int n, double[] c, int cAt) {
    double a0 = a[aAt];
    double a1 = a[aAt + step];
    double a2 = a[aAt + 2 * step];
    double a3 = a[aAt + 3 * step];
    double a4 = a[aAt + 4 * step];
    double a5 = a[aAt + 5 * step];
    double a6 = a[aAt + 6 * step];
    double a7 = a[aAt + 7 * step];
    int b1 = b0 + n;
    int b2 = b1 + n;
    int b3 = b2 + n;
    int b4 = b3 + n;
    int b5 = b4 + n;
    int b6 = b5 + n;
    int b7 = b6 + n;
    for (int j = 0; j < width; j++) {
      double sum = Math.fma(a0, b[b0 + j], c[cAt + j]);
      sum = Math.fma(a1, b[b1 + j], sum);
      sum = Math.fma(a2, b[b2 + j], sum);
      sum = Math.fma(a3, b[b3 + j], sum);
      sum = Math.fma(a4, b[b4 + j], sum);
      sum = Math.fma(a5, b[b5 + j], sum);
      sum = Math.fma(a6, b[b6 + j], sum);
      c[cAt + j] = Math.fma(a7, b[b7 + j], sum);
    }
  }

  private static void one(int width, double a, double[] b, int bAt, double[] c, int cAt) {
    for (int j = 0; j < width; j++) {
      c[cAt + j] = Math.fma(a, b[bAt + j], c[cAt + j]);
    }
  }
}

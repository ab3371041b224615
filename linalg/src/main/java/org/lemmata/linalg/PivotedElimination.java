package org.lemmata.linalg;

import java.util.Arrays;
import java.util.Locale;
import org.lemmata.linalg.parallel.Parallel;

/** A matrix on its way to the factor R of {@link PivotedCholesky}, in its upper triangle. */
final class PivotedElimination {

  /** Rows of R found before the rest of the matrix is brought up to date. */
  private static final int PANEL = 64;

  /** Rows of the rest that are brought up to date at a time. */
  private static final int STRIPE = 128;

  /** What rounding may leave of an entry, in units of the largest one, for every row. */
  private static final double LEFT = 0x1p-40;

  private final int n;
  private final double rounding;
  private final double[] data;
  private final int[] order;

  /** What the rows of the current panel take from each pivot. */
  private final double[] taken;

  /** Starts with a matrix, which will be overwritten. */
  PivotedElimination(Matrix a) {
    this.n = a.rows();
    this.data = a.data();
    this.order = new int[n];
    this.taken = new double[n];
    this.rounding = n * LEFT * Entries.largest(a);
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
  }

  /**
   * Eliminates and returns the rank.
   *
   * @throws IllegalArgumentException if what no pivot exceeds is not zero to rounding
   */
  int run(double tolerance, Parallel parallel) {
    for (int from = 0; from < n; from += PANEL) {
      int end = Math.min(n, from + PANEL);
      Arrays.fill(taken, from, n, 0);
      for (int k = from; k < end; k++) {
        int pivot = largest(k);
        double value = pivot(pivot);
        if (!(value > tolerance)) {
          update(from, k, parallel);
          requireNothingLeft(k, tolerance);
          return k;
        }
        swap(k, pivot);
        eliminate(from, k, Math.sqrt(value));
      }
      update(from, end, parallel);
    }
    return n;
  }

  /** Of a semidefinite matrix no entry is larger than the largest on the diagonal. */
  private void requireNothingLeft(int k, double tolerance) {
    double most = Math.max(tolerance, rounding);
    for (int i = k; i < n; i++) {
      for (int j = i; j < n; j++) {
        double left = data[i * n + j];
        // Written so that what is not a number is too much.
        if (!(Math.abs(left) <= most)) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "not positive semidefinite: after %d pivots a[%d][%d] is %s",
                  k,
                  order[i],
                  order[j],
                  left));
        }
      }
    }
  }

  /** The factor's rows, with what was below the diagonal of A. */
  double[] rows() {
    return data;
  }

  /** The row of A that each pivot was. */
  int[] order() {
    return order;
  }

  private double pivot(int j) {
    return data[j * n + j] - taken[j];
  }

  private int largest(int k) {
    int best = k;
    for (int j = k + 1; j < n; j++) {
      if (pivot(j) > pivot(best)) {
        best = j;
      }
    }
    return best;
  }

  /** Exchanges row and column k with a later one, within the upper triangle. */
  private void swap(int k, int p) {
    if (k == p) {
      return;
    }
    for (int i = 0; i < k; i++) {
      exchange(i * n + k, i * n + p);
    }
    for (int i = k + 1; i < p; i++) {
      exchange(k * n + i, i * n + p);
    }
    for (int j = p + 1; j < n; j++) {
      exchange(k * n + j, p * n + j);
    }
    exchange(k * n + k, p * n + p);
    taken[p] = taken[k];
    int i = order[k];
    order[k] = order[p];
    order[p] = i;
  }

  private void exchange(int a, int b) {
    double t = data[a];
    data[a] = data[b];
    data[b] = t;
  }

  /** Makes row k a row of R. */
  private void eliminate(int from, int k, double root) {
    int at = k * n + k + 1;
    int count = n - k - 1;
    for (int i = from; i < k; i++) {
      Segments.add(-data[i * n + k], data, i * n + k + 1, data, at, count);
    }
    data[k * n + k] = root;
    for (int j = at; j < at + count; j++) {
      data[j] /= root;
    }
    square(data, at, taken, k + 1, count);
  }

  private static void square(double[] from, int at, double[] to, int toAt, int count) {
    for (int j = 0; j < count; j++) {
      to[toAt + j] = Math.fma(from[at + j], from[at + j], to[toAt + j]);
    }
  }

  /** Takes the products of the panel's rows from what is below, by stripes of rows. */
  private void update(int from, int end, Parallel parallel) {
    int depth = end - from;
    parallel.forEach(
        (n - end + STRIPE - 1) / STRIPE,
        s -> {
          int top = end + s * STRIPE;
          int height = Math.min(STRIPE, n - top);
          Matrix left = new Matrix(height, depth);
          Matrix right = new Matrix(depth, n - top);
          for (int k = 0; k < depth; k++) {
            int row = (from + k) * n + top;
            System.arraycopy(data, row, right.data(), k * (n - top), n - top);
            for (int i = 0; i < height; i++) {
              left.data()[i * depth + k] = data[row + i];
            }
          }
          double[] product = Products.multiply(left, right).data();
          for (int i = 0; i < height; i++) {
            int at = (top + i) * n + top + i;
            Segments.add(-1, product, i * (n - top) + i, data, at, n - top - i);
          }
        });
  }
}

package org.lemmata.linalg;

import java.util.Arrays;

/**
 * An estimate of the condition number of an upper triangle whose columns are scaled to length 1, in
 * the norm of column sums (Hager, SIAM J. Sci. Stat. Comput. 5, 1984; Higham, ACM Trans. Math.
 * Softw. 14, 1988, algorithm 4.1): a few solutions in place of the inverse.
 */
final class ConditionEstimate {
  private static final int STEPS = 5;

  private final int n;

  /** The triangle with scaled columns, row by row. */
  private final double[] r;

  ConditionEstimate(int n, double[] triangle) {
    this.n = n;
    this.r = triangle.clone();
    for (int j = 0; j < n; j++) {
      double[] column = new double[j + 1];
      for (int i = 0; i <= j; i++) {
        column[i] = r[i * n + j];
      }
      double length = Segments.norm(column);
      for (int i = 0; i <= j; i++) {
        r[i * n + j] /= length;
      }
    }
  }

  double value() {
    if (n == 0) {
      return 1;
    }
    for (int i = 0; i < n; i++) {
      // Of a column of zeros the scaled entry is not a number.
      if (r[i * n + i] == 0 || Double.isNaN(r[i * n + i])) {
        return Double.POSITIVE_INFINITY;
      }
    }
    double norm = 0;
    for (int j = 0; j < n; j++) {
      double sum = 0;
      for (int i = 0; i <= j; i++) {
        sum += Math.abs(r[i * n + j]);
      }
      norm = Math.max(norm, sum);
    }
    double condition = norm * Math.max(ascended(), alternating());
    return Double.isNaN(condition) ? Double.POSITIVE_INFINITY : condition;
  }

  /** Hager's ascent: the column sum of the inverse that it ends at. */
  private double ascended() {
    double[] x = new double[n];
    Arrays.fill(x, 1.0 / n);
    double best = 0;
    for (int step = 0; step < STEPS; step++) {
      solve(x);
      double size = sum(x);
      if (!(size > best)) {
        break;
      }
      best = size;
      for (int i = 0; i < n; i++) {
        x[i] = x[i] < 0 ? -1 : 1;
      }
      solveTransposed(x);
      int steepest = 0;
      for (int i = 1; i < n; i++) {
        steepest = Math.abs(x[i]) > Math.abs(x[steepest]) ? i : steepest;
      }
      Arrays.fill(x, 0);
      x[steepest] = 1;
    }
    return best;
  }

  /** Higham's vector of alternating signs, against matrices on which the ascent ends at once. */
  private double alternating() {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = (i % 2 == 0 ? 1 : -1) * (1 + (n == 1 ? 0 : i / (n - 1.0)));
    }
    solve(x);
    return 2 * sum(x) / (3 * n);
  }

  private static double sum(double[] x) {
    double sum = 0;
    for (double entry : x) {
      sum += Math.abs(entry);
    }
    return sum;
  }

  private void solve(double[] x) {
    for (int i = n - 1; i >= 0; i--) {
      x[i] = (x[i] - Segments.dot(r, i * n + i + 1, x, i + 1, n - i - 1)) / r[i * n + i];
    }
  }

  private void solveTransposed(double[] x) {
    for (int i = 0; i < n; i++) {
      x[i] /= r[i * n + i];
      Segments.add(-x[i], r, i * n + i + 1, x, i + 1, n - i - 1);
    }
  }
}

package org.lemmata.harmonics.field;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.parallel.Parallel;

/**
 * Sums of cᵢ Pₖ(x.uᵢ) over the points uᵢ, with the polynomial evaluated at blocks of points side by
 * side by the recurrence of degree: its error is about k^{3/2} roundings of the largest value 1.
 */
final class RidgeKernel {

  private static final int BLOCK = 256;

  private final int d;
  private final int k;
  // axes[i][j]: coordinate i of point j.
  private final double[][] axes;
  private final int count;
  private final double[] weights;
  private final double[] ahead;
  private final double[] behind;

  /**
   * A sum.
   *
   * @param k degree, at least 1
   * @param points one unit vector a row; not modified, copied
   * @param weights one for each point; not copied
   */
  RidgeKernel(int k, Matrix points, double[] weights) {
    this.d = points.cols();
    this.k = k;
    this.count = points.rows();
    this.weights = weights;
    this.axes = new double[d][];
    for (int i = 0; i < d; i++) {
      axes[i] = points.column(i);
    }
    this.ahead = new double[k + 1];
    this.behind = new double[k + 1];
    for (int l = 2; l <= k; l++) {
      ahead[l] = (2.0 * l + d - 4) / (l + (d - 3.0));
      behind[l] = (l - 1.0) / (l + (d - 3.0));
    }
  }

  double value(double[] x) {
    double[][] work = new double[3][BLOCK];
    double value = 0;
    for (int first = 0; first < count; first += BLOCK) {
      int size = Math.min(BLOCK, count - first);
      double[] p = polynomials(x, first, size, work);
      value += Segments.dot(weights, first, p, 0, size);
    }
    return value;
  }

  double value(double[] x, double[] gradient) {
    double[][] work = new double[6][BLOCK];
    double value = 0;
    Arrays.fill(gradient, 0, d, 0);
    for (int first = 0; first < count; first += BLOCK) {
      int size = Math.min(BLOCK, count - first);
      slopes(x, first, size, work);
      double[] slope = work[4];
      value += Segments.dot(weights, first, work[2], 0, size);
      for (int j = 0; j < size; j++) {
        slope[j] *= weights[first + j];
      }
      for (int i = 0; i < d; i++) {
        gradient[i] += Segments.dot(axes[i], first, slope, 0, size);
      }
    }
    return value;
  }

  /** Pₖ(x.uⱼ) for the points from the first on. */
  double[] polynomials(double[] x, int first, int size, double[][] work) {
    double[] t = work[0];
    arguments(x, first, size, t);
    double[] before = work[1];
    double[] now = work[2];
    for (int j = 0; j < size; j++) {
      before[j] = 1;
      now[j] = t[j];
    }
    for (int l = 2; l <= k; l++) {
      double a = ahead[l];
      double b = behind[l];
      for (int j = 0; j < size; j++) {
        before[j] = a * t[j] * now[j] - b * before[j];
      }
      double[] next = before;
      before = now;
      now = next;
    }
    return now;
  }

  /** Leaves Pₖ in work[2] and its derivative in work[4]. */
  private void slopes(double[] x, int first, int size, double[][] work) {
    double[] t = work[0];
    arguments(x, first, size, t);
    double[] before = work[1];
    double[] now = work[2];
    double[] slopeBefore = work[3];
    double[] slope = work[4];
    for (int j = 0; j < size; j++) {
      before[j] = 1;
      now[j] = t[j];
      slopeBefore[j] = 0;
      slope[j] = 1;
    }
    for (int l = 2; l <= k; l++) {
      double a = ahead[l];
      double b = behind[l];
      for (int j = 0; j < size; j++) {
        double value = now[j];
        double rise = slope[j];
        now[j] = a * t[j] * value - b * before[j];
        slope[j] = a * (value + t[j] * rise) - b * slopeBefore[j];
        before[j] = value;
        slopeBefore[j] = rise;
      }
    }
  }

  private void arguments(double[] x, int first, int size, double[] t) {
    for (int j = 0; j < size; j++) {
      t[j] = 0;
    }
    for (int i = 0; i < d; i++) {
      Segments.add(x[i], axes[i], first, t, 0, size);
    }
  }

  /** The matrix of Pₖ(uᵢ.uⱼ). */
  static Matrix gram(int k, Matrix points, Parallel parallel) {
    int n = points.rows();
    RidgeKernel kernel = new RidgeKernel(k, points, new double[n]);
    Matrix gram = new Matrix(n, n);
    parallel.forEach(
        n,
        i -> {
          double[][] work = new double[3][BLOCK];
          double[] x = points.row(i);
          for (int first = 0; first < n; first += BLOCK) {
            int size = Math.min(BLOCK, n - first);
            double[] p = kernel.polynomials(x, first, size, work);
            System.arraycopy(p, 0, gram.data(), i * n + first, size);
          }
        });
    return gram;
  }

  /** c'Gc, as the sum of cⱼ f(uⱼ). */
  double energy(Matrix points) {
    double sum = 0;
    for (int j = 0; j < count; j++) {
      sum = Math.fma(weights[j], value(points.row(j)), sum);
    }
    return sum;
  }
}

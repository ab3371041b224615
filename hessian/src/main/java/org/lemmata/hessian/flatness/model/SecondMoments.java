package org.lemmata.hessian.flatness.model;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;

/**
 * The fourth-order moment of the measurements, as the two linear maps through which alone they
 * enter the trace: Q ↦ weight sum Aᵢ Q Aᵢ' and P ↦ weight sum Aᵢ' P Aᵢ, for symmetric Q (d₀ by d₀)
 * and P (d_L by d_L).
 *
 * <p>For each pair a ≤ b of output rows one symmetric d₀-by-d₀ matrix is kept, the weighted sum of
 * the products of rows a and b of the measurements; so the cost of applying them does not depend on
 * n. Immutable.
 */
public final class SecondMoments {

  private final int rows;
  private final int cols;
  private final double[] pairs;

  /** The moments of measurements; takes time of order n (d_L d₀)². */
  public SecondMoments(Measurements measurements) {
    rows = measurements.rows();
    cols = measurements.cols();
    int square = cols * cols;
    pairs = new double[Math.multiplyExact(rows * (rows + 1) / 2, square)];
    double[] entries = measurements.entries();
    double half = measurements.weight() / 2;
    for (int i = 0; i < measurements.count(); i++) {
      int at = i * rows * cols;
      int to = 0;
      for (int a = 0; a < rows; a++) {
        for (int b = a; b < rows; b++) {
          addPair(to, half, entries, at + a * cols, at + b * cols);
          to += square;
        }
      }
    }
  }

  private void addPair(int to, double half, double[] entries, int rowA, int rowB) {
    for (int c = 0; c < cols; c++) {
      double fromA = half * entries[rowA + c];
      double fromB = half * entries[rowB + c];
      int row = to + c * cols;
      for (int d = 0; d < cols; d++) {
        pairs[row + d] += fromA * entries[rowB + d] + fromB * entries[rowA + d];
      }
    }
  }

  /** Rows d_L of a measurement. */
  public int rows() {
    return rows;
  }

  /** Columns d₀ of a measurement. */
  public int cols() {
    return cols;
  }

  /** weight sum Aᵢ Aᵢ', row by row; a new array. */
  double[] outputMoment() {
    double[] moment = new double[rows * rows];
    toOutputs(Matrix.identity(cols).data(), moment);
    return moment;
  }

  /** weight sum Aᵢ' Aᵢ, row by row; a new array. */
  double[] inputMoment() {
    double[] moment = new double[cols * cols];
    toInputs(Matrix.identity(rows).data(), moment);
    return moment;
  }

  /** The weighted sum of the squared norms of the measurements. */
  public double energy() {
    double[] moment = outputMoment();
    double sum = 0;
    for (int r = 0; r < rows; r++) {
      sum += moment[r * rows + r];
    }
    return sum;
  }

  /**
   * Writes weight sum Aᵢ Q Aᵢ'.
   *
   * @param q symmetric, cols by cols, row by row; not modified
   * @param out rows by rows; overwritten
   */
  public void toOutputs(double[] q, double[] out) {
    int square = cols * cols;
    int from = 0;
    for (int a = 0; a < rows; a++) {
      for (int b = a; b < rows; b++) {
        double sum = dot(from, q, square);
        out[a * rows + b] = sum;
        out[b * rows + a] = sum;
        from += square;
      }
    }
  }

  /**
   * Writes weight sum Aᵢ' P Aᵢ.
   *
   * @param p symmetric, rows by rows, row by row; not modified
   * @param out cols by cols; overwritten
   */
  public void toInputs(double[] p, double[] out) {
    int square = cols * cols;
    Arrays.fill(out, 0, square, 0);
    int from = 0;
    for (int a = 0; a < rows; a++) {
      for (int b = a; b < rows; b++) {
        double x = a == b ? p[a * rows + a] : 2 * p[a * rows + b];
        for (int k = 0; k < square; k++) {
          out[k] = Math.fma(x, pairs[from + k], out[k]);
        }
        from += square;
      }
    }
  }

  /** Four chains, so that one fused multiply-add need not wait for the one before. */
  private double dot(int from, double[] q, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int k = 0;
    for (; k + 3 < length; k += 4) {
      s0 = Math.fma(pairs[from + k], q[k], s0);
      s1 = Math.fma(pairs[from + k + 1], q[k + 1], s1);
      s2 = Math.fma(pairs[from + k + 2], q[k + 2], s2);
      s3 = Math.fma(pairs[from + k + 3], q[k + 3], s3);
    }
    for (; k < length; k++) {
      s0 = Math.fma(pairs[from + k], q[k], s0);
    }
    return (s0 + s1) + (s2 + s3);
  }
}

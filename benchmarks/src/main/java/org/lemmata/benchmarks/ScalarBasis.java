package org.lemmata.benchmarks;

import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.polynomial.HarmonicSpace;

/**
 * The recursion over dimensions as one would write it down: for one point, dimension by dimension,
 * each function a product of two numbers. Coefficients and arrays are made beforehand.
 */
final class ScalarBasis {

  private final int d;
  private final int largest;
  private final int[][] offsets;
  private final double[][] levels;
  // For m and l: the constant, then a_n and b_n of R_n = a_n x R_{n-1} - b_n r^2 R_{n-2}.
  private final double[][][][] recurrences;

  ScalarBasis(SphericalBasis basis) {
    this.d = basis.d();
    this.largest = basis.largest();
    this.offsets = new int[d + 1][largest + 2];
    this.levels = new double[d + 1][];
    this.recurrences = new double[d + 1][largest + 1][][];
    for (int m = 2; m <= d; m++) {
      for (int l = 0; l <= largest; l++) {
        offsets[m][l + 1] = new HarmonicSpace(m, l).upTo().intValueExact();
        recurrences[m][l] = m == 2 ? null : recurrence(m, l, largest - l);
      }
      levels[m] = new double[offsets[m][largest + 1]];
    }
  }

  private static double[][] recurrence(int m, int l, int most) {
    double[][] out = new double[most + 1][2];
    double lambda = l + (m - 2) / 2.0;
    double square = 1;
    for (int j = 0; j < l; j++) {
      square *= (j + m / 2.0) / (j + (m - 1) / 2.0);
    }
    out[0][0] = Math.sqrt(square);
    double before = 0;
    for (int n = 1; n <= most; n++) {
      double ratio = Math.sqrt(n * (n + lambda) / ((n - 1 + 2 * lambda) * (n - 1 + lambda)));
      out[n][0] = 2 * (n + lambda - 1) / n * ratio;
      out[n][1] = (n + 2 * lambda - 2) / n * ratio * before;
      before = ratio;
    }
    return out;
  }

  /** Writes the functions of degrees from to K at a point to out from an index on. */
  void evaluate(double[] x, int from, double[] out, int first) {
    levels[2][0] = 1;
    double re = Math.sqrt(2);
    double im = 0;
    for (int l = 1; l <= largest; l++) {
      double next = re * x[0] - im * x[1];
      im = re * x[1] + im * x[0];
      re = next;
      levels[2][2 * l - 1] = re;
      levels[2][2 * l] = im;
    }
    double square = x[0] * x[0] + x[1] * x[1];
    for (int m = 3; m <= d; m++) {
      square += x[m - 1] * x[m - 1];
      // Of the last dimension only what is asked for.
      if (m == d) {
        lift(m, x[m - 1], square, from, out, first);
      } else {
        lift(m, x[m - 1], square, 0, levels[m], 0);
      }
    }
  }

  private void lift(int m, double x, double square, int from, double[] above, int first) {
    double[] below = levels[m - 1];
    int base = offsets[m][from] - first;
    for (int l = 0; l <= largest; l++) {
      double[][] recurrence = recurrences[m][l];
      double before = 0;
      double factor = recurrence[0][0];
      for (int k = l; k <= largest; k++) {
        if (k > l) {
          double[] ab = recurrence[k - l];
          double next = ab[0] * x * factor - ab[1] * square * before;
          before = factor;
          factor = next;
        }
        if (k >= from) {
          int at = offsets[m][k] - base;
          for (int i = offsets[m - 1][l]; i < offsets[m - 1][l + 1]; i++) {
            above[at + i] = factor * below[i];
          }
        }
      }
    }
  }
}

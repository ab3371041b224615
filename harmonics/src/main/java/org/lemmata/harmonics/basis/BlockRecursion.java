package org.lemmata.harmonics.basis;

import org.lemmata.linalg.Matrix;

/**
 * The recursion over dimensions at a block of points, with the working space for that.
 *
 * <p>Every quantity is held for all points of the block side by side, so that each inner loop runs
 * over points and none of its steps waits for another.
 */
final class BlockRecursion {

  /** Points in a block. */
  static final int POINTS = 32;

  private final SphericalBasis basis;
  private final int largest;
  private final double[][] x;
  // squares[m]: x_1^2 + ... + x_m^2.
  private final double[][] squares;
  // levels[m]: all harmonics in m coordinates, one every POINTS entries.
  private final double[][] levels;
  private final double[] axial;

  /**
   * Working space.
   *
   * @param basis the basis
   * @param top the harmonics in 2 to so many coordinates are laid out
   */
  BlockRecursion(SphericalBasis basis, int top) {
    int d = basis.d();
    this.basis = basis;
    this.largest = basis.largest();
    this.x = new double[d][POINTS];
    this.squares = new double[d + 1][POINTS];
    this.levels = new double[top + 1][];
    for (int m = 2; m <= top; m++) {
      levels[m] = new double[basis.offset(m, largest + 1) * POINTS];
    }
    this.axial = new double[(largest + 1) * POINTS];
  }

  /** Takes the points from the first on, at most POINTS, and lays out their harmonics. */
  void load(Matrix points, int first, int count) {
    int d = basis.d();
    for (int i = 0; i < d; i++) {
      for (int p = 0; p < count; p++) {
        x[i][p] = points.data()[(first + p) * d + i];
      }
    }
    for (int m = 1; m <= d; m++) {
      double[] z = x[m - 1];
      for (int p = 0; p < POINTS; p++) {
        squares[m][p] = squares[m - 1][p] + z[p] * z[p];
      }
    }
    circle();
    for (int m = 3; m < levels.length; m++) {
      lift(m);
    }
  }

  /** The harmonics in m coordinates, one every POINTS entries. */
  double[] level(int m) {
    return levels[m];
  }

  private void circle() {
    double[] out = levels[2];
    for (int p = 0; p < POINTS; p++) {
      out[p] = 1;
    }
    double[] re = x[0];
    double[] im = x[1];
    for (int l = 1; l <= largest; l++) {
      int at = (2 * l - 1) * POINTS;
      if (l == 1) {
        for (int p = 0; p < POINTS; p++) {
          out[at + p] = SphericalBasis.ROOT_TWO * re[p];
          out[at + POINTS + p] = SphericalBasis.ROOT_TWO * im[p];
        }
      } else {
        int before = at - 2 * POINTS;
        for (int p = 0; p < POINTS; p++) {
          double a = out[before + p];
          double b = out[before + POINTS + p];
          out[at + p] = a * re[p] - b * im[p];
          out[at + POINTS + p] = a * im[p] + b * re[p];
        }
      }
    }
  }

  private void lift(int m) {
    double[] below = levels[m - 1];
    double[] above = levels[m];
    for (int l = 0; l <= largest; l++) {
      axial(m, l, axial, 0);
      int from = basis.offset(m - 1, l);
      int to = basis.offset(m - 1, l + 1);
      for (int n = 0; l + n <= largest; n++) {
        // Within degree l + n, harmonics lifted from degree l come after those from lower degrees.
        int at = basis.offset(m, l + n) + from;
        for (int i = from; i < to; i++, at++) {
          multiply(axial, n * POINTS, below, i * POINTS, above, at * POINTS);
        }
      }
    }
  }

  private static void multiply(double[] a, int aAt, double[] b, int bAt, double[] to, int toAt) {
    for (int p = 0; p < POINTS; p++) {
      to[toAt + p] = a[aAt + p] * b[bAt + p];
    }
  }

  /** Writes the factors that lift degree l in m - 1 coordinates by n, one every POINTS entries. */
  void axial(int m, int l, double[] out, int at) {
    AxialFactors factor = basis.factors(m, l);
    double[] z = x[m - 1];
    double[] square = squares[m];
    double first = factor.first();
    for (int p = 0; p < POINTS; p++) {
      out[at + p] = first;
    }
    for (int n = 1; l + n <= largest; n++) {
      double a = factor.a(n);
      double b = factor.b(n);
      int one = at + (n - 1) * POINTS;
      int two = n == 1 ? one : one - POINTS;
      int to = at + n * POINTS;
      // b is 0 for n = 1.
      for (int p = 0; p < POINTS; p++) {
        out[to + p] = a * z[p] * out[one + p] - b * square[p] * out[two + p];
      }
    }
  }
}

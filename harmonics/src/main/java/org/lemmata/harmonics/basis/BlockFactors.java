package org.lemmata.harmonics.basis;

import org.lemmata.linalg.Matrix;

/**
 * The factors of basis functions at a block of points: for the first two coordinates the harmonics
 * of the circle, for each further one the factors that lift a degree by n.
 *
 * <p>Every quantity is held for all points of the block side by side, so that each inner loop runs
 * over points and none of its steps waits for another.
 */
final class BlockFactors {

  private final SphericalBasis basis;
  private final int d;
  private final int largest;
  private final int block;
  private final double[][] x;
  private final double[] square;
  private final double[] circle;
  private final double[][] axial;
  private int count;

  /**
   * Working space.
   *
   * @param basis the basis
   * @param block largest number of points
   */
  BlockFactors(SphericalBasis basis, int block) {
    this.basis = basis;
    this.d = basis.d();
    this.largest = basis.largest();
    this.block = block;
    this.x = new double[d][block];
    this.square = new double[block];
    this.circle = new double[(2 * largest + 1) * block];
    this.axial = new double[d + 1][];
    for (int m = 3; m <= d; m++) {
      axial[m] = new double[at(largest, 1)];
    }
  }

  /** Computes the factors at so many points from the first on. */
  void load(Matrix points, int first, int number) {
    this.count = number;
    for (int i = 0; i < d; i++) {
      for (int p = 0; p < count; p++) {
        x[i][p] = points.data()[(first + p) * d + i];
      }
    }
    circle(x[0], x[1]);
    for (int p = 0; p < count; p++) {
      square[p] = x[0][p] * x[0][p] + x[1][p] * x[1][p];
    }
    for (int m = 3; m <= d; m++) {
      double[] z = x[m - 1];
      for (int p = 0; p < count; p++) {
        square[p] += z[p] * z[p];
      }
      for (int l = 0; l <= largest; l++) {
        axial(basis.factors(m, l), largest - l, z, axial[m], at(l, 0));
      }
    }
  }

  /** Largest number of points. */
  int block() {
    return block;
  }

  /** The harmonics of the circle in the order of the basis. */
  double[] circle() {
    return circle;
  }

  /** Where harmonic i of the circle begins. */
  int at(int i) {
    return i * block;
  }

  /** The factors in coordinate m, from 3 to d. */
  double[] axial(int m) {
    return axial[m];
  }

  /** Where the factor that lifts degree l by n begins. */
  int at(int l, int n) {
    return (l * (largest + 1) - l * (l - 1) / 2 + n) * block;
  }

  private void circle(double[] re, double[] im) {
    for (int p = 0; p < count; p++) {
      circle[p] = 1;
    }
    for (int l = 1; l <= largest; l++) {
      int at = at(2 * l - 1);
      int before = at - 2 * block;
      for (int p = 0; p < count; p++) {
        double a = l == 1 ? SphericalBasis.ROOT_TWO : circle[before + p];
        double b = l == 1 ? 0 : circle[before + block + p];
        circle[at + p] = a * re[p] - b * im[p];
        circle[at + block + p] = a * im[p] + b * re[p];
      }
    }
  }

  private void axial(AxialFactors factor, int most, double[] z, double[] out, int at) {
    double constant = factor.first();
    for (int p = 0; p < count; p++) {
      out[at + p] = constant;
    }
    for (int n = 1; n <= most; n++) {
      double a = factor.a(n);
      double b = factor.b(n);
      int to = at + n * block;
      int one = to - block;
      // b is 0 for n = 1.
      int two = n == 1 ? one : one - block;
      for (int p = 0; p < count; p++) {
        out[to + p] = a * z[p] * out[one + p] - b * square[p] * out[two + p];
      }
    }
  }
}

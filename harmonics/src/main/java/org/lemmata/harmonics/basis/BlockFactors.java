package org.lemmata.harmonics.basis;

import java.util.Arrays;
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
  // circle[l]: one function for l = 0, else two.
  private final double[][][] circle;
  // axial[m][l][n]
  private final double[][][][] axial;
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
    this.circle = new double[largest + 1][][];
    for (int l = 0; l <= largest; l++) {
      circle[l] = new double[l == 0 ? 1 : 2][block];
    }
    this.axial = new double[d + 1][largest + 1][][];
    for (int m = 3; m <= d; m++) {
      for (int l = 0; l <= largest; l++) {
        axial[m][l] = new double[largest - l + 1][block];
      }
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
        axial(basis.factors(m, l), z, axial[m][l]);
      }
    }
  }

  /** Largest number of points. */
  int block() {
    return block;
  }

  /** The harmonics of degree l on the circle. */
  double[][] circle(int l) {
    return circle[l];
  }

  /** In coordinate m, from 3 to d: what lifts degree l by 0, 1, and so on. */
  double[][] axial(int m, int l) {
    return axial[m][l];
  }

  private void circle(double[] x1, double[] x2) {
    Arrays.fill(circle[0][0], 1);
    for (int l = 1; l <= largest; l++) {
      double[] re = circle[l][0];
      double[] im = circle[l][1];
      if (l == 1) {
        for (int p = 0; p < count; p++) {
          re[p] = SphericalBasis.ROOT_TWO * x1[p];
          im[p] = SphericalBasis.ROOT_TWO * x2[p];
        }
      } else {
        turn(circle[l - 1][0], circle[l - 1][1], x1, x2, re, im);
      }
    }
  }

  private void turn(double[] a, double[] b, double[] x1, double[] x2, double[] re, double[] im) {
    for (int p = 0; p < count; p++) {
      re[p] = a[p] * x1[p] - b[p] * x2[p];
    }
    for (int p = 0; p < count; p++) {
      im[p] = a[p] * x2[p] + b[p] * x1[p];
    }
  }

  private void axial(AxialFactors factor, double[] z, double[][] out) {
    Arrays.fill(out[0], factor.first());
    for (int n = 1; n < out.length; n++) {
      // b is 0 for n = 1.
      step(factor.a(n), z, out[n - 1], factor.b(n), out[Math.max(0, n - 2)], out[n]);
    }
  }

  private void step(double a, double[] z, double[] one, double b, double[] two, double[] out) {
    for (int p = 0; p < count; p++) {
      out[p] = a * z[p] * one[p] - b * square[p] * two[p];
    }
  }
}

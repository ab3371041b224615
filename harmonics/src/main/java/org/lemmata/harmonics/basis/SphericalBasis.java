package org.lemmata.harmonics.basis;

import java.math.BigInteger;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;

/**
 * An orthonormal basis of the harmonics of degrees 0 to K on S<sup>d-1</sup>, evaluated at many
 * points at a time.
 *
 * <p>Order: by degree k; within one degree by the degree l of the harmonic in the first d - 1
 * coordinates from which it is lifted, and so on down to d = 2, where degree l has sqrt(2) Re and
 * sqrt(2) Im of (x<sub>1</sub> + i x<sub>2</sub>)<sup>l</sup>, in that order (1 for l = 0).
 *
 * <p>Immutable and safe for use by several threads. Values are products and sums in a fixed order:
 * the same bits for any number of threads.
 */
public final class SphericalBasis {

  private static final int BLOCK = 32;
  private static final double ROOT_TWO = Math.sqrt(2);

  private final int d;
  private final int largest;
  // offsets[m][l]: where degree l begins among the harmonics in m variables.
  private final int[][] offsets;
  private final AxialFactors[][] factors;

  private SphericalBasis(int d, int largest) {
    this.d = d;
    this.largest = largest;
    this.offsets = new int[d + 1][];
    this.factors = new AxialFactors[d + 1][];
    for (int m = 2; m <= d; m++) {
      offsets[m] = new int[largest + 2];
      for (int l = 0; l <= largest; l++) {
        offsets[m][l + 1] = new HarmonicSpace(m, l).upTo().intValueExact();
      }
      if (m > 2) {
        factors[m] = new AxialFactors[largest + 1];
        for (int l = 0; l <= largest; l++) {
          factors[m][l] = new AxialFactors(m, l, largest - l);
        }
      }
    }
  }

  /**
   * The basis of all degrees up to one.
   *
   * @param d dimension, at least 2
   * @param largest largest degree K, at least 0
   * @throws IllegalArgumentException if d or K is out of range, or the basis has more than
   *     2<sup>31</sup> - 1 functions
   */
  public static SphericalBasis upTo(int d, int largest) {
    BigInteger size = new HarmonicSpace(d, largest).upTo();
    if (size.bitLength() > 31) {
      throw new IllegalArgumentException("a basis of " + size + " functions is too large");
    }
    return new SphericalBasis(d, largest);
  }

  /** The dimension d. */
  public int d() {
    return d;
  }

  /** The largest degree K. */
  public int largest() {
    return largest;
  }

  /** The number of functions of all degrees. */
  public int size() {
    return offsets[d][largest + 1];
  }

  /**
   * Where a degree begins in the order of the functions.
   *
   * @param k from 0 to K + 1, the last being {@link #size()}
   */
  public int offset(int k) {
    return offsets[d][k];
  }

  /**
   * Evaluates the functions of degrees {@code from} to K.
   *
   * @param points n-by-d, one unit vector a row; not modified
   * @param from smallest degree wanted
   * @param parallel the threads to use
   * @return one function a row, one point a column: (size - offset(from))-by-n
   * @throws IllegalArgumentException if the points have another dimension
   */
  public Matrix evaluate(Matrix points, int from, Parallel parallel) {
    if (points.cols() != d) {
      throw new IllegalArgumentException("points of R^" + points.cols() + " for a basis of d=" + d);
    }
    Matrix values = new Matrix(size() - offset(from), points.rows());
    int blocks = (points.rows() + BLOCK - 1) / BLOCK;
    parallel.forEach(
        blocks,
        block -> {
          int first = block * BLOCK;
          int count = Math.min(BLOCK, points.rows() - first);
          double[] level = block(points, first, count);
          for (int i = 0; i < values.rows(); i++) {
            System.arraycopy(
                level, (offset(from) + i) * BLOCK, values.data(), i * points.rows() + first, count);
          }
        });
    return values;
  }

  /** All functions at up to BLOCK points, one function every BLOCK entries. */
  private double[] block(Matrix points, int first, int count) {
    double[][] x = new double[d][BLOCK];
    for (int p = 0; p < count; p++) {
      for (int i = 0; i < d; i++) {
        x[i][p] = points.get(first + p, i);
      }
    }
    double[] square = new double[BLOCK];
    for (int p = 0; p < BLOCK; p++) {
      square[p] = x[0][p] * x[0][p] + x[1][p] * x[1][p];
    }
    double[] level = circle(x[0], x[1]);
    double[] axial = new double[(largest + 1) * BLOCK];
    for (int m = 3; m <= d; m++) {
      double[] z = x[m - 1];
      for (int p = 0; p < BLOCK; p++) {
        square[p] += z[p] * z[p];
      }
      level = lift(m, level, z, square, axial);
    }
    return level;
  }

  private double[] circle(double[] x, double[] y) {
    double[] level = new double[offsets[2][largest + 1] * BLOCK];
    for (int p = 0; p < BLOCK; p++) {
      level[p] = 1;
      double re = ROOT_TWO;
      double im = 0;
      for (int l = 1; l <= largest; l++) {
        double next = re * x[p] - im * y[p];
        im = re * y[p] + im * x[p];
        re = next;
        level[offsets[2][l] * BLOCK + p] = re;
        level[(offsets[2][l] + 1) * BLOCK + p] = im;
      }
    }
    return level;
  }

  private double[] lift(int m, double[] below, double[] z, double[] square, double[] axial) {
    double[] above = new double[offsets[m][largest + 1] * BLOCK];
    for (int l = 0; l <= largest; l++) {
      AxialFactors factor = factors[m][l];
      axial(factor, largest - l, z, square, axial);
      int from = offsets[m - 1][l];
      int to = offsets[m - 1][l + 1];
      for (int n = 0; l + n <= largest; n++) {
        // Within degree l + n, harmonics lifted from degree l come after those from lower degrees.
        int at = offsets[m][l + n] + from;
        for (int i = from; i < to; i++, at++) {
          for (int p = 0; p < BLOCK; p++) {
            above[at * BLOCK + p] = axial[n * BLOCK + p] * below[i * BLOCK + p];
          }
        }
      }
    }
    return above;
  }

  private static void axial(
      AxialFactors factor, int largest, double[] z, double[] square, double[] out) {
    for (int p = 0; p < BLOCK; p++) {
      out[p] = factor.first();
    }
    for (int n = 1; n <= largest; n++) {
      double a = factor.a(n);
      double b = factor.b(n);
      for (int p = 0; p < BLOCK; p++) {
        double two = n == 1 ? 0 : b * square[p] * out[(n - 2) * BLOCK + p];
        out[n * BLOCK + p] = a * z[p] * out[(n - 1) * BLOCK + p] - two;
      }
    }
  }
}

package org.lemmata.harmonics.basis;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;

/**
 * The values of a linear combination of basis functions at a block of points, with the working
 * space for that.
 *
 * <p>The harmonics in the first m coordinates are laid out for the largest m for which they stay
 * within a cache; the coordinates beyond are contracted depth first, so that working space does not
 * grow with the number of coefficients.
 */
final class BlockContraction {

  /** Points in a block. */
  static final int POINTS = 32;

  // Numbers in the table of harmonics: 128 KiB.
  private static final int TABLE = 1 << 14;

  private final SphericalBasis basis;
  private final int largest;
  private final int from;
  private final double[] coefficients;
  private final int laidOut;
  private final BlockFactors factors;
  private final BlockEvaluation evaluation;
  private final double[] table;
  // partial[m]: the sum over one degree in m coordinates that is in progress.
  private final double[][] partial;

  BlockContraction(SphericalBasis basis, int from, double[] coefficients) {
    int d = basis.d();
    this.basis = basis;
    this.largest = basis.largest();
    this.from = from;
    this.coefficients = coefficients;
    int m = 2;
    while (m < d && basis.offset(m + 1, largest + 1) <= TABLE / POINTS) {
      m++;
    }
    this.laidOut = m;
    this.factors = new BlockFactors(basis, POINTS);
    this.evaluation = new BlockEvaluation(basis, factors, m);
    this.table = new double[basis.offset(m, largest + 1) * POINTS];
    this.partial = new double[d + 1][POINTS];
  }

  /** Writes the values at the points from the first on, at most POINTS, to out from there on. */
  void values(Matrix points, int first, double[] out) {
    int d = basis.d();
    int count = Math.min(POINTS, points.rows() - first);
    evaluation.load(points, first, count);
    evaluation.write(0, table, POINTS, 0);
    double[] sum = new double[POINTS];
    int base = basis.offset(from);
    for (int k = from; k <= largest; k++) {
      degree(d, k, basis.offset(k) - base);
      for (int p = 0; p < POINTS; p++) {
        sum[p] += partial[d][p];
      }
    }
    System.arraycopy(sum, 0, out, first, count);
  }

  /** Sums over the harmonics of degree k in m coordinates; coefficients begin at an index. */
  private void degree(int m, int k, int at) {
    double[] sum = partial[m];
    Arrays.fill(sum, 0);
    if (m == laidOut) {
      int first = basis.offset(m, k);
      sum(at, first, basis.offset(m, k + 1) - first, sum);
      return;
    }
    double[] below = partial[m - 1];
    for (int l = 0; l <= k; l++) {
      degree(m - 1, l, at + basis.offset(m - 1, l));
      multiplyAdd(factors.axial(m, l)[k - l], below, sum);
    }
  }

  private void sum(int at, int first, int count, double[] sum) {
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      double c0 = coefficients[at + i];
      double c1 = coefficients[at + i + 1];
      double c2 = coefficients[at + i + 2];
      double c3 = coefficients[at + i + 3];
      int row = (first + i) * POINTS;
      for (int p = 0; p < POINTS; p++) {
        double s = Math.fma(c0, table[row + p], sum[p]);
        s = Math.fma(c1, table[row + POINTS + p], s);
        s = Math.fma(c2, table[row + 2 * POINTS + p], s);
        sum[p] = Math.fma(c3, table[row + 3 * POINTS + p], s);
      }
    }
    for (; i < count; i++) {
      double c = coefficients[at + i];
      int row = (first + i) * POINTS;
      for (int p = 0; p < POINTS; p++) {
        sum[p] = Math.fma(c, table[row + p], sum[p]);
      }
    }
  }

  private static void multiplyAdd(double[] a, double[] b, double[] to) {
    for (int p = 0; p < POINTS; p++) {
      to[p] = Math.fma(a[p], b[p], to[p]);
    }
  }
}

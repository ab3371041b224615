package org.lemmata.linalg.stats;

/**
 * The exact law of the two-sided statistic of Kolmogorov and Smirnov by a power of a matrix
 * (Durbin, "Distribution theory for tests based on the sample distribution function", SIAM 1973;
 * Marsaglia, Tsang and Wang, "Evaluating Kolmogorov's distribution", J. Stat. Softw. 8(18), 2003).
 *
 * <p>With k = floor(n d) + 1, m = 2k - 1 and h = k - n d, P(D &lt; d) = n!/nⁿ times the entry (k,
 * k) of Hⁿ, H having m rows. No entry is negative, so that nothing cancels.
 */
final class MarsagliaTsangWang {

  private MarsagliaTsangWang() {}

  /** Returns P(D &lt; d) for d in (0, 1) and n up to a few hundred. */
  static double below(double d, int n) {
    int k = (int) (n * d) + 1;
    int m = 2 * k - 1;
    double h = k - n * d;
    double[][] step = matrix(m, h);
    double[] row = new double[m];
    row[k - 1] = 1;
    for (int i = 1; i <= n; i++) {
      double[] next = new double[m];
      for (int a = 0; a < m; a++) {
        for (int b = 0; b < m; b++) {
          next[b] += row[a] * step[a][b];
        }
      }
      // n!/nⁿ is spread over the factors, so that the powers stay in range.
      for (int b = 0; b < m; b++) {
        next[b] *= (double) i / n;
      }
      row = next;
    }
    return row[k - 1];
  }

  private static double[][] matrix(int m, double h) {
    double[] inverseFactorial = new double[m + 1];
    inverseFactorial[0] = 1;
    for (int i = 1; i <= m; i++) {
      inverseFactorial[i] = inverseFactorial[i - 1] / i;
    }
    double[][] matrix = new double[m][m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j <= Math.min(m - 1, i + 1); j++) {
        matrix[i][j] = inverseFactorial[i - j + 1];
      }
    }
    double power = 1;
    for (int i = 0; i < m; i++) {
      power *= h;
      matrix[i][0] -= power * inverseFactorial[i + 1];
      matrix[m - 1][m - 1 - i] -= power * inverseFactorial[i + 1];
    }
    if (2 * h > 1) {
      double corner = 1;
      for (int i = 0; i < m; i++) {
        corner *= 2 * h - 1;
      }
      matrix[m - 1][0] += corner * inverseFactorial[m];
    }
    return matrix;
  }
}

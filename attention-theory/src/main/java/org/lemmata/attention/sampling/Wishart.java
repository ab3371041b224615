package org.lemmata.attention.sampling;

import java.util.Arrays;
import org.lemmata.linalg.random.Stream;

/**
 * Draws S = X'X of n standard normal covariates in Rᵈ without drawing them, by Bartlett's
 * decomposition ("On the theory of statistical regression", Proc. R. Soc. Edinburgh 53, 1933): S =
 * R'R, where R has min(n, d) rows, its i-th diagonal entry is the root of a χ² number on n - i + 1
 * degrees of freedom, and what is right of the diagonal is standard normal, all independent.
 *
 * <p>Buffers for one thread; no call allocates.
 */
public final class Wishart {

  private final int d;
  private final int n;
  private final double[] row;

  /**
   * For one law.
   *
   * @param d at least 1
   * @param n at least 1
   */
  public Wishart(int d, int n) {
    this.d = d;
    this.n = n;
    this.row = new double[d];
  }

  /**
   * Draws S.
   *
   * @param gram d by d, row by row; overwritten
   */
  public void draw(Stream stream, double[] gram) {
    Arrays.fill(gram, 0);
    for (int i = 0; i < Math.min(n, d); i++) {
      drawRow(stream, i);
      for (int j = i; j < d; j++) {
        for (int k = i; k < d; k++) {
          gram[j * d + k] += row[j] * row[k];
        }
      }
    }
  }

  /**
   * Draws the R of the S that {@link #draw} would draw, with rows of zeros below.
   *
   * @param root d by d, upper triangular, row by row; overwritten
   */
  public void drawRoot(Stream stream, double[] root) {
    Arrays.fill(root, 0);
    for (int i = 0; i < Math.min(n, d); i++) {
      drawRow(stream, i);
      System.arraycopy(row, i, root, i * d + i, d - i);
    }
  }

  private void drawRow(Stream stream, int i) {
    row[i] = Math.sqrt(stream.nextChiSquare(n - i));
    stream.normals(row, i + 1, d);
  }
}

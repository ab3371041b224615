package org.lemmata.attention.model;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.SymmetricEigen;

/** Whether vectors are linearly independent, as far as rounding lets one tell. */
public final class Independence {

  private static final double ROUNDING = 1e-12;

  private Independence() {}

  /**
   * Whether they are, whatever their lengths: with all of length 1, no eigenvalue of the matrix of
   * their inner products is 1e-12 of the largest or less.
   *
   * @param gram their inner products, a symmetric matrix of which the lower half is read
   * @return false also where a vector is 0 or not finite
   */
  public static boolean of(Matrix gram) {
    int d = gram.rows();
    Matrix cosines = new Matrix(d, d);
    for (int i = 0; i < d; i++) {
      double length = Math.sqrt(gram.get(i, i));
      if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
        return false;
      }
      for (int j = 0; j <= i; j++) {
        double cosine = gram.get(i, j) / length / Math.sqrt(gram.get(j, j));
        cosines.set(i, j, cosine);
        cosines.set(j, i, cosine);
      }
    }
    double[] eigenvalues = SymmetricEigen.of(cosines).values();
    return eigenvalues[0] > ROUNDING * eigenvalues[d - 1];
  }
}

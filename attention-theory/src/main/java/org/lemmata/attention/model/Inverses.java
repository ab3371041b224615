package org.lemmata.attention.model;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.lemmata.linalg.Matrix;

/** Inverses of small dense matrices. */
public final class Inverses {

  private Inverses() {}

  /**
   * The inverse, by LU factorisation with partial pivoting.
   *
   * @param m a square matrix, not modified
   * @throws org.hipparchus.exception.MathIllegalArgumentException if it is singular
   */
  public static Matrix of(Matrix m) {
    RealMatrix copy = new Array2DRowRealMatrix(m.rows(), m.cols());
    for (int i = 0; i < m.rows(); i++) {
      copy.setRow(i, m.row(i));
    }
    return Matrix.of(new LUDecomposition(copy, 0).getSolver().getInverse().getData());
  }
}

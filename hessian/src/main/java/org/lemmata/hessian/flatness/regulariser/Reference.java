package org.lemmata.hessian.flatness.regulariser;

import org.lemmata.linalg.Matrix;

/** The reference matrix of the notes. */
public final class Reference {

  private Reference() {}

  /** M3[i][j] = sin(1 + 3i + j) + 3/2 [i = j], 3 by 3. */
  public static Matrix m3() {
    Matrix m = new Matrix(3, 3);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        m.set(i, j, StrictMath.sin(1 + 3 * i + j) + (i == j ? 1.5 : 0));
      }
    }
    return m;
  }
}

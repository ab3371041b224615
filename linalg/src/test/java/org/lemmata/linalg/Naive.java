package org.lemmata.linalg;

/** The defining loops of {@link Products}, with no care for speed. */
final class Naive {
  private Naive() {}

  static Matrix multiply(Matrix a, Matrix b) {
    Matrix c = new Matrix(a.rows(), b.cols());
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < b.cols(); j++) {
        double sum = 0.0;
        for (int k = 0; k < a.cols(); k++) {
          sum = Math.fma(a.get(i, k), b.get(k, j), sum);
        }
        c.set(i, j, sum);
      }
    }
    return c;
  }
}

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

  /** The factor R = L' of {@link Cholesky}, one row after the other. */
  static Matrix cholesky(Matrix a) {
    int n = a.rows();
    Matrix r = a.copy();
    for (int k = 0; k < n; k++) {
      double root = Math.sqrt(r.get(k, k));
      r.set(k, k, root);
      for (int j = k + 1; j < n; j++) {
        r.set(k, j, r.get(k, j) / root);
      }
      for (int i = k + 1; i < n; i++) {
        for (int j = i; j < n; j++) {
          r.set(i, j, Math.fma(-r.get(k, i), r.get(k, j), r.get(i, j)));
        }
        r.set(i, k, 0);
      }
    }
    return r;
  }
}

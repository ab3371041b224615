package org.lemmata.linalg;

/**
 * A symmetric tridiagonal matrix with the eigenvalues of a given symmetric one, by Householder
 * reflections (Golub and Van Loan, Matrix Computations, 8.3.1).
 *
 * <p>Only additions, multiplications, divisions and square roots in a fixed order: the same bits on
 * every machine.
 */
final class Tridiagonal {
  private final double[] diagonal;
  // beside[i] couples i and i + 1.
  private final double[] beside;

  private Tridiagonal(double[] diagonal, double[] beside) {
    this.diagonal = diagonal;
    this.beside = beside;
  }

  /** Reduces a symmetric matrix with entries of about 1 or less; a is overwritten. */
  static Tridiagonal reduce(Matrix a) {
    int n = a.rows();
    double[] data = a.data();
    double[] diagonal = new double[n];
    double[] beside = new double[Math.max(0, n - 1)];
    double[] v = new double[n];
    double[] w = new double[n];
    for (int k = 0; k < n; k++) {
      diagonal[k] = data[k * n + k];
      if (k + 1 < n) {
        beside[k] = reflect(data, n, k, v, w);
      }
    }
    return new Tridiagonal(diagonal, beside);
  }

  /** Clears row k right of its first off-diagonal entry and returns what that entry becomes. */
  private static double reflect(double[] a, int n, int k, double[] v, double[] w) {
    int first = k + 1;
    int count = n - first;
    double head = a[k * n + first];
    double rest = Segments.dot(a, k * n + first + 1, a, k * n + first + 1, count - 1);
    // Less than that is far below rounding, and its reciprocal would overflow.
    if (rest < Double.MIN_NORMAL) {
      return head;
    }
    double norm = Math.sqrt(Math.fma(head, head, rest));
    double becomes = head > 0 ? -norm : norm;
    System.arraycopy(a, k * n + first, v, first, count);
    v[first] = head - becomes;
    double scale = 2 / Math.fma(v[first], v[first], rest);
    for (int i = first; i < n; i++) {
      w[i] = scale * Segments.dot(a, i * n + first, v, first, count);
    }
    Segments.add(-0.5 * scale * Segments.dot(w, first, v, first, count), v, first, w, first, count);
    for (int i = first; i < n; i++) {
      Segments.add(-v[i], w, first, a, i * n + first, count);
      Segments.add(-w[i], v, first, a, i * n + first, count);
    }
    return becomes;
  }

  /** The number of eigenvalues below x, by the signs of Sturm's sequence. */
  int below(double x) {
    int count = 0;
    double q = 1;
    for (int i = 0; i < diagonal.length; i++) {
      double coupling = i == 0 ? 0 : beside[i - 1] * beside[i - 1] / q;
      q = diagonal[i] - x - coupling;
      if (Math.abs(q) < Double.MIN_NORMAL) {
        q = -Double.MIN_NORMAL;
      }
      if (q < 0) {
        count++;
      }
    }
    return count;
  }

  /** A number that no eigenvalue exceeds in absolute value (Gershgorin). */
  double radius() {
    double radius = 0;
    int n = diagonal.length;
    for (int i = 0; i < n; i++) {
      double row = Math.abs(diagonal[i]);
      row += i == 0 ? 0 : Math.abs(beside[i - 1]);
      row += i + 1 == n ? 0 : Math.abs(beside[i]);
      radius = Math.max(radius, row);
    }
    return radius;
  }
}

package org.lemmata.linalg;

import org.lemmata.linalg.parallel.Parallel;

/**
 * The shortest x with Ax = b. Each row of A with its entry of b is multiplied by a power of two,
 * and b as a whole by another, so that no quotient by the square of a length leaves the range of
 * doubles: the former leave x as it is, the latter multiplies it. They are 1 for ordinary numbers.
 */
final class ShortestSolution {
  /** Each leaves of a residual the condition number times rounding. */
  private static final int CORRECTIONS = 2;

  /** Rows of A are brought to lengths from 2 to minus this power to 2 to this power. */
  private static final int MOST_A = 100;

  /** As much for b, so that b divided by squares of those lengths is a double. */
  private static final int MOST_B = 800;

  private final Matrix a;
  private final double[] b;

  /** What x is to be multiplied by, as a power of two. */
  private final int exponent;

  /** For finite a and b of one number of rows. */
  ShortestSolution(Matrix a, double[] b) {
    this.a = a.copy();
    this.b = b.clone();
    int n = a.cols();
    int[] rows = new int[b.length];
    int largest = Integer.MIN_VALUE;
    for (int i = 0; i < b.length; i++) {
      rows[i] = Entries.excess(Entries.exponent(Entries.largest(a.row(i))), MOST_A);
      if (b[i] != 0) {
        largest = Math.max(largest, Entries.exponent(b[i]) - rows[i]);
      }
    }
    this.exponent = largest == Integer.MIN_VALUE ? 0 : Entries.excess(largest, MOST_B);
    for (int i = 0; i < b.length; i++) {
      this.b[i] = Math.scalb(b[i], -rows[i] - exponent);
      for (int k = i * n; rows[i] != 0 && k < (i + 1) * n; k++) {
        this.a.data()[k] = Math.scalb(a.data()[k], -rows[i]);
      }
    }
  }

  /** A new vector. */
  double[] x() {
    TriangularFactor factor = TriangularFactor.of(a.transpose(), Parallel.sequential());
    double[] x = new double[a.cols()];
    double[] left = b.clone();
    for (int step = 0; step <= CORRECTIONS; step++) {
      Matrix half = factor.solveTransposed(Matrix.of(left.length, 1, left));
      Segments.add(1, Products.multiplyTransposed(a, factor.solve(half).data()), x);
      Segments.move(b, -1, Products.multiply(a, x), left);
    }
    for (int j = 0; j < x.length; j++) {
      x[j] = Entries.back(x[j], exponent, "an entry of x");
    }
    return x;
  }
}

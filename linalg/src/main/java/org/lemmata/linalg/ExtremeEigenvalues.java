package org.lemmata.linalg;

/**
 * The smallest and the largest eigenvalue of a symmetric matrix, without the others and without
 * vectors: reduction to a tridiagonal matrix, then bisection on the number of eigenvalues below.
 *
 * <p>The error is of the order of rounding times the largest absolute eigenvalue. The bits are the
 * same on every machine, without exception.
 *
 * @param smallest the smallest eigenvalue
 * @param largest the largest eigenvalue
 */
public record ExtremeEigenvalues(double smallest, double largest) {

  /**
   * Finds both.
   *
   * @param a symmetric to rounding (half the sum with its transpose is used), at least 1-by-1; not
   *     modified
   * @throws IllegalArgumentException if a is empty, not square, not finite or not symmetric
   * @throws ArithmeticException if an eigenvalue is beyond the largest double
   */
  public static ExtremeEigenvalues of(Matrix a) {
    Shapes.requireSquare(a);
    Entries.requireFinite(a);
    if (a.rows() == 0) {
      throw new IllegalArgumentException("a is 0x0: it has no eigenvalues");
    }
    int exponent = Entries.exponent(a);
    Tridiagonal reduced =
        Tridiagonal.reduce(Entries.timesPowerOfTwo(Entries.symmetrised(a), -exponent));
    double smallest = least(reduced, 1);
    double largest = least(reduced, a.rows());
    return new ExtremeEigenvalues(
        Entries.back(smallest, exponent, "the smallest eigenvalue"),
        Entries.back(largest, exponent, "the largest eigenvalue"));
  }

  /** The spectral norm, the largest absolute eigenvalue. */
  public double largestAbsolute() {
    return Math.max(Math.abs(smallest), Math.abs(largest));
  }

  /** The least x, to rounding, with at least so many eigenvalues below it. */
  private static double least(Tridiagonal matrix, int wanted) {
    double radius = matrix.radius();
    double low = -radius;
    double high = radius;
    double resolution = radius * 0x1p-54;
    while (high - low > resolution) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (matrix.below(middle) >= wanted) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low + (high - low) / 2;
  }
}

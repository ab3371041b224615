package org.lemmata.harmonics.recovery;

import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.parallel.Parallel;

/**
 * The values Φⱼᵢ = Yⱼ(xᵢ) of a basis at points, never laid out as a whole: what estimators need of
 * them is summed over a few points at a time.
 *
 * @param basis the functions
 * @param from smallest degree of those that are used
 * @param points n-by-d, one unit vector a row; must not change
 * @param parallel the threads to use; they never change a result
 */
record Features(SphericalBasis basis, int from, Matrix points, Parallel parallel) {

  private static final int CHUNK = 512;

  /** What is done with the values at some points. */
  @FunctionalInterface
  private interface Chunk {
    void visit(int first, Matrix values);
  }

  /** The number D of functions. */
  int size() {
    return basis.size() - basis.offset(from);
  }

  /** Φ Φ', of side D. */
  Matrix gram() {
    Matrix gram = new Matrix(size(), size());
    forEach((first, values) -> Products.addGram(values.transpose(), gram, parallel));
    return gram;
  }

  /** Φ w, the sums over points of wᵢ Yⱼ(xᵢ). */
  double[] sums(double[] weights) {
    double[] sums = new double[size()];
    forEach(
        (first, values) -> {
          double[] some = new double[values.cols()];
          System.arraycopy(weights, first, some, 0, some.length);
          double[] part = Products.multiply(values, some, parallel);
          for (int j = 0; j < sums.length; j++) {
            sums[j] += part[j];
          }
        });
    return sums;
  }

  private void forEach(Chunk chunk) {
    int d = points.cols();
    for (int first = 0; first < points.rows(); first += CHUNK) {
      Matrix some = new Matrix(Math.min(CHUNK, points.rows() - first), d);
      System.arraycopy(points.data(), first * d, some.data(), 0, some.data().length);
      chunk.visit(first, basis.evaluate(some, from, parallel));
    }
  }
}

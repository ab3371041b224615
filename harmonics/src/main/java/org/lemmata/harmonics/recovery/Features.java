package org.lemmata.harmonics.recovery;

import java.util.Arrays;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.OrthogonalReduction;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.TriangularFactor;
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

  /** The least squares problem Φ'c ≈ labels. */
  OrthogonalReduction reduced(double[] labels) {
    double[] ones = new double[size()];
    Arrays.fill(ones, 1);
    return reduced(labels, ones, 0);
  }

  /**
   * The least squares problem Φ'Sc ≈ labels beside ridge times |c|².
   *
   * @param scales the diagonal of S, one number for each function
   * @param ridge at least 0
   */
  OrthogonalReduction reduced(double[] labels, double[] scales, double ridge) {
    double[] roots = new double[size()];
    Arrays.fill(roots, Math.sqrt(ridge));
    OrthogonalReduction reduction = new OrthogonalReduction(roots, 1);
    forEach(
        (first, values) -> {
          int count = values.cols();
          Matrix rows = values.transpose();
          for (int i = 0; i < count; i++) {
            for (int j = 0; j < scales.length; j++) {
              rows.data()[i * scales.length + j] *= scales[j];
            }
          }
          double[] some = Arrays.copyOfRange(labels, first, first + count);
          reduction.add(rows, Matrix.of(count, 1, some), parallel);
        });
    return reduction;
  }

  /**
   * The triangle R with R'R = Φ'S²Φ + ridge I, of side n.
   *
   * @param scales the diagonal of S, one number for each function
   * @param ridge at least 0
   */
  TriangularFactor covariances(double[] scales, double ridge) {
    double[] roots = new double[points.rows()];
    Arrays.fill(roots, Math.sqrt(ridge));
    OrthogonalReduction reduction = new OrthogonalReduction(roots, 0);
    for (int k = from; k <= basis.largest(); k++) {
      SphericalBasis degree = SphericalBasis.upTo(basis.d(), k);
      Matrix values =
          degree.evaluate(points, k, parallel).scale(scales[basis.offset(k) - basis.offset(from)]);
      reduction.add(values, new Matrix(values.rows(), 0), parallel);
    }
    return reduction.factor();
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

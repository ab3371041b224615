package org.lemmata.hessian.sharpness.train;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;

/**
 * The first layer at a batch of points, n of them, in matrices that are used again and again: Z = X
 * W₁, h = σ(Z) and σ'(Z), one row a point.
 */
final class LayerBatch {

  private final BranchlessActivation units;

  /** The points, with a 1 at the end of each row if there is a bias, and the transpose. */
  private final Matrix inputs;

  private final Matrix columns;
  private final Matrix weights;
  private final Matrix z;
  private final Matrix toWeights;

  /** σ(Z). */
  final Matrix hidden;

  /** σ'(Z), in the order of the rows of Z. */
  final double[] slope;

  /** Room for the derivatives with respect to Z. */
  final Matrix upstream;

  LayerBatch(int size, int rows, int width, BranchlessActivation units) {
    this.units = units;
    this.inputs = new Matrix(size, rows);
    this.columns = new Matrix(rows, size);
    this.weights = new Matrix(rows, width);
    this.toWeights = new Matrix(rows, width);
    this.z = new Matrix(size, width);
    this.hidden = new Matrix(size, width);
    this.upstream = new Matrix(size, width);
    this.slope = new double[size * width];
  }

  /** The number of points. */
  int size() {
    return inputs.rows();
  }

  /** Sets point i. */
  void point(int i, double[] x) {
    for (int r = 0; r < x.length; r++) {
      inputs.set(i, r, x[r]);
      columns.set(r, i, x[r]);
    }
  }

  /** Fills h and σ'. */
  void forward(double[] theta) {
    System.arraycopy(theta, 0, weights.data(), 0, weights.data().length);
    Products.multiply(inputs, weights, z);
    units.fill(z.data(), hidden.data(), slope);
  }

  /** Writes the derivatives with respect to W₁ and b₁ from those with respect to Z. */
  void pullBack(double[] gradient) {
    Products.multiply(columns, upstream, toWeights);
    System.arraycopy(toWeights.data(), 0, gradient, 0, toWeights.data().length);
  }

  /**
   * Adds factor times h of point i to part of an array.
   *
   * @param from where that starts
   */
  void addHidden(int i, double factor, double[] sum, int from) {
    int m = hidden.cols();
    double[] h = hidden.data();
    int at = i * m;
    for (int j = 0; j < m; j++) {
      sum[from + j] = Math.fma(factor, h[at + j], sum[from + j]);
    }
  }
}

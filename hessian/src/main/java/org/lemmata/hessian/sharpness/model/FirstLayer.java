package org.lemmata.hessian.sharpness.model;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;

/** The first layer at n points: h = σ(W₁ x + b₁), n rows of m numbers, one row after the other. */
final class FirstLayer {

  private final Network network;
  private final Matrix inputs;
  private final Matrix hidden;
  private final double[] slope;

  FirstLayer(Network network, double[] theta, Matrix inputs) {
    this.network = network;
    this.inputs = inputs;
    Shape shape = network.shape();
    int m = shape.width();
    Matrix weights = Matrix.of(shape.d(), m, Arrays.copyOf(theta, shape.d() * m));
    this.hidden = Products.multiply(inputs, weights);
    this.slope = new double[inputs.rows() * m];
    double[] z = hidden.data();
    if (shape.architecture().hasBias()) {
      for (int at = 0; at < z.length; at += m) {
        for (int j = 0; j < m; j++) {
          z[at + j] += theta[shape.bias() + j];
        }
      }
    }
    network.activation().fill(z, z, slope);
  }

  int points() {
    return inputs.rows();
  }

  /** The activations h, n by m. */
  Matrix hidden() {
    return hidden;
  }

  /** σ' at each pre-activation, in the same order as h. */
  double[] slope() {
    return slope;
  }

  /** Multiplies the activations and the slopes of a neuron by a number. */
  void scale(int neuron, double factor) {
    for (int at = neuron; at < slope.length; at += hidden.cols()) {
      hidden.data()[at] *= factor;
      slope[at] *= factor;
    }
  }

  /** The inputs, n by d. */
  Matrix inputs() {
    return inputs;
  }

  /** The squared norm of point i as the first layer sees it: |xᵢ|², plus 1 if it has a bias. */
  double square(int i) {
    double sum = network.shape().architecture().hasBias() ? 1 : 0;
    for (int j = 0; j < inputs.cols(); j++) {
      sum += inputs.get(i, j) * inputs.get(i, j);
    }
    return sum;
  }

  /** The sum over points of sᵢ xᵢ, one row of it an input coordinate, one more for the bias. */
  Matrix correlate(Matrix s) {
    int d = inputs.cols();
    int m = s.cols();
    Matrix product = Products.multiply(inputs.transpose(), s);
    if (!network.shape().architecture().hasBias()) {
      return product;
    }
    double[] rows = Arrays.copyOf(product.data(), (d + 1) * m);
    for (int at = 0; at < s.data().length; at += m) {
      for (int j = 0; j < m; j++) {
        rows[d * m + j] += s.data()[at + j];
      }
    }
    return Matrix.of(d + 1, m, rows);
  }

  /**
   * Writes the gradient with respect to W₁ and b₁.
   *
   * @param upstream the derivatives with respect to h; modified
   * @param gradient written from its start
   */
  void pullBack(Matrix upstream, double[] gradient) {
    double[] values = upstream.data();
    for (int at = 0; at < values.length; at++) {
      values[at] *= slope[at];
    }
    double[] rows = correlate(upstream).data();
    System.arraycopy(rows, 0, gradient, 0, rows.length);
  }
}

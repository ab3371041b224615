package org.lemmata.attention.training;

import java.util.Arrays;
import org.lemmata.attention.model.LinearAttention;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;

/**
 * All weights of the layer, W_K, W_Q and W_V, square of side d + 1, and h, in one array in this
 * order, each matrix row by row.
 */
final class LayerWeights {

  private final int d;
  private final int side;
  private final double[] values;

  /**
   * Weights with the given values.
   *
   * @param values 3 (d + 1)² + d + 1 numbers; shared, not copied
   */
  LayerWeights(int d, double[] values) {
    this.d = d;
    this.side = d + 1;
    this.values = values;
    if (values.length != size(d)) {
      throw new IllegalArgumentException(values.length + " weights, not " + size(d));
    }
  }

  /** Independent normal weights of a standard deviation. */
  static LayerWeights random(Stream stream, int d, double deviation) {
    double[] values = new double[size(d)];
    stream.normals(values, 0, values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] *= deviation;
    }
    return new LayerWeights(d, values);
  }

  static int size(int d) {
    return (d + 1) * (3 * (d + 1) + 1);
  }

  int d() {
    return d;
  }

  double[] values() {
    return values;
  }

  LayerWeights copy() {
    return new LayerWeights(d, values.clone());
  }

  /** The layer itself, to be applied to a prompt token by token. */
  LinearAttention attention() {
    return new LinearAttention(
        matrix(0), matrix(1), matrix(2), Arrays.copyOfRange(values, start(3), values.length));
  }

  Effective effective() {
    double[] u = new double[side];
    double[] m = new double[side * d];
    for (int k = 0; k < side; k++) {
      for (int i = 0; i < side; i++) {
        u[i] += values[at(2, k, i)] * values[start(3) + k];
        for (int j = 0; j < d; j++) {
          m[i * d + j] += values[at(0, k, i)] * values[at(1, k, j)];
        }
      }
    }
    return new Effective(u, m);
  }

  /**
   * The gradient in all weights from the gradient in u and M, by the chain rule: W_Q dM' for W_K,
   * W_K dM for the first d columns of W_Q (0 for the last, which reads the query's empty label), h
   * du' for W_V and W_V du for h.
   */
  double[] pullBack(double[] du, double[] dm) {
    double[] gradient = new double[values.length];
    for (int k = 0; k < side; k++) {
      for (int i = 0; i < side; i++) {
        gradient[at(2, k, i)] = values[start(3) + k] * du[i];
        gradient[start(3) + k] += values[at(2, k, i)] * du[i];
        for (int j = 0; j < d; j++) {
          gradient[at(0, k, i)] += values[at(1, k, j)] * dm[i * d + j];
          gradient[at(1, k, j)] += values[at(0, k, i)] * dm[i * d + j];
        }
      }
    }
    return gradient;
  }

  private Matrix matrix(int which) {
    return Matrix.of(side, side, Arrays.copyOfRange(values, start(which), start(which + 1)));
  }

  private int start(int which) {
    return which * side * side;
  }

  private int at(int which, int row, int column) {
    return start(which) + row * side + column;
  }
}

package org.lemmata.hessian.sharpness.claim;

import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;

/** Distinct corners of the cube with the labels x_1 x_2. */
final class Corners {

  private Corners() {}

  /**
   * Draws n of the 2^d corners, each set equally likely.
   *
   * @param n at most 2^d
   * @param d at most 20
   */
  static Samples draw(int n, int d, Stream stream) {
    int[] order = new int[1 << d];
    for (int k = 0; k < order.length; k++) {
      order[k] = k;
    }
    stream.shuffle(order);
    Matrix inputs = new Matrix(n, d);
    double[] labels = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) {
        inputs.set(i, j, (order[i] >> j & 1) == 1 ? 1 : -1);
      }
      labels[i] = inputs.get(i, 0) * inputs.get(i, 1);
    }
    return new Samples(inputs, labels);
  }
}

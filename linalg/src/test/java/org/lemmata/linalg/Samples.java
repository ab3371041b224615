package org.lemmata.linalg;

import java.util.Random;

/** Random operands for the tests. */
final class Samples {
  private Samples() {}

  /**
   * Normal entries over many orders of magnitude, where every change of order shows in the bits.
   */
  static Matrix matrix(int rows, int cols, long seed) {
    Random random = new Random(seed);
    Matrix result = new Matrix(rows, cols);
    for (int i = 0; i < result.data().length; i++) {
      result.data()[i] = random.nextGaussian() * Math.scalb(1.0, random.nextInt(20) - 10);
    }
    return result;
  }

  static double[] vector(int length, long seed) {
    return matrix(length, 1, seed).data();
  }

  static Matrix symmetric(int n, long seed) {
    Matrix a = normal(n, n, seed);
    return a.plus(a.transpose());
  }

  /** Well conditioned: the Gram matrix of 2n + 3 standard normal rows. */
  static Matrix positiveDefinite(int n, long seed) {
    return Products.gram(normal(2 * n + 3, n, seed));
  }

  static Matrix normal(int rows, int cols, long seed) {
    Random random = new Random(seed);
    Matrix result = new Matrix(rows, cols);
    for (int i = 0; i < result.data().length; i++) {
      result.data()[i] = random.nextGaussian();
    }
    return result;
  }
}

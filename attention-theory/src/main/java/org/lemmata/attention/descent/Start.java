package org.lemmata.attention.descent;

import org.lemmata.attention.model.Weights;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;

/** Where a descent starts. */
public enum Start {
  /**
   * a = c = 0, the entries of A are N(0, 0.03²), and |b| = ‖A‖_F. The sign of b is that of tr A:
   * for d = 1 the other sign lies on the path that ends at zero weights, a saddle.
   */
  BALANCED {
    @Override
    public Weights draw(int d, Stream stream) {
      Matrix matrixA = Matrix.of(d, d, normals(d * d, 0.03, stream));
      return Weights.linear(Math.copySign(matrixA.frobenius(), matrixA.trace()), matrixA);
    }
  },
  /** All entries of a, b, A and c are N(0, 0.1²). */
  RANDOM {
    @Override
    public Weights draw(int d, Stream stream) {
      return Weights.unpack(d, normals(Weights.size(d), 0.1, stream));
    }
  };

  /**
   * Draws a start.
   *
   * @param d dimension, at least 1
   */
  public abstract Weights draw(int d, Stream stream);

  private static double[] normals(int count, double deviation, Stream stream) {
    double[] values = new double[count];
    stream.normals(values, 0, count);
    for (int i = 0; i < count; i++) {
      values[i] *= deviation;
    }
    return values;
  }
}

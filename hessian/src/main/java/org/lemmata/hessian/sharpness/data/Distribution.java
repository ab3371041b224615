package org.lemmata.hessian.sharpness.data;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;

/** Where labelled points come from. */
public enum Distribution {
  /** P_xor: x uniform on {-1, 1}ᵈ, y = x₁ x₂ (paper, Section 2). */
  XOR {
    @Override
    void draw(double[] x, int from, int d, Stream stream) {
      for (int j = 0; j < d; j++) {
        x[from + j] = stream.nextLong() < 0 ? -1 : 1;
      }
    }

    @Override
    double label(double x1, double x2) {
      return x1 * x2;
    }
  },
  /** x uniform in the ball of radius √d, y = |x₁| - |x₂| (paper, Fig. 7). */
  BALL {
    @Override
    void draw(double[] x, int from, int d, Stream stream) {
      double radius = Math.sqrt(d) * StrictMath.pow(stream.nextDouble(), 1.0 / d);
      stream.sphere(x, from, d, radius);
    }

    @Override
    double label(double x1, double x2) {
      return Math.abs(x1) - Math.abs(x2);
    }
  };

  /**
   * Draws independent points.
   *
   * @param n their number, at least 1
   * @param d the dimension, at least 2
   */
  public Samples draw(int n, int d, Stream stream) {
    if (n < 1 || d < 2) {
      throw new IllegalArgumentException("need n >= 1 and d >= 2, not n = " + n + ", d = " + d);
    }
    Matrix inputs = new Matrix(n, d);
    double[] labels = new double[n];
    for (int i = 0; i < n; i++) {
      draw(inputs.data(), i * d, d, stream);
      labels[i] = label(inputs.get(i, 0), inputs.get(i, 1));
    }
    return new Samples(inputs, labels);
  }

  abstract void draw(double[] x, int from, int d, Stream stream);

  abstract double label(double x1, double x2);
}

package org.lemmata.harmonics.field;

import org.lemmata.linalg.ExtremeEigenvalues;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.random.Stream;

/**
 * A harmonic of degree 2, x'Ax with A symmetric and without trace. Its maximum is an eigenvalue, so
 * the ratio of norms is known exactly (derived): |λ|ₘₐₓ √(d(d + 2)/2)/‖A‖_F. Immutable.
 */
public final class QuadraticForm implements SphereFunction {

  private final int d;
  private final Matrix a;

  /**
   * A quadratic form.
   *
   * @param matrix square, at least 2-by-2; its symmetric part less the mean of the diagonal is
   *     taken; not modified
   * @throws IllegalArgumentException if the matrix is smaller or not square
   */
  public QuadraticForm(Matrix matrix) {
    if (matrix.rows() < 2 || matrix.rows() != matrix.cols()) {
      throw new IllegalArgumentException(
          "the matrix must be square and at least 2x2, not " + matrix.rows() + "x" + matrix.cols());
    }
    this.d = matrix.rows();
    this.a = matrix.plus(matrix.transpose()).scale(0.5);
    double mean = a.trace() / d;
    for (int i = 0; i < d; i++) {
      a.data()[i * d + i] -= mean;
    }
  }

  /**
   * A random one: above the diagonal of A variance 1, on it 2 before the trace is taken away.
   *
   * @param d dimension, at least 2
   * @param stream where the entries come from, row by row from the diagonal on
   */
  public static QuadraticForm random(int d, Stream stream) {
    Matrix a = new Matrix(d, d);
    double root = Math.sqrt(2);
    for (int i = 0; i < d; i++) {
      stream.normals(a.data(), i * d + i, (i + 1) * d);
      a.data()[i * d + i] *= root;
      for (int j = i + 1; j < d; j++) {
        a.data()[j * d + i] = a.data()[i * d + j];
      }
    }
    return new QuadraticForm(a);
  }

  @Override
  public int d() {
    return d;
  }

  @Override
  public int degree() {
    return 2;
  }

  /** A new matrix, A. */
  public Matrix matrix() {
    return a.copy();
  }

  /** ‖A‖_F √(2/(d(d + 2))). */
  @Override
  public double norm() {
    return a.frobenius() * Math.sqrt(2 / (d * (d + 2.0)));
  }

  /** The sup norm, the largest absolute eigenvalue of A, to rounding. */
  public double largest() {
    return ExtremeEigenvalues.of(a).largestAbsolute();
  }

  /** The exact ratio of sup norm to L² norm. */
  public double ratio() {
    return largest() / norm();
  }

  @Override
  public double value(double[] x) {
    return value(x, new double[d]);
  }

  @Override
  public double value(double[] x, double[] gradient) {
    for (int i = 0; i < d; i++) {
      gradient[i] = 0;
    }
    for (int i = 0; i < d; i++) {
      Segments.add(2 * x[i], a.data(), i * d, gradient, 0, d);
    }
    return Segments.dot(x, 0, gradient, 0, d) / 2;
  }
}

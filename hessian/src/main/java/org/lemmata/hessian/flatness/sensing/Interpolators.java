package org.lemmata.hessian.flatness.sensing;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;

/**
 * The matrices with given measurements: an orthonormal basis of the span of A₁, ..., Aₙ and the
 * coordinates in it that the labels prescribe. Immutable.
 *
 * <p>By Gram and Schmidt's method, twice; a measurement within rounding of the span of those before
 * adds nothing, and its label is taken to agree with theirs.
 */
public final class Interpolators {

  private static final double DEPENDENT = 1e-10;

  private final int rows;
  private final int cols;
  private final List<double[]> basis = new ArrayList<>();
  private final double[] shortest;

  /**
   * The interpolators of labels.
   *
   * @param labels one for each measurement
   */
  public Interpolators(Measurements measurements, double[] labels) {
    rows = measurements.rows();
    cols = measurements.cols();
    shortest = new double[rows * cols];
    for (int i = 0; i < labels.length; i++) {
      add(measurements.matrix(i).data(), labels[i]);
    }
  }

  private void add(double[] row, double label) {
    double[] rest = row.clone();
    double before = Segments.norm(row);
    for (int twice = 0; twice < 2; twice++) {
      for (double[] q : basis) {
        Segments.add(-Segments.dotInOrder(rest, q), q, rest);
      }
    }
    double length = Segments.norm(rest);
    if (length > DEPENDENT * before) {
      for (int k = 0; k < rest.length; k++) {
        rest[k] /= length;
      }
      basis.add(rest);
      // The coordinate that gives the label, once the shorter ones are counted.
      Segments.add(
          (label - Segments.dotInOrder(row, shortest)) / Segments.dotInOrder(row, rest),
          rest,
          shortest);
    }
  }

  /** The dimension of the span of the measurements. */
  public int rank() {
    return basis.size();
  }

  /** The interpolator of least Frobenius norm, a new matrix. */
  public Matrix shortest() {
    return Matrix.of(rows, cols, shortest);
  }

  /** The component in the span of the measurements, a new matrix. */
  public Matrix inSpan(Matrix x) {
    double[] sum = new double[rows * cols];
    for (double[] q : basis) {
      Segments.add(Segments.dotInOrder(x.data(), q), q, sum);
    }
    return Matrix.of(rows, cols, sum);
  }

  /** The interpolator nearest to x, a new matrix. */
  public Matrix nearest(Matrix x) {
    return x.minus(inSpan(x)).plus(shortest());
  }
}

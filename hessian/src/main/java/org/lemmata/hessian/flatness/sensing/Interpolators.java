package org.lemmata.hessian.flatness.sensing;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;

/**
 * The matrices with given measurements: an orthonormal basis of the span of A₁, ..., Aₙ and the
 * coordinates in it that the labels prescribe. Immutable once made.
 *
 * <p>By Gram and Schmidt's method, twice; a measurement that is within 1e-10 of its norm of the
 * span of those before adds nothing, and its label is taken to agree with theirs.
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
    this(measurements.rows(), measurements.cols());
    for (int i = 0; i < labels.length; i++) {
      add(measurements.matrix(i).data(), labels[i]);
    }
  }

  private Interpolators(int rows, int cols) {
    this.rows = rows;
    this.cols = cols;
    this.shortest = new double[rows * cols];
  }

  /**
   * The interpolators of least Frobenius norm of the first few measurements, for several numbers of
   * them.
   *
   * @param labels one for each measurement
   * @param counts ascending, at most as many as there are measurements
   * @return a new matrix for each
   */
  public static List<Matrix> shortest(Measurements measurements, double[] labels, int... counts) {
    Interpolators growing = new Interpolators(measurements.rows(), measurements.cols());
    List<Matrix> found = new ArrayList<>();
    int done = 0;
    for (int count : counts) {
      for (; done < count; done++) {
        growing.add(measurements.matrix(done).data(), labels[done]);
      }
      found.add(growing.shortest());
    }
    return found;
  }

  private void add(double[] row, double label) {
    double[] rest = row.clone();
    double before = Segments.norm(row);
    for (int twice = 0; twice < 2; twice++) {
      for (double[] q : basis) {
        Segments.add(-dot(rest, q), q, rest);
      }
    }
    double length = Segments.norm(rest);
    if (length > DEPENDENT * before) {
      for (int k = 0; k < rest.length; k++) {
        rest[k] /= length;
      }
      basis.add(rest);
      // The coordinate that gives the label, once the shorter ones are counted.
      Segments.add((label - dot(row, shortest)) / dot(row, rest), rest, shortest);
    }
  }

  private static double dot(double[] a, double[] b) {
    return Segments.dot(a, 0, b, 0, a.length);
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
      Segments.add(dot(x.data(), q), q, sum);
    }
    return Matrix.of(rows, cols, sum);
  }

  /** The interpolator nearest to x, a new matrix. */
  public Matrix nearest(Matrix x) {
    return x.minus(inSpan(x)).plus(shortest());
  }
}

package org.lemmata.hessian.flatness.regulariser;

import org.lemmata.hessian.flatness.model.SecondMoments;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.SymmetricEigen;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/**
 * The smallest and largest mean of squared measurements of a rank-one matrix uv' with unit u and v,
 * as found: the true range contains this one.
 *
 * <p>For fixed v the mean is u'Su with S = (1/n) sum Aᵢ v v' Aᵢ', so its extremes over u are
 * eigenvalues; u and v are exchanged until nothing changes, from random starts.
 *
 * @param lower the smallest mean found, 1 - δ in the notation of restricted isometry
 * @param upper the largest mean found
 */
public record RankOneRange(double lower, double upper) {

  private static final int ROUNDS = 500;
  private static final double SETTLED = 1e-12;

  /**
   * Searches.
   *
   * @param starts random starts for each end, at least 1
   */
  public static RankOneRange of(SecondMoments moments, int starts, Streams streams) {
    double lower = Double.POSITIVE_INFINITY;
    double upper = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < starts; i++) {
      Stream stream = streams.stream(i);
      double[] v = new double[moments.cols()];
      stream.sphere(v, 0, v.length, 1);
      lower = Math.min(lower, extreme(moments, v, false));
      upper = Math.max(upper, extreme(moments, v, true));
    }
    return new RankOneRange(lower, upper);
  }

  private static double extreme(SecondMoments moments, double[] start, boolean largest) {
    double[] v = start;
    Matrix onOutputs = new Matrix(moments.rows(), moments.rows());
    Matrix onInputs = new Matrix(moments.cols(), moments.cols());
    double value = Double.NaN;
    for (int round = 0; round < ROUNDS; round++) {
      moments.toOutputs(square(v), onOutputs.data());
      double[] u = eigenvector(SymmetricEigen.of(onOutputs), largest);
      moments.toInputs(square(u), onInputs.data());
      SymmetricEigen eigen = SymmetricEigen.of(onInputs);
      v = eigenvector(eigen, largest);
      double next = eigen.values()[largest ? v.length - 1 : 0];
      // False at first, where there is no value yet.
      if (Math.abs(next - value) <= SETTLED * (1 + Math.abs(value))) {
        // A mean of squares; rounding may leave a zero below.
        return Math.max(0, next);
      }
      value = next;
    }
    return Math.max(0, value);
  }

  private static double[] eigenvector(SymmetricEigen eigen, boolean largest) {
    return eigen.vectors().column(largest ? eigen.values().length - 1 : 0);
  }

  private static double[] square(double[] vector) {
    double[] square = new double[vector.length * vector.length];
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        square[i * vector.length + j] = vector[i] * vector[j];
      }
    }
    return square;
  }
}

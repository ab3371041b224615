package org.lemmata.hessian.sharpness.data;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;

/**
 * The zero-one error Pr(y f(x) &lt;= 0) under P_xor, exactly: every corner of the cube is counted,
 * and an output of 0 counts as wrong. (The paper's Proposition 4.1 prints the error as Pr(y f(x)
 * &gt; 0), with the sign the wrong way round.)
 */
public final class ZeroOneError {

  /** The largest number of coordinates over which all corners are counted. */
  public static final int MOST_COORDINATES = 20;

  private static final int CHUNK = 4096;

  private ZeroOneError() {}

  /**
   * Counts all corners.
   *
   * @param d the dimension, from 2 to {@link #MOST_COORDINATES}
   * @param f the outputs at the rows of a matrix; called from several threads
   * @throws IllegalArgumentException if d is out of range
   */
  public static double of(int d, Function<Matrix, double[]> f, Parallel parallel) {
    requireCountable(d, d);
    return of(d, IntStream.range(0, d).toArray(), f, parallel);
  }

  /**
   * Counts the corners of a face of the cube: those coordinates that f and y do not depend on stay
   * at 1, which leaves the error as it is.
   *
   * @param d the dimension, at least 2
   * @param coordinates those that f or y may depend on, 0 and 1 among them, at most {@link
   *     #MOST_COORDINATES}
   * @param f the outputs at the rows of a matrix; called from several threads
   * @throws IllegalArgumentException if d is less or there are more coordinates
   */
  public static double of(
      int d, int[] coordinates, Function<Matrix, double[]> f, Parallel parallel) {
    requireCountable(d, coordinates.length);
    long corners = 1L << coordinates.length;
    long wrong =
        parallel.mapReduce(
            corners, CHUNK, (from, to) -> wrong(corners(d, coordinates, from, to), f), Long::sum);
    return wrong / (double) corners;
  }

  private static void requireCountable(int d, int coordinates) {
    if (d < 2 || coordinates > MOST_COORDINATES) {
      throw new IllegalArgumentException(
          coordinates + " of " + d + " coordinates cannot be counted");
    }
  }

  private static Matrix corners(int d, int[] coordinates, long from, long to) {
    Matrix x = new Matrix((int) (to - from), d);
    for (int i = 0; i < x.rows(); i++) {
      for (int j = 0; j < d; j++) {
        x.set(i, j, 1);
      }
      for (int bit = 0; bit < coordinates.length; bit++) {
        if (((from + i) >> bit & 1) != 0) {
          x.set(i, coordinates[bit], -1);
        }
      }
    }
    return x;
  }

  private static long wrong(Matrix x, Function<Matrix, double[]> f) {
    double[] outputs = f.apply(x);
    long wrong = 0;
    for (int i = 0; i < outputs.length; i++) {
      boolean right = outputs[i] * Distribution.XOR.label(x.get(i, 0), x.get(i, 1)) > 0;
      wrong += right ? 0 : 1;
    }
    return wrong;
  }
}

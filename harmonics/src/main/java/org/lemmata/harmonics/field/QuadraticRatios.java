package org.lemmata.harmonics.field;

import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/**
 * Ratios of norms of many random harmonics of degree 2, without the harmonics.
 *
 * <p>The matrix of a {@link QuadraticForm} before its trace is taken away has the same eigenvalues
 * in law as a tridiagonal one: independent normal variables of variance 2 on the diagonal, and
 * beside it χ variables with d - 1, d - 2, ..., 1 degrees of freedom (Dumitriu and Edelman, "Matrix
 * models for beta ensembles", 2002). Whether an eigenvalue is beyond a level is seen from the signs
 * of d pivots, many times faster than by a full matrix.
 */
public final class QuadraticRatios {

  private static final int BLOCK = 512;

  private final int d;
  private final TracelessTridiagonal matrix;

  private QuadraticRatios(int d) {
    this.d = d;
    this.matrix = new TracelessTridiagonal(d);
  }

  /**
   * Draws ratios.
   *
   * @param d dimension, at least 2
   * @param floor ratios up to this are returned as 0, which saves computing them; 0 for all
   * @param draws how many, at least 0
   * @param streams where the numbers come from
   * @param parallel the threads to use; the bits do not depend on them
   * @throws IllegalArgumentException if d is less than 2
   */
  public static double[] draw(int d, double floor, int draws, Streams streams, Parallel parallel) {
    if (d < 2) {
      throw new IllegalArgumentException("d must be at least 2, not " + d);
    }
    double[] ratios = new double[draws];
    int blocks = (draws + BLOCK - 1) / BLOCK;
    parallel.forEach(
        blocks,
        block -> {
          QuadraticRatios one = new QuadraticRatios(d);
          Stream stream = streams.stream(block);
          for (int i = block * BLOCK; i < Math.min(draws, (block + 1) * BLOCK); i++) {
            ratios[i] = one.next(floor, stream);
          }
        });
    return ratios;
  }

  private double next(double floor, Stream stream) {
    double frobenius = matrix.draw(stream);
    double unit = Math.sqrt(2 * frobenius / (d * (d + 2.0)));
    return exceeds(floor * unit) ? largest(floor * unit, Math.sqrt(frobenius)) / unit : 0;
  }

  private double largest(double from, double to) {
    double low = from;
    double high = to;
    double resolution = to * 0x1p-50;
    while (high - low > resolution) {
      double middle = low + (high - low) / 2;
      if (exceeds(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (high - low) / 2;
  }

  /** Whether some eigenvalue is not within the level of 0: some pivot is not positive. */
  private boolean exceeds(double level) {
    double[] diagonal = matrix.diagonal();
    double[] squares = matrix.squares();
    double above = level - diagonal[0];
    double below = level + diagonal[0];
    boolean within = above > 0 && below > 0;
    for (int i = 1; i < d && within; i++) {
      above = level - diagonal[i] - squares[i - 1] / above;
      below = level + diagonal[i] - squares[i - 1] / below;
      within = above > 0 && below > 0;
    }
    return !within;
  }
}

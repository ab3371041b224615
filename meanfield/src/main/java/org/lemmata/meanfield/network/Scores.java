package org.lemmata.meanfield.network;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;

/**
 * The scores sⱼᵢ = xⱼ.uᵢ of a block of points with all neurons, and what is done to them while they
 * are in the cache. All loops write to independent places one after the other, which the JIT
 * compiler turns into vectors.
 *
 * <p>Mutable working memory, for one thread at a time.
 */
final class Scores {

  /** Neurons whose values are summed side by side; fixed, because it decides the bits. */
  private static final int LANES = 64;

  private final Matrix points;
  private final Matrix scores;
  private final double[] lanes = new double[LANES];

  /**
   * Computes the scores.
   *
   * @param points a b-by-d matrix; not modified
   * @param weights a d-by-m matrix; not modified
   * @param memory a b-by-m matrix to work in; modified
   */
  Scores(Matrix points, Matrix weights, Matrix memory) {
    this.points = points;
    this.scores = memory;
    Products.multiply(points, weights, scores);
  }

  int rows() {
    return points.rows();
  }

  /** The mean over neurons of the polynomial of the scores of point j. */
  double mean(int j, EvenQuartic polynomial) {
    int m = scores.cols();
    double[] s = scores.data();
    Arrays.fill(lanes, 0);
    int at = j * m;
    for (int left = m; left > 0; left -= LANES, at += LANES) {
      addValues(s, at, Math.min(left, LANES), polynomial.fourth(), polynomial.square(), lanes);
    }
    return polynomial.constant() + sum() / m;
  }

  /** Replaces the scores of point j by factor times the polynomial's derivative. */
  void weigh(int j, double factor, EvenQuartic polynomial) {
    int m = scores.cols();
    slopes(
        scores.data(),
        j * m,
        m,
        factor * (4 * polynomial.fourth()),
        factor * 2 * polynomial.square());
  }

  /** Writes the sum over the block's points of xⱼ times row j into a d-by-m matrix. */
  void backProject(Matrix pointsTransposed, Matrix out) {
    Products.multiply(pointsTransposed, scores, out);
  }

  /** Adds the squares and the fourth powers of all scores, neuron by neuron. */
  void addPowers(double[] squares, double[] fourths) {
    int m = scores.cols();
    for (int j = 0; j < rows(); j++) {
      addPowers(scores.data(), j * m, m, squares, fourths);
    }
  }

  private double sum() {
    for (int width = LANES / 2; width > 0; width /= 2) {
      for (int l = 0; l < width; l++) {
        lanes[l] += lanes[l + width];
      }
    }
    return lanes[0];
  }

  private static void addValues(
      double[] s, int at, int count, double fourth, double square, double[] sums) {
    for (int l = 0; l < count; l++) {
      double t = s[at + l] * s[at + l];
      sums[l] = Math.fma(Math.fma(fourth, t, square), t, sums[l]);
    }
  }

  private static void slopes(double[] s, int at, int count, double cubic, double linear) {
    for (int l = 0; l < count; l++) {
      double t = s[at + l];
      s[at + l] = t * Math.fma(cubic, t * t, linear);
    }
  }

  private static void addPowers(double[] s, int at, int count, double[] squares, double[] fourths) {
    for (int l = 0; l < count; l++) {
      double t = s[at + l] * s[at + l];
      squares[l] += t;
      fourths[l] = Math.fma(t, t, fourths[l]);
    }
  }
}

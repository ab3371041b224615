package org.lemmata.harmonics.field;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lemmata.harmonics.polynomial.GammaStep;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;

/**
 * High quantiles of the ratio R of norms of random harmonics of degree 2, from weighted draws.
 *
 * <p>By the formula of Kac and Rice the density of matrices with an eigenvalue λ at a unit vector
 * is that of an entry λ on the diagonal, beside which its row vanishes, times |det(B - λ)|, B being
 * the block on the complement: a matrix of the same kind of size d - 1. With R = t√N, in units of
 * the norm of the whole matrix over √2,
 *
 * <p>-dP(R &gt; t√N)/dt = 2/B(d/2, (N - d)/2) (1 - t²)^{(N-d)/2-1} E[|det(B - λ)|; no eigenvalue of
 * B is larger than λ in size],
 *
 * <p>where λ = t √(2(d - 1)/d), and B less its trace -λ has the norm √(2(1 - t²)) (derived). So
 * every draw of B counts, where of plain draws one in a hundred is beyond the 99 per cent quantile.
 * B is tridiagonal as in {@link QuadraticRatios}; its pivots tell determinant and condition.
 */
public final class QuadraticTail {

  /** The largest dimension: beyond, weights leave the range of doubles. */
  public static final int LARGEST_D = 100;

  /** Batches, whose scatter is the standard error. */
  private static final int BATCHES = 100;

  /** Fewer draws above the quantile than as many of equal weights say nothing of their scatter. */
  static final int LEAST_ABOVE = 20;

  /** The density is found between these distances from the quantile, relative to it. */
  private static final double BESIDE = 0.003;

  /** A ratio, and what it adds to the probability of all smaller ones. */
  private record Draw(int batch, double ratio, double weight) {}

  private final int d;
  private final double size;
  private final double half;
  private final double farthest;
  private final double unit;
  private final TracelessTridiagonal matrix;

  private QuadraticTail(int d, double floor) {
    this.d = d;
    this.size = (d - 1) * (d + 2) / 2.0;
    this.half = (size - d) / 2;
    this.farthest = 1 - floor * floor / size;
    this.unit = StrictMath.pow(farthest, half) / (2 * half) * constant();
    this.matrix = new TracelessTridiagonal(d - 1);
  }

  /** 2/B(d/2, (N - d)/2), by steps of a half from Γ(1/2) and Γ((N - d)/2). */
  private double constant() {
    double value = 2 / Math.sqrt(Math.PI) * GammaStep.at(half);
    for (int j = 1; j < d; j++) {
      value *= GammaStep.at(half + j / 2.0) / GammaStep.at(j / 2.0);
    }
    return value;
  }

  /**
   * The value that R exceeds with a probability.
   *
   * @param d dimension, from 3 to {@value #LARGEST_D}
   * @param p the probability of a larger value, in (0, 1)
   * @param floor a value below the quantile, the nearer the better; positive and below √N
   * @param draws how many, 100 at least; a hundred batches have equally many
   * @param streams where the numbers come from
   * @param parallel the threads to use; the bits do not depend on them
   * @return an estimate with 99 degrees of freedom; if the quantile is found to be below the floor,
   *     the floor, with the standard error that a quantile there has: it shows that the quantile is
   *     not above a larger value, and not how far it is below
   * @throws IllegalArgumentException if an argument is out of range
   * @throws ArithmeticException if fewer than {@value #LEAST_ABOVE} draws count above the quantile,
   *     as when the floor is too far below it, or weights leave the range of doubles
   */
  public static Estimate quantile(
      int d, double p, double floor, int draws, Streams streams, Parallel parallel) {
    if (d < 3 || d > LARGEST_D || draws < BATCHES || !(p > 0 && p < 1)) {
      throw new IllegalArgumentException(
          "d must be from 3 to 100, p in (0, 1) and draws at least 100, not "
              + d
              + ", "
              + p
              + " and "
              + draws);
    }
    if (!(floor > 0 && floor * floor < (d - 1) * (d + 2) / 2.0)) {
      throw new IllegalArgumentException("the floor must be in (0, √N), not " + floor);
    }
    List<Draw> sorted =
        parallel
            .map(
                BATCHES,
                b -> new QuadraticTail(d, floor).batch(b, draws / BATCHES, streams.stream(b)))
            .stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingDouble(Draw::ratio).reversed())
            .toList();
    double sum = 0;
    double quantile = floor;
    int above = 0;
    while (above < sorted.size() && quantile == floor) {
      Draw draw = sorted.get(above++);
      sum += draw.weight;
      quantile = sum >= p * BATCHES ? draw.ratio : floor;
    }
    requireResolved(sorted.subList(0, above), sum);
    return estimate(sorted, quantile, floor);
  }

  /** Weights that differ count as (Σw)²/Σw² equal ones. */
  private static void requireResolved(List<Draw> above, double sum) {
    double squares = 0;
    for (Draw draw : above) {
      squares += draw.weight / sum * (draw.weight / sum);
    }
    if (!(1 / squares >= LEAST_ABOVE)) {
      throw new ArithmeticException(
          "the draws do not resolve the quantile: fewer than "
              + LEAST_ABOVE
              + " count above it; take more of them, or a floor nearer to it");
    }
  }

  private static Estimate estimate(List<Draw> draws, double quantile, double floor) {
    // Below the floor there are no draws.
    double[] levels = {Math.max(floor, quantile * (1 - BESIDE)), quantile, quantile * (1 + BESIDE)};
    double[][] above = new double[3][BATCHES];
    for (Draw draw : draws) {
      for (int i = 0; i < levels.length; i++) {
        above[i][draw.batch] += draw.ratio >= levels[i] ? draw.weight : 0;
      }
    }
    Moments moments = new Moments(3);
    for (int b = 0; b < BATCHES; b++) {
      moments.add(above[0][b], above[1][b], above[2][b]);
    }
    double density =
        (moments.estimate(0).value() - moments.estimate(2).value()) / (levels[2] - levels[0]);
    return new Estimate(quantile, moments.estimate(1).standardError() / density, BATCHES - 1);
  }

  /** Draws with evenly spread t: in each part of equal probability one. */
  private List<Draw> batch(int batch, int draws, Stream stream) {
    List<Draw> list = new ArrayList<>(draws);
    for (int i = 0; i < draws; i++) {
      double v = farthest * StrictMath.pow((i + stream.nextDouble()) / draws, 1 / half);
      double t = Math.sqrt(1 - v);
      drawBlock(Math.sqrt(2 * v), stream);
      list.add(new Draw(batch, t * Math.sqrt(size), unit / t * determinant(t) / draws));
    }
    return list;
  }

  /** A random tridiagonal matrix without trace, of the norm given. */
  private void drawBlock(double norm, Stream stream) {
    double[] diagonal = matrix.diagonal();
    double[] squares = matrix.squares();
    double factor = norm / Math.sqrt(matrix.draw(stream));
    for (int i = 0; i < diagonal.length; i++) {
      diagonal[i] *= factor;
    }
    for (int i = 0; i < squares.length; i++) {
      squares[i] *= factor * factor;
    }
  }

  /** |det(B - λ)|, or 0 if an eigenvalue of B is larger than λ in size. */
  private double determinant(double t) {
    double lambda = t * Math.sqrt(2 * (d - 1.0) / d);
    double upper = lambda + lambda / (d - 1);
    double lower = lambda - lambda / (d - 1);
    double[] diagonal = matrix.diagonal();
    double[] squares = matrix.squares();
    double above = upper - diagonal[0];
    double below = lower + diagonal[0];
    double product = above;
    for (int i = 1; i < d - 1 && above > 0 && below > 0; i++) {
      above = upper - diagonal[i] - squares[i - 1] / above;
      below = lower + diagonal[i] - squares[i - 1] / below;
      product *= above;
    }
    return above > 0 && below > 0 ? product : 0;
  }
}

package org.lemmata.meanfield.network;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.linalg.random.Streams;
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.Setting;

/**
 * m neurons on the unit sphere, f(x) = (1/m) Σᵢ σ(uᵢ.x), as a d-by-m matrix whose columns they are.
 * The target's direction q is the first axis, so that wᵢ = uᵢ.q is the first row; by rotation
 * invariance that costs no generality as long as neurons and samples are drawn from uniform laws.
 *
 * @param weights the neurons; not to be modified by others
 */
public record SphereNetwork(Matrix weights) {

  /**
   * Independent neurons, uniform on the sphere.
   *
   * @param streams the family of random numbers; neuron i takes stream (replicate, i)
   * @param replicate which network
   * @param width m, at least 1
   * @param d dimension, at least 3
   */
  public static SphereNetwork uniform(Streams streams, long replicate, int width, int d) {
    return new SphereNetwork(SpherePoints.draw(streams, replicate, width, d).transpose());
  }

  /** The number m of neurons. */
  public int width() {
    return weights.cols();
  }

  /**
   * The error on the whole population, exactly, in O(m² d) operations.
   *
   * @param setting the setting; its d is this network's
   * @param parallel the threads; they do not show in the bits
   */
  public DegreeErrors errors(Setting setting, Parallel parallel) {
    EvenPolynomials p = setting.polynomials();
    int m = width();
    ScoreBlocks blocks = ScoreBlocks.of(m, m);
    Matrix powers = blocks.sum(parallel, (from, to) -> powers(blocks, (int) from, (int) to));
    double pairs = (double) m * m;
    double square = 0;
    double fourth = 0;
    double first2 = 0;
    double first4 = 0;
    for (int i = 0; i < m; i++) {
      square += powers.get(0, i);
      fourth += powers.get(1, i);
      first2 += p.p2(weights.get(0, i));
      first4 += p.p4(weights.get(0, i));
    }
    square /= pairs;
    fourth /= pairs;
    double mean2 = Math.fma(p.square2(), square, p.constant2());
    double mean4 = Math.fma(p.fourth4(), fourth, Math.fma(p.square4(), square, p.constant4()));
    return new DegreeErrors(
        setting,
        error(setting.sigma2(), mean2, setting.gamma2(), first2 / m),
        error(setting.sigma4(), mean4, setting.gamma4(), first4 / m));
  }

  /**
   * Bytes of scores that each thread holds in a step of descent or for the errors.
   *
   * @param samples number of samples, or 0
   * @param width number of neurons, at least 1
   */
  public static double scoreBytes(int samples, int width) {
    return 8.0 * width * ScoreBlocks.of(Math.max(samples, width), width).rows();
  }

  private static double error(double sigma, double pairs, double gamma, double first) {
    return sigma * sigma * (pairs - 2 * gamma * first + gamma * gamma);
  }

  /** Sums over some neurons of the squares and fourth powers of their scores with each neuron. */
  private Matrix powers(ScoreBlocks blocks, int from, int to) {
    int m = width();
    double[] squares = new double[m];
    double[] fourths = new double[m];
    for (int b = from; b < to; b++) {
      Matrix block = ColumnRanges.of(weights, blocks.from(b), blocks.size(b)).transpose();
      new Scores(block, weights, new Matrix(block.rows(), m)).addPowers(squares, fourths);
    }
    Matrix result = new Matrix(2, m);
    System.arraycopy(squares, 0, result.data(), 0, m);
    System.arraycopy(fourths, 0, result.data(), m, m);
    return result;
  }
}

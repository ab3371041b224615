package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.HessianTrace;
import org.lemmata.hessian.sharpness.model.LastLayer;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.DependentColumns;
import org.lemmata.linalg.random.Stream;

/**
 * Looks for flat networks with batch norm that fit a training set. For a first layer, given and
 * random neurons, it solves for the output weights of least norm and makes |γⱼ| = |W₂ⱼ| of the same
 * product, in turn; each step lowers the part of the trace that is left when the first layer is
 * large, 2 Σ (γⱼ² + W₂ⱼ²).
 */
final class BatchNormSearch {

  private static final int ROUNDS = 8;
  private static final int ATTEMPTS = 100;

  /**
   * The least γ over the largest: without it neurons that are not needed would leave the system.
   */
  private static final double FLOOR = 1e-3;

  private BatchNormSearch() {}

  /**
   * The least trace of a network that fits, in one search.
   *
   * @param given neurons, d weights and a bias each
   * @param off the standard deviation of what is added to their weights
   * @param random how many random neurons there are beside them
   * @param scale of the first layer
   */
  static double least(
      Samples training, List<double[]> given, double off, int random, double scale, Stream stream) {
    for (int attempt = 1; ; attempt++) {
      try {
        return descend(training, start(training.d(), given, off, random, scale, stream));
      } catch (DependentColumns e) {
        // Too many of the random neurons are silent at some points: others are drawn.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static double[] start(
      int d, List<double[]> given, double off, int random, double scale, Stream stream) {
    int m = given.size() + random;
    Shape shape = new Shape(Architecture.BATCH_NORM, d, m);
    double[] theta = new double[shape.size()];
    for (int row = 0; row <= d; row++) {
      for (int j = 0; j < m; j++) {
        double weight =
            j < given.size() ? given.get(j)[row] + off * stream.nextNormal() : stream.nextNormal();
        theta[row * m + j] = scale * weight;
      }
    }
    for (int j = 0; j < m; j++) {
      theta[shape.gamma() + j] = 1;
    }
    return theta;
  }

  private static double descend(Samples training, double[] start) {
    int d = training.d();
    int m = start.length / (d + 3);
    Network network = new Network(new Shape(Architecture.BATCH_NORM, d, m), Activation.RELU);
    int gamma = network.shape().gamma();
    int output = network.shape().output();
    double least = Double.POSITIVE_INFINITY;
    double[] theta = start;
    for (int round = 0; round < ROUNDS; round++) {
      theta = LastLayer.fit(network, theta, training.inputs(), training.labels());
      least = Math.min(least, HessianTrace.of(network, theta, training, Loss.SQUARED).total());
      double largest = 0;
      for (int j = 0; j < m; j++) {
        double product = Math.abs(theta[gamma + j] * theta[output + j]);
        theta[gamma + j] = Math.sqrt(product);
        largest = Math.max(largest, theta[gamma + j]);
      }
      for (int j = 0; j < m; j++) {
        theta[gamma + j] = Math.max(theta[gamma + j], FLOOR * largest);
      }
    }
    return least;
  }
}

package org.lemmata.hessian.sharpness.claim;

import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.KinkDistance;
import org.lemmata.hessian.sharpness.model.LastLayer;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/**
 * Random parameters, all standard normal but the output weights, which are solved for: the network
 * gives wanted outputs on a training set and is differentiable there.
 */
final class RandomFit {

  /** Differences with step 1e-4 move a pre-activation by 1e-4 of an activation or a weight. */
  private static final double LEAST_DISTANCE = 5e-3;

  private RandomFit() {}

  /** The first of a sequence of draws that is not within 5e-3 of a kink of ReLU. */
  static double[] draw(Network network, Samples training, double[] wanted, Streams streams, int i) {
    for (int attempt = 0; ; attempt++) {
      Stream stream = streams.stream(i, attempt);
      double[] theta = new double[network.shape().size()];
      stream.normals(theta, 0, theta.length);
      if (KinkDistance.of(network, theta, training.inputs()) > LEAST_DISTANCE) {
        return LastLayer.fit(network, theta, training.inputs(), wanted);
      }
    }
  }
}

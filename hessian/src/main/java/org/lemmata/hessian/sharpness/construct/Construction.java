package org.lemmata.hessian.sharpness.construct;

import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.HessianTrace;
import org.lemmata.hessian.sharpness.model.KinkDistance;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.TraceBound;
import org.lemmata.linalg.Matrix;

/** An explicit network with its training set, seen under the squared loss. */
public final class Construction {

  private final Network network;
  private final double[] theta;
  private final Samples training;

  /**
   * A network with parameters.
   *
   * @param network the network
   * @param theta its parameters, {@code network.shape().size()} numbers; copied
   * @param training the training set
   */
  public Construction(Network network, double[] theta, Samples training) {
    if (theta.length != network.shape().size()) {
      throw new IllegalArgumentException(
          network.shape().size() + " parameters needed, not " + theta.length);
    }
    this.network = network;
    this.theta = theta.clone();
    this.training = training;
  }

  /** The network without its parameters. */
  public Network network() {
    return network;
  }

  /** A copy of the parameters. */
  public double[] theta() {
    return theta.clone();
  }

  /** The training set. */
  public Samples training() {
    return training;
  }

  /** The outputs at the rows of a matrix. */
  public double[] outputs(Matrix points) {
    return network.outputs(theta, training.inputs(), points);
  }

  /** The largest |f(xᵢ) - yᵢ| on the training set. */
  public double residual() {
    return training.residual(outputs(training.inputs()));
  }

  /** The trace of the Hessian of the training loss. */
  public double trace() {
    return HessianTrace.of(network, theta, training, Loss.SQUARED).total();
  }

  /** The lower bound of the trace over all networks of the architecture that fit. */
  public double bound() {
    return TraceBound.of(network, training, Loss.SQUARED);
  }

  /** The least |pre-activation| on the training set; where it is 0 there is no Hessian. */
  public double kinkDistance() {
    return KinkDistance.of(network, theta, training.inputs());
  }

  /** The same network on the same training set with one neuron's first layer multiplied. */
  public Construction scaling(int neuron, double factor) {
    double[] scaled = theta.clone();
    int m = network.shape().width();
    for (int row = 0; row < network.shape().rows(); row++) {
      scaled[row * m + neuron] *= factor;
    }
    return new Construction(network, scaled, training);
  }

  /** The same network on the same training set with one neuron's output weight multiplied. */
  public Construction scalingOutput(int neuron, double factor) {
    double[] scaled = theta.clone();
    scaled[network.shape().output() + neuron] *= factor;
    return new Construction(network, scaled, training);
  }
}

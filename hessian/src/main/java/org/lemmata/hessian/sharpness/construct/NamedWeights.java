package org.lemmata.hessian.sharpness.construct;

import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;

/** The parameters of a ReLU network while they are written, by their names in the paper. */
final class NamedWeights {

  private final Shape shape;
  private final double[] theta;

  /** All parameters zero. */
  NamedWeights(Architecture architecture, int d, int width) {
    this.shape = new Shape(architecture, d, width);
    this.theta = new double[shape.size()];
  }

  /** W₁[neuron][coordinate]. */
  NamedWeights first(int neuron, int coordinate, double value) {
    theta[coordinate * shape.width() + neuron] = value;
    return this;
  }

  /** b₁[neuron]. */
  NamedWeights bias(int neuron, double value) {
    theta[shape.bias() + neuron] = value;
    return this;
  }

  /** W₂[to][from] of three layers. */
  NamedWeights middle(int to, int from, double value) {
    theta[shape.middle() + from * shape.width() + to] = value;
    return this;
  }

  /** γ[neuron] of batch norm. */
  NamedWeights gamma(int neuron, double value) {
    theta[shape.gamma() + neuron] = value;
    return this;
  }

  /** The last layer's weight of a neuron. */
  NamedWeights output(int neuron, double value) {
    theta[shape.output() + neuron] = value;
    return this;
  }

  /** The network with these parameters on a training set. */
  Construction on(Samples training) {
    return new Construction(new Network(shape, Activation.RELU), theta, training);
  }
}

package org.lemmata.hessian.sharpness.model;

import org.lemmata.linalg.Matrix;

/** What stands above the first layer, at fixed parameters and points. */
interface Head {

  /** The outputs f(xᵢ). */
  double[] outputs();

  /**
   * The gradient of Σᵢ weightᵢ f(xᵢ) with respect to all parameters.
   *
   * @param weights n numbers
   * @param gradient as many numbers as there are parameters; overwritten
   */
  void gradient(double[] weights, double[] gradient);

  /** The squared norms |grad f(xᵢ)|² of the gradients with respect to all parameters. */
  double[] squares();

  /** The Laplacians Tr Hess f(xᵢ) with respect to all parameters. */
  double[] laplacians();

  /** The head of a network's architecture. */
  static Head of(Network network, double[] theta, Matrix inputs) {
    FirstLayer layer = new FirstLayer(network, theta, inputs);
    return switch (network.shape().architecture()) {
      case NO_BIAS, BIAS -> new PlainHead(network, theta, layer);
      case BIAS_3 -> new DeepHead(network, theta, layer);
      case LAYER_NORM -> new LayerNormHead(network, theta, layer);
      case BATCH_NORM -> new BatchNormHead(network, theta, layer);
    };
  }
}

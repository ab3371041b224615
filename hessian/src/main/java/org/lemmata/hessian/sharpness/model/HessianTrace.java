package org.lemmata.hessian.sharpness.model;

import org.lemmata.hessian.sharpness.data.Samples;

/**
 * The trace of the Hessian of the mean loss with respect to all parameters, in its two parts:
 *
 * <p>Tr Hess L = (1/n) Σᵢ l''(fᵢ) |grad fᵢ|² + (1/n) Σᵢ l'(fᵢ) Tr Hess fᵢ.
 *
 * <p>The second vanishes where every l' does, so at a network that fits the training set, and for
 * ReLU networks without normalisation wherever they are differentiable.
 *
 * @param gaussNewton the first part
 * @param residual the second part
 */
public record HessianTrace(double gaussNewton, double residual) {

  /**
   * The trace at one point. For ReLU it is the trace wherever the loss is twice differentiable;
   * where a pre-activation is 0 it takes the neuron as silent.
   *
   * @param network the network
   * @param theta its parameters, {@code network.shape().size()} numbers
   * @param training the training set
   * @param loss the loss of one point
   */
  public static HessianTrace of(Network network, double[] theta, Samples training, Loss loss) {
    Head head = Head.of(network, theta, training.inputs());
    double[] outputs = head.outputs();
    double[] squares = head.squares();
    double[] laplacians = head.laplacians();
    double gaussNewton = 0;
    double residual = 0;
    for (int i = 0; i < outputs.length; i++) {
      double y = training.label(i);
      gaussNewton += loss.curvature(outputs[i], y) * squares[i];
      residual += loss.slope(outputs[i], y) * laplacians[i];
    }
    return new HessianTrace(gaussNewton / outputs.length, residual / outputs.length);
  }

  /** The trace: the sum of both parts. */
  public double total() {
    return gaussNewton + residual;
  }
}

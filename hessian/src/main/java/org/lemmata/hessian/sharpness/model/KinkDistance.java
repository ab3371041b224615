package org.lemmata.hessian.sharpness.model;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;

/** How far a ReLU network is from a point at which it is not differentiable in its parameters. */
public final class KinkDistance {

  private KinkDistance() {}

  /**
   * The least |z| over all hidden neurons and points, z the pre-activation; infinite for softplus.
   * The floor of layer norm is not looked at.
   */
  public static double of(Network network, double[] theta, Matrix inputs) {
    if (network.activation() == Activation.SOFTPLUS) {
      return Double.POSITIVE_INFINITY;
    }
    Shape shape = network.shape();
    int m = shape.width();
    double[] first = Arrays.copyOf(theta, shape.d() * m);
    Matrix z = Products.multiply(inputs, Matrix.of(shape.d(), m, first));
    if (shape.architecture().hasBias()) {
      for (int at = 0; at < z.data().length; at++) {
        z.data()[at] += theta[shape.bias() + at % m];
      }
    }
    double least = least(z);
    if (shape.architecture() == Architecture.BIAS_3) {
      for (int at = 0; at < z.data().length; at++) {
        z.data()[at] = Math.max(z.data()[at], 0);
      }
      double[] middle = Arrays.copyOfRange(theta, shape.middle(), shape.output());
      least = Math.min(least, least(Products.multiply(z, Matrix.of(m, m, middle))));
    }
    return least;
  }

  private static double least(Matrix z) {
    double least = Double.POSITIVE_INFINITY;
    for (double value : z.data()) {
      least = Math.min(least, Math.abs(value));
    }
    return least;
  }
}

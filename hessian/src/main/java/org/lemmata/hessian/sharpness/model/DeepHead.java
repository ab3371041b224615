package org.lemmata.hessian.sharpness.model;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.Segments;

/** f = u σ(W₂ h): three layers. */
final class DeepHead implements Head {

  private final Network network;
  private final FirstLayer layer;
  private final int m;
  private final double[] u;

  /** W₂ transposed: row k has the weights that leave neuron k of the first layer. */
  private final Matrix middle;

  /** σ(W₂ h), n by m. */
  private final Matrix second;

  /** σ'(W₂ h). */
  private final double[] slope;

  DeepHead(Network network, double[] theta, FirstLayer layer) {
    this.network = network;
    this.layer = layer;
    Shape shape = network.shape();
    this.m = shape.width();
    this.u = Arrays.copyOfRange(theta, shape.output(), shape.size());
    this.middle = Matrix.of(m, m, Arrays.copyOfRange(theta, shape.middle(), shape.output()));
    this.second = Products.multiply(layer.hidden(), middle);
    this.slope = new double[second.data().length];
    network.activation().fill(second.data(), second.data(), slope);
  }

  @Override
  public double[] outputs() {
    return Products.multiply(second, u);
  }

  @Override
  public void gradient(double[] weights, double[] gradient) {
    Matrix delta = delta();
    for (int i = 0; i < weights.length; i++) {
      for (int l = 0; l < m; l++) {
        delta.data()[i * m + l] *= weights[i];
      }
    }
    Shape shape = network.shape();
    Matrix toMiddle = Products.multiply(layer.hidden().transpose(), delta);
    System.arraycopy(toMiddle.data(), 0, gradient, shape.middle(), m * m);
    System.arraycopy(Products.multiplyTransposed(second, weights), 0, gradient, shape.output(), m);
    layer.pullBack(Products.multiply(delta, middle.transpose()), gradient);
  }

  @Override
  public double[] squares() {
    Matrix delta = delta();
    Matrix back = Products.multiply(delta, middle.transpose());
    double[] squares = new double[layer.points()];
    for (int i = 0; i < squares.length; i++) {
      double toFirst = 0;
      for (int k = i * m; k < (i + 1) * m; k++) {
        double t = back.data()[k] * layer.slope()[k];
        toFirst = Math.fma(t, t, toFirst);
      }
      double toMiddle = square(delta, i) * square(layer.hidden(), i);
      squares[i] = layer.square(i) * toFirst + toMiddle + square(second, i);
    }
    return squares;
  }

  @Override
  public double[] laplacians() {
    double[] laplacians = new double[layer.points()];
    if (network.activation() == Activation.RELU) {
      return laplacians;
    }
    Matrix bend = new Matrix(layer.points(), m);
    for (int at = 0; at < slope.length; at++) {
      bend.data()[at] = u[at % m] * network.activation().curvature(slope[at]);
    }
    Matrix weights = middle.transpose();
    Matrix back = Products.multiply(delta(), weights);
    for (int at = 0; at < m * m; at++) {
      weights.data()[at] *= weights.data()[at];
    }
    Matrix through = Products.multiply(bend, weights);
    for (int i = 0; i < laplacians.length; i++) {
      double first = 0;
      double second = 0;
      for (int k = i * m; k < (i + 1) * m; k++) {
        double s = layer.slope()[k];
        first += back.data()[k] * network.activation().curvature(s) + s * s * through.data()[k];
        second += bend.data()[k];
      }
      laplacians[i] = layer.square(i) * first + square(layer.hidden(), i) * second;
    }
    return laplacians;
  }

  /** The derivatives of f with respect to W₂ h: u σ'. */
  private Matrix delta() {
    Matrix delta = new Matrix(layer.points(), m);
    for (int i = 0; i < layer.points(); i++) {
      for (int l = 0; l < m; l++) {
        delta.data()[i * m + l] = u[l] * slope[i * m + l];
      }
    }
    return delta;
  }

  private static double square(Matrix a, int row) {
    int at = row * a.cols();
    return Segments.dotInOrder(a.data(), at, a.data(), at, a.cols());
  }
}

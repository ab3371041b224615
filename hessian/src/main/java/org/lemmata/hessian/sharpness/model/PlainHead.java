package org.lemmata.hessian.sharpness.model;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;

/** f = v h: two layers without normalisation. */
final class PlainHead implements Head {

  private final Network network;
  private final FirstLayer layer;
  private final double[] v;

  PlainHead(Network network, double[] theta, FirstLayer layer) {
    this.network = network;
    this.layer = layer;
    this.v = Arrays.copyOfRange(theta, network.shape().output(), network.shape().size());
  }

  @Override
  public double[] outputs() {
    return Products.multiply(layer.hidden(), v);
  }

  @Override
  public void gradient(double[] weights, double[] gradient) {
    Matrix upstream = new Matrix(layer.points(), v.length);
    for (int i = 0; i < weights.length; i++) {
      int at = i * v.length;
      for (int j = 0; j < v.length; j++) {
        upstream.data()[at + j] = weights[i] * v[j];
      }
    }
    layer.pullBack(upstream, gradient);
    double[] toOutput = Products.multiplyTransposed(layer.hidden(), weights);
    System.arraycopy(toOutput, 0, gradient, network.shape().output(), v.length);
  }

  @Override
  public double[] squares() {
    double[] squares = new double[layer.points()];
    double[] h = layer.hidden().data();
    for (int i = 0; i < squares.length; i++) {
      int at = i * v.length;
      double toFirst = 0;
      double toOutput = 0;
      for (int j = 0; j < v.length; j++) {
        double t = v[j] * layer.slope()[at + j];
        toFirst = Math.fma(t, t, toFirst);
        toOutput = Math.fma(h[at + j], h[at + j], toOutput);
      }
      squares[i] = layer.square(i) * toFirst + toOutput;
    }
    return squares;
  }

  @Override
  public double[] laplacians() {
    double[] laplacians = new double[layer.points()];
    for (int i = 0; i < laplacians.length; i++) {
      int at = i * v.length;
      double sum = 0;
      for (int j = 0; j < v.length; j++) {
        sum += v[j] * network.activation().curvature(layer.slope()[at + j]);
      }
      laplacians[i] = layer.square(i) * sum;
    }
    return laplacians;
  }
}

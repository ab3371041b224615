package org.lemmata.hessian.sharpness.model;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.Segments;

/**
 * f = v h / N with N = max(|h|, ε): two layers with simplified layer norm.
 *
 * <p>Where |h| exceeds ε, df/dh = (v - f h / N) / N and the second derivatives d²f/dhⱼ² are (3 f
 * (hⱼ / N)² - f - 2 vⱼ hⱼ / N) / N²; elsewhere N is a constant.
 */
final class LayerNormHead implements Head {

  private final Network network;
  private final FirstLayer layer;
  private final int m;
  private final double[] v;
  private final double[] norm;
  private final boolean[] normalised;
  private final double[] outputs;

  LayerNormHead(Network network, double[] theta, FirstLayer layer) {
    this.network = network;
    this.layer = layer;
    this.m = network.shape().width();
    this.v = Arrays.copyOfRange(theta, network.shape().output(), network.shape().size());
    this.norm = new double[layer.points()];
    this.normalised = new boolean[layer.points()];
    this.outputs = Products.multiply(layer.hidden(), v);
    double[] h = layer.hidden().data();
    for (int i = 0; i < norm.length; i++) {
      double square = 0;
      for (int at = i * m; at < (i + 1) * m; at++) {
        square = Math.fma(h[at], h[at], square);
      }
      double length =
          square < Double.POSITIVE_INFINITY ? Math.sqrt(square) : Segments.norm(h, i * m, m);
      normalised[i] = length > Network.LAYER_NORM_FLOOR;
      norm[i] = normalised[i] ? length : Network.LAYER_NORM_FLOOR;
      outputs[i] /= norm[i];
    }
  }

  @Override
  public double[] outputs() {
    return outputs.clone();
  }

  @Override
  public void gradient(double[] weights, double[] gradient) {
    Matrix upstream = new Matrix(layer.points(), m);
    double[] scaled = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      scaled[i] = weights[i] / norm[i];
      for (int j = 0; j < m; j++) {
        upstream.data()[i * m + j] = weights[i] * slope(i, j);
      }
    }
    layer.pullBack(upstream, gradient);
    double[] toOutput = Products.multiplyTransposed(layer.hidden(), scaled);
    System.arraycopy(toOutput, 0, gradient, network.shape().output(), m);
  }

  @Override
  public double[] squares() {
    double[] squares = new double[layer.points()];
    double[] h = layer.hidden().data();
    for (int i = 0; i < squares.length; i++) {
      double toFirst = 0;
      double toOutput = 0;
      for (int j = 0; j < m; j++) {
        double t = slope(i, j) * layer.slope()[i * m + j];
        double share = h[i * m + j] / norm[i];
        toFirst = Math.fma(t, t, toFirst);
        toOutput = Math.fma(share, share, toOutput);
      }
      squares[i] = layer.square(i) * toFirst + toOutput;
    }
    return squares;
  }

  @Override
  public double[] laplacians() {
    double[] laplacians = new double[layer.points()];
    double[] h = layer.hidden().data();
    for (int i = 0; i < laplacians.length; i++) {
      double f = outputs[i];
      double sum = 0;
      for (int j = 0; j < m; j++) {
        double s = layer.slope()[i * m + j];
        sum += slope(i, j) * network.activation().curvature(s);
        if (normalised[i]) {
          double share = h[i * m + j] / norm[i];
          double second = 3 * f * share * share - f - 2 * v[j] * share;
          sum += second / (norm[i] * norm[i]) * s * s;
        }
      }
      laplacians[i] = layer.square(i) * sum;
    }
    return laplacians;
  }

  /** df(xᵢ)/dhⱼ. */
  private double slope(int i, int j) {
    if (!normalised[i]) {
      return v[j] / norm[i];
    }
    return (v[j] - outputs[i] * layer.hidden().data()[i * m + j] / norm[i]) / norm[i];
  }
}

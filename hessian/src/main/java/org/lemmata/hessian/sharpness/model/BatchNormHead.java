package org.lemmata.hessian.sharpness.model;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;

/**
 * f_i = sum_j v_j gamma_j q_ij with q_ij = h_ij / s_j and s_j^2 = sum_k h_kj^2 / n: two layers with
 * simplified batch norm over all n points.
 *
 * <p>For one neuron, w its weights and bias, x_i the point with a 1 for the bias, a_i = sigma'_i,
 * and p = sum_k h_k a_k x_k: dq_i/dw = a_i x_i / s - h_i p / (n s^3), and the Laplacian of q_i in w
 * is -2 a_i x_i'p / (n s^3) - h_i sum_k a_k^2 |x_k|^2 / (n s^3) + 3 h_i |p|^2 / (n^2 s^5) plus the
 * part with sigma'', which is sigma''_i |x_i|^2 / s - h_i sum_k h_k sigma''_k |x_k|^2 / (n s^3).
 */
final class BatchNormHead implements Head {

  private final Network network;
  private final FirstLayer layer;
  private final int n;
  private final int m;
  private final double[] v;
  private final double[] gamma;

  /** 1 / s_j; 0 for a neuron that is silent on all points. */
  private final double[] inverse;

  BatchNormHead(Network network, double[] theta, FirstLayer layer) {
    this.network = network;
    this.layer = layer;
    Shape shape = network.shape();
    this.n = layer.points();
    this.m = shape.width();
    this.gamma = Arrays.copyOfRange(theta, shape.gamma(), shape.output());
    this.v = Arrays.copyOfRange(theta, shape.output(), shape.size());
    this.inverse = new double[m];
    double[] h = layer.hidden().data();
    for (int at = 0; at < h.length; at += m) {
      for (int j = 0; j < m; j++) {
        inverse[j] = Math.fma(h[at + j], h[at + j], inverse[j]);
      }
    }
    for (int j = 0; j < m; j++) {
      inverse[j] = inverse[j] > 0 ? 1 / Math.sqrt(inverse[j] / n) : 0;
    }
  }

  /** The output weights v_j gamma_j / s_j of the network without batch norm with these outputs. */
  double[] fold() {
    double[] factors = new double[m];
    for (int j = 0; j < m; j++) {
      factors[j] = v[j] * gamma[j] * inverse[j];
    }
    return factors;
  }

  @Override
  public double[] outputs() {
    return Products.multiply(layer.hidden(), fold());
  }

  @Override
  public void gradient(double[] weights, double[] gradient) {
    Shape shape = network.shape();
    double[] toFactor = Products.multiplyTransposed(layer.hidden(), weights);
    double[] own = new double[m];
    double[] shared = new double[m];
    for (int j = 0; j < m; j++) {
      double sum = toFactor[j] * inverse[j];
      gradient[shape.gamma() + j] = v[j] * sum;
      gradient[shape.output() + j] = gamma[j] * sum;
      own[j] = v[j] * gamma[j] * inverse[j];
      shared[j] = own[j] * sum * inverse[j] / n;
    }
    Matrix upstream = new Matrix(n, m);
    double[] h = layer.hidden().data();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        upstream.data()[i * m + j] = weights[i] * own[j] - shared[j] * h[i * m + j];
      }
    }
    layer.pullBack(upstream, gradient);
  }

  @Override
  public double[] squares() {
    Neurons neurons = new Neurons();
    double[] squares = new double[n];
    double[] h = layer.hidden().data();
    for (int i = 0; i < n; i++) {
      double square = layer.square(i);
      double sum = 0;
      for (int j = 0; j < m; j++) {
        int at = i * m + j;
        double q = h[at] * inverse[j];
        double c = v[j] * gamma[j] * inverse[j];
        double a = layer.slope()[at];
        double b = q * inverse[j] / n;
        double toFirst = a * a * square - 2 * a * b * neurons.along(at) + b * b * neurons.pull[j];
        sum += (gamma[j] * gamma[j] + v[j] * v[j]) * q * q + c * c * toFirst;
      }
      squares[i] = sum;
    }
    return squares;
  }

  @Override
  public double[] laplacians() {
    Neurons neurons = new Neurons();
    double[] laplacians = new double[n];
    double[] h = layer.hidden().data();
    for (int i = 0; i < n; i++) {
      double square = layer.square(i);
      double sum = 0;
      for (int j = 0; j < m; j++) {
        int at = i * m + j;
        double c = v[j] * gamma[j] * inverse[j];
        double a = layer.slope()[at];
        double u = inverse[j] * inverse[j] / n;
        double shared = 3 * u * neurons.pull[j] - neurons.spread[j];
        double bend = network.activation().curvature(a) * square;
        sum += c * (bend - 2 * u * a * neurons.along(at) + h[at] * u * shared);
      }
      laplacians[i] = sum;
    }
    return laplacians;
  }

  /** Sums over points, for each neuron. */
  private final class Neurons {

    /** x_i'p for each point and neuron, less the bias's part, which stands in {@link #bias}. */
    private final Matrix inner;

    private final double[] bias;

    /** |p|^2. */
    private final double[] pull = new double[m];

    /** sum_k (sigma'_k^2 + h_k sigma''_k) |x_k|^2. */
    private final double[] spread = new double[m];

    private Neurons() {
      double[] h = layer.hidden().data();
      double[] slope = layer.slope();
      Matrix product = new Matrix(n, m);
      for (int at = 0; at < h.length; at++) {
        product.data()[at] = h[at] * slope[at];
      }
      double[] p = layer.correlate(product).data();
      for (int at = 0; at < p.length; at += m) {
        for (int j = 0; j < m; j++) {
          pull[j] = Math.fma(p[at + j], p[at + j], pull[j]);
        }
      }
      int d = layer.inputs().cols();
      bias = Arrays.copyOfRange(p, d * m, p.length);
      inner = Products.multiply(layer.inputs(), Matrix.of(d, m, Arrays.copyOf(p, d * m)));
      for (int i = 0; i < n; i++) {
        double square = layer.square(i);
        for (int j = 0; j < m; j++) {
          double a = slope[i * m + j];
          spread[j] += (a * a + h[i * m + j] * network.activation().curvature(a)) * square;
        }
      }
    }

    private double along(int at) {
      return inner.data()[at] + bias[at % m];
    }
  }
}

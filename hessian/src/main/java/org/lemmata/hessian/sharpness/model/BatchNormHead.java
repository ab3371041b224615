package org.lemmata.hessian.sharpness.model;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.Segments;

/**
 * fᵢ = Σⱼ vⱼ γⱼ qᵢⱼ with qᵢⱼ = hᵢⱼ / sⱼ and sⱼ² = Σₖ hₖⱼ² / n: two layers with simplified batch
 * norm over all n points.
 *
 * <p>For one neuron, w its weights and bias, xᵢ the point with a 1 for the bias, aᵢ = σ'ᵢ, and p =
 * Σₖ hₖ aₖ xₖ: dqᵢ/dw = aᵢ xᵢ / s - hᵢ p / (n s³), and the Laplacian of qᵢ in w is -2 aᵢ xᵢ'p / (n
 * s³) - hᵢ Σₖ aₖ² |xₖ|² / (n s³) + 3 hᵢ |p|² / (n² s⁵) plus the part with σ'', which is σ''ᵢ |xᵢ|²
 * / s - hᵢ Σₖ hₖ σ''ₖ |xₖ|² / (n s³).
 *
 * <p>All of this stays as it is when h, a, σ'' and s are multiplied by one number. Where squares of
 * h leave the range of doubles, this is done with a power of two.
 */
final class BatchNormHead implements Head {

  private final Network network;
  private final FirstLayer layer;
  private final int n;
  private final int m;
  private final double[] v;
  private final double[] gamma;

  /** What h, σ', σ'' and s of each neuron are multiplied by: 1, unless squares leave the range. */
  private final double[] scale;

  /** 1 / sⱼ, of the scaled sⱼ; 0 for a neuron that is silent on all points. */
  private final double[] inverse;

  BatchNormHead(Network network, double[] theta, FirstLayer layer) {
    this.network = network;
    this.layer = layer;
    Shape shape = network.shape();
    this.n = layer.points();
    this.m = shape.width();
    this.gamma = Arrays.copyOfRange(theta, shape.gamma(), shape.output());
    this.v = Arrays.copyOfRange(theta, shape.output(), shape.size());
    this.scale = new double[m];
    this.inverse = new double[m];
    double[] h = layer.hidden().data();
    for (int at = 0; at < h.length; at += m) {
      for (int j = 0; j < m; j++) {
        inverse[j] = Math.fma(h[at + j], h[at + j], inverse[j]);
      }
    }
    for (int j = 0; j < m; j++) {
      scale[j] = 1;
      if (!Segments.isSafe(inverse[j])) {
        inverse[j] = rescaled(j);
      }
      inverse[j] = inverse[j] > 0 ? 1 / Math.sqrt(inverse[j] / n) : 0;
    }
  }

  /** Scales a neuron so that its largest activation is about 1; the sum of its squares. */
  private double rescaled(int neuron) {
    double largest = 0;
    double[] h = layer.hidden().column(neuron);
    for (double value : h) {
      largest = Math.max(largest, Math.abs(value));
    }
    if (!(largest >= Double.MIN_NORMAL && largest < Double.POSITIVE_INFINITY)) {
      // Silent, or not finite.
      return largest < Double.MIN_NORMAL ? 0 : largest;
    }
    scale[neuron] = Math.scalb(1.0, -Math.getExponent(largest));
    layer.scale(neuron, scale[neuron]);
    double[] scaled = layer.hidden().column(neuron);
    return Segments.dotInOrder(scaled, scaled);
  }

  /** σ'' times the scale of the neuron. */
  private double curvature(int at) {
    double factor = scale[at % m];
    return factor * network.activation().curvature(layer.slope()[at] / factor);
  }

  /** The output weights vⱼ γⱼ / sⱼ of the network without batch norm with these outputs. */
  double[] fold() {
    double[] factors = scaledFold();
    for (int j = 0; j < m; j++) {
      factors[j] *= scale[j];
    }
    return factors;
  }

  /** The same for the scaled activations. */
  private double[] scaledFold() {
    double[] factors = new double[m];
    for (int j = 0; j < m; j++) {
      factors[j] = v[j] * gamma[j] * inverse[j];
    }
    return factors;
  }

  @Override
  public double[] outputs() {
    return Products.multiply(layer.hidden(), scaledFold());
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
        double bend = curvature(at) * square;
        sum += c * (bend - 2 * u * a * neurons.along(at) + h[at] * u * shared);
      }
      laplacians[i] = sum;
    }
    return laplacians;
  }

  /** Sums over points, for each neuron. */
  private final class Neurons {

    /** xᵢ'p for each point and neuron, less the bias's part, which stands in {@link #bias}. */
    private final Matrix inner;

    private final double[] bias;

    /** |p|². */
    private final double[] pull = new double[m];

    /** Σₖ (σ'ₖ² + hₖ σ''ₖ) |xₖ|². */
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
          spread[j] += (a * a + h[i * m + j] * curvature(i * m + j)) * square;
        }
      }
    }

    private double along(int at) {
      return inner.data()[at] + bias[at % m];
    }
  }
}

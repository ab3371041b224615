package org.lemmata.hessian.sharpness.construct;

import java.util.Arrays;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.OrthogonalReduction;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.Segments;

/**
 * For each architecture a network that fits a small training set of any points and labels and whose
 * trace is the lower bound: with one neuron a point, or with batch norm one for each sign of the
 * labels, all of them memorising (paper, Theorems 4.1 and 5.1; without bias, with batch norm and
 * below the floor of layer norm derived).
 */
public final class Flattest {

  /** The scale of the first layer with batch norm, which reaches its bound in the limit only. */
  public static final double LARGE = 1e6;

  /** The activation of a neuron at its point, over the floor of layer norm. */
  private static final double ABOVE_FLOOR = 1.5;

  private Flattest() {}

  /**
   * The network.
   *
   * @param architecture with batch norm the trace exceeds the bound by at most 2 mean(|xᵢ|² + 1) /
   *     LARGE²
   * @param training labels other than 0; points of which {@link #reach} is positive, and which are
   *     affinely independent with batch norm and linearly independent without bias
   * @throws org.lemmata.linalg.DependentColumns if they are not, to rounding
   */
  public static Construction of(Architecture architecture, Samples training) {
    return switch (architecture) {
      case NO_BIAS -> noBias(training);
      case BIAS -> Memoriser.bias(training, width(training));
      case BIAS_3 -> DeepMemoriser.at(training, width(training));
      case LAYER_NORM -> layerNorm(training);
      case BATCH_NORM -> batchNorm(training);
    };
  }

  /** How far a neuron reaches from its point: half of what it may, of one point alone its norm. */
  private static double width(Samples training) {
    return training.size() == 1
        ? Memoriser.norm(training.inputs().row(0))
        : reach(training.inputs()) / 2;
  }

  /**
   * The least wᵢ'(xᵢ - xₖ) for k other than i, wᵢ = xᵢ / |xᵢ|; infinite of one point alone, and NaN
   * if the origin is among several.
   */
  public static double reach(Matrix points) {
    int n = points.rows();
    // Powers of two, so that squares stay in range and no bit changes.
    int[] exponents = new int[n];
    Matrix scaled = points.copy();
    for (int i = 0; i < n; i++) {
      double largest = Arrays.stream(points.row(i)).map(Math::abs).max().orElse(0);
      exponents[i] = Math.getExponent(largest);
      for (int j = 0; j < points.cols(); j++) {
        scaled.set(i, j, Math.scalb(points.get(i, j), -exponents[i]));
      }
    }
    double least = Double.POSITIVE_INFINITY;
    Matrix products = Products.multiply(scaled, scaled.transpose());
    for (int i = 0; i < n; i++) {
      double norm = Math.sqrt(products.get(i, i));
      double own = Math.scalb(products.get(i, i), exponents[i]);
      for (int k = 0; k < n; k++) {
        double ahead = (own - Math.scalb(products.get(i, k), exponents[k])) / norm;
        least = i == k ? least : Math.min(least, ahead);
      }
    }
    return least;
  }

  /** Neuron i is positive at xᵢ and -1 at the other points. */
  private static Construction noBias(Samples training) {
    int n = training.size();
    NamedWeights weights = new NamedWeights(Architecture.NO_BIAS, training.d(), n);
    for (int i = 0; i < n; i++) {
      double[] values = new double[n];
      Arrays.fill(values, -1);
      values[i] = 1;
      double[] w = OrthogonalReduction.shortest(training.inputs(), values);
      double[] x = training.inputs().row(i);
      double h = Segments.dotRounded(w, x);
      double height = Math.sqrt(Math.abs(training.label(i)) * Math.sqrt(Segments.dotRounded(x, x)));
      for (int j = 0; j < w.length; j++) {
        weights.first(i, j, w[j] * (height / h));
      }
      weights.output(i, training.label(i) / height);
    }
    return weights.on(training);
  }

  /**
   * Above the floor any scale will do. A label so small that it is cheaper below the floor is
   * fitted there, by a network without normalisation but for the constant 1/ε.
   */
  private static Construction layerNorm(Samples training) {
    double floor = Network.LAYER_NORM_FLOOR;
    double eps = width(training);
    double[] below = training.labels();
    for (int i = 0; i < below.length; i++) {
      below[i] *= floor;
    }
    Construction high = Memoriser.layerNorm(training, eps, ABOVE_FLOOR * floor);
    Construction low = Memoriser.bias(new Samples(training.inputs(), below), eps);
    double[] theta = high.theta();
    int n = training.size();
    for (int i = 0; i < n; i++) {
      double[] x = training.inputs().row(i);
      if (2 * Math.sqrt(Segments.dotRounded(x, x) + 1) * Math.abs(training.label(i)) < floor) {
        for (int at = i; at < theta.length; at += n) {
          theta[at] = low.theta()[at];
        }
      }
    }
    return new Construction(high.network(), theta, training);
  }

  /** One neuron is proportional to the positive labels, the other to the negative ones. */
  private static Construction batchNorm(Samples training) {
    int n = training.size();
    int d = training.d();
    Matrix lifted = new Matrix(n, d + 1);
    for (int i = 0; i < n; i++) {
      System.arraycopy(training.inputs().row(i), 0, lifted.data(), i * (d + 1), d);
      lifted.set(i, d, 1);
    }
    double[] theta = new double[new Shape(Architecture.BATCH_NORM, d, 2).size()];
    Network network = new Network(new Shape(Architecture.BATCH_NORM, d, 2), Activation.RELU);
    for (int sign = 0; sign < 2; sign++) {
      double[] values = training.labels();
      double square = 0;
      for (int i = 0; i < n; i++) {
        values[i] *= sign == 0 ? 1 : -1;
        square += values[i] > 0 ? values[i] * values[i] / n : 0;
      }
      double[] w = OrthogonalReduction.shortest(lifted, values);
      for (int row = 0; row <= d; row++) {
        theta[row * 2 + sign] = LARGE * w[row];
      }
      double size = Math.sqrt(Math.sqrt(square));
      theta[network.shape().gamma() + sign] = size;
      theta[network.shape().output() + sign] = sign == 0 ? size : -size;
    }
    return new Construction(network, theta, training);
  }
}

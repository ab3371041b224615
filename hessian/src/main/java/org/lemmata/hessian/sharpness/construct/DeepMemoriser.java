package org.lemmata.hessian.sharpness.construct;

import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;

/**
 * The three-layer network with bias that memorises distinct corners of the cube, one neuron of each
 * layer a point: neuron i is active at xᵢ and at no other point.
 *
 * <p>With c = d + 1 and β = (|yᵢ| / √c)^{1/3}, the path of point i has the weights (first layer at
 * xᵢ) √c β, (middle layer) β and (output) sign(yᵢ) β, which makes the three parts of |grad f(xᵢ)|²
 * equal, and the trace 6 c^{1/3} mean |yᵢ|^{4/3}.
 */
public final class DeepMemoriser {

  private DeepMemoriser() {}

  /** The network of the memoriser: as many neurons as points. */
  public static Network network(Samples samples) {
    return new Network(
        new Shape(Architecture.BIAS_3, samples.d(), samples.size()), Activation.RELU);
  }

  /**
   * The parameters of the memoriser.
   *
   * @param samples distinct points of {-1, 1}ᵈ with labels other than 0
   * @param kappa the off-diagonal entries of the middle layer. Read literally the construction has
   *     0: then the second layer's idle neurons stand exactly at their kinks and the network is not
   *     differentiable; any negative value silences them and leaves everything else as it is
   * @throws IllegalArgumentException if a point is no corner of the cube or occurs twice, or κ is
   *     positive
   */
  public static double[] of(Samples samples, double kappa) {
    if (!(kappa <= 0)) {
      throw new IllegalArgumentException("kappa must not be positive, not " + kappa);
    }
    Shape shape = network(samples).shape();
    int m = shape.width();
    double root = Math.sqrt(samples.d() + 1);
    double[] theta = new double[shape.size()];
    for (int i = 0; i < m; i++) {
      double[] x = samples.inputs().row(i);
      double beta = StrictMath.cbrt(Math.abs(samples.label(i)) / root);
      // root β (1 + xᵢ'x - d): the next corner has xᵢ'x = d - 2, so it is at -root β.
      for (int j = 0; j < x.length; j++) {
        theta[j * m + i] = root * beta * x[j];
      }
      theta[shape.bias() + i] = root * beta * (1 - x.length);
      for (int l = 0; l < m; l++) {
        theta[shape.middle() + i * m + l] = l == i ? beta : kappa;
      }
      theta[shape.output() + i] = Math.signum(samples.label(i)) * beta;
      check(samples, x, i);
    }
    return theta;
  }

  /**
   * The same at any points, one bump a point as in {@link Memoriser#bias}, silenced in the second
   * layer by off-diagonal entries -1: cᵢ = |xᵢ|² + 1, and the trace is 6/n Σᵢ cᵢ^{1/3} |yᵢ|^{4/3}.
   *
   * @param samples different points with wᵢ'xₖ below wᵢ'xᵢ - ε for k other than i, wᵢ = xᵢ / |xᵢ|,
   *     and labels other than 0
   * @param eps positive
   */
  static Construction at(Samples samples, double eps) {
    int m = samples.size();
    NamedWeights weights = new NamedWeights(Architecture.BIAS_3, samples.d(), m);
    for (int i = 0; i < m; i++) {
      double[] x = samples.inputs().row(i);
      double root = Memoriser.lifted(Memoriser.norm(x));
      double beta = StrictMath.cbrt(Math.abs(samples.label(i)) / root);
      Memoriser.bump(weights, x, i, root * beta, eps);
      for (int l = 0; l < m; l++) {
        weights.middle(l, i, l == i ? beta : -1);
      }
      weights.output(i, Math.signum(samples.label(i)) * beta);
    }
    return weights.on(samples);
  }

  private static void check(Samples samples, double[] x, int i) {
    for (int k = 0; k < samples.size(); k++) {
      double product = 0;
      for (int j = 0; j < x.length; j++) {
        if (Math.abs(samples.inputs().get(k, j)) != 1) {
          throw new IllegalArgumentException("point " + k + " is no corner of the cube");
        }
        product += x[j] * samples.inputs().get(k, j);
      }
      if (k != i && product == x.length) {
        throw new IllegalArgumentException("points " + i + " and " + k + " are the same");
      }
    }
  }
}

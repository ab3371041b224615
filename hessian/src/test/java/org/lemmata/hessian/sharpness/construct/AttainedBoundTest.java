package org.lemmata.hessian.sharpness.construct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.Activation;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.model.AutomaticDerivatives;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.hessian.sharpness.model.Network;
import org.lemmata.hessian.sharpness.model.Shape;
import org.lemmata.hessian.sharpness.model.TraceBound;
import org.lemmata.linalg.Matrix;

/**
 * Networks that attain the lower bound at points that are no corners, with labels other than +-1.
 * Their traces are those of automatic differentiation, which knows neither the bound nor the
 * formulas of the derivatives.
 */
class AttainedBoundTest {

  /** Three points of different lengths; wᵢ'xₖ &lt; 0 for any two. */
  private static Samples spread(double... labels) {
    return new Samples(Matrix.of(3, 2, 2, 0.5, -1, 1.5, -0.3, -2.2), labels);
  }

  /**
   * What rounding leaves of an output: a neuron is the difference of two numbers |x| / ε times as
   * large, here 22, and a handful of operations on numbers to 60 are off by 1e-14 each at most.
   */
  private static final double ROUNDING = 1e-13;

  private static final Samples ONE = new Samples(Matrix.of(1, 3, 1.7, -0.6, 0.4), -2.3);

  private static Network network(Architecture architecture, int d, int width) {
    return new Network(new Shape(architecture, d, width), Activation.RELU);
  }

  private static double trace(Network network, double[] theta, Samples training, Loss loss) {
    return AutomaticDerivatives.trace(network, theta, training, loss);
  }

  /**
   * The least trace of one neuron a layer that fits one point, by search over the layers' scales.
   */
  @ParameterizedTest
  @CsvSource({
    "BIAS, SQUARED", "BIAS, LOGISTIC",
    "NO_BIAS, SQUARED", "NO_BIAS, LOGISTIC",
    "BIAS_3, SQUARED", "BIAS_3, LOGISTIC"
  })
  void leastOverTheScalesOfTheLayers(Architecture architecture, Loss loss) {
    Network network = network(architecture, ONE.d(), 1);
    double least =
        architecture == Architecture.BIAS_3
            ? least(a -> least(b -> trace(network, chain(network, loss, a, b), ONE, loss)))
            : least(a -> trace(network, chain(network, loss, a, 0), ONE, loss));
    assertEquals(1, TraceBound.of(network, ONE, loss) / least, 1e-12);
  }

  /** First layer eᵃ (x, 1), middle layer eᵇ, and the output weight with which the point is fit. */
  private static double[] chain(Network network, Loss loss, double a, double b) {
    Shape shape = network.shape();
    double[] theta = new double[shape.size()];
    double hidden = 0;
    for (int j = 0; j < ONE.d(); j++) {
      double x = ONE.inputs().get(0, j);
      theta[j] = Math.exp(a) * x;
      hidden += Math.exp(a) * x * x;
    }
    if (shape.architecture().hasBias()) {
      theta[shape.bias()] = Math.exp(a);
      hidden += Math.exp(a);
    }
    if (shape.architecture() == Architecture.BIAS_3) {
      theta[shape.middle()] = Math.exp(b);
      hidden *= Math.exp(b);
    }
    theta[shape.output()] = loss.minimiser(ONE.label(0)) / hidden;
    return theta;
  }

  /** The least value of a function with one valley, by golden sections of [-4, 4]. */
  private static double least(DoubleUnaryOperator f) {
    double ratio = (Math.sqrt(5) - 1) / 2;
    double from = -4;
    double to = 4;
    for (int i = 0; i < 40; i++) {
      double left = to - ratio * (to - from);
      double right = from + ratio * (to - from);
      if (f.applyAsDouble(left) < f.applyAsDouble(right)) {
        to = right;
      } else {
        from = left;
      }
    }
    return f.applyAsDouble((from + to) / 2);
  }

  /** One neuron a point. By hand, the bound is (2/3) Σᵢ 2 √(|xᵢ|² + 1) |yᵢ|. */
  @Test
  void memoriser() {
    Samples samples = spread(2.5, -0.3, 1.7);
    double byHand =
        4.0 / 3 * (2.5 * Math.sqrt(5.25) + 0.3 * Math.sqrt(4.25) + 1.7 * Math.sqrt(5.93));
    Construction built = Memoriser.bias(samples, 0.1);
    assertEquals(0, built.residual(), ROUNDING);
    assertEquals(byHand, trace(built.network(), built.theta(), samples, Loss.SQUARED), 1e-12);
    assertEquals(byHand, built.bound(), 1e-13);
    assertEquals(byHand, built.trace(), 1e-12);
  }

  /** With signs left away the memoriser fits |y|, at the trace of those labels. */
  @Test
  void memoriserWithoutSigns() {
    Construction built = Memoriser.withoutSigns(spread(2.5, -0.3, 1.7), 0.1);
    double[] outputs = built.outputs(built.training().inputs());
    assertEquals(2.5, outputs[0], ROUNDING);
    assertEquals(0.3, outputs[1], ROUNDING);
    assertEquals(1.7, outputs[2], ROUNDING);
  }

  /** Under the logistic loss of labels y the memoriser of the outputs log(4)/y attains it. */
  @Test
  void memoriserUnderTheLogisticLoss() {
    double f = Math.log(4);
    Construction built = Memoriser.bias(spread(f / 2.5, -f / 0.3, f / 1.7), 0.1);
    Samples samples = spread(2.5, -0.3, 1.7);
    double trace = trace(built.network(), built.theta(), samples, Loss.LOGISTIC);
    assertEquals(1, TraceBound.of(built.network(), samples, Loss.LOGISTIC) / trace, 1e-13);
  }

  /** Layer norm: 2, whatever points and labels. */
  @Test
  void memoriserWithLayerNorm() {
    Construction built = Memoriser.layerNorm(spread(2.5, -0.3, 1.7), 0.1, 1.3);
    assertEquals(0, built.residual(), ROUNDING);
    assertEquals(2, trace(built.network(), built.theta(), built.training(), Loss.SQUARED), 1e-11);
    assertEquals(2, built.bound(), 1e-15);
  }

  /** Below the floor of layer norm a label near 0 costs less, by search over the scale. */
  @Test
  void layerNormBelowItsFloor() {
    Samples near = new Samples(ONE.inputs(), 1.5e-4);
    Network network = network(Architecture.LAYER_NORM, 3, 1);
    Shape shape = network.shape();
    double least =
        least(
            a -> {
              // f = v h / floor with h below the floor, where eᵃ = 1 is half of it.
              double hidden = Network.LAYER_NORM_FLOOR / 2 * Math.exp(a / 8);
              double[] theta = new double[shape.size()];
              double square = 1.7 * 1.7 + 0.6 * 0.6 + 0.4 * 0.4 + 1;
              for (int j = 0; j < 3; j++) {
                theta[j] = hidden / square * near.inputs().get(0, j);
              }
              theta[shape.bias()] = hidden / square;
              theta[shape.output()] = near.label(0) * Network.LAYER_NORM_FLOOR / hidden;
              return trace(network, theta, near, Loss.SQUARED);
            });
    double bound = TraceBound.of(network, near, Loss.SQUARED);
    assertEquals(1, bound / least, 1e-12);
    assertTrue(bound < 2);
  }

  /**
   * Batch norm, d + 1 points in general position: one affine function a takes a multiple k of the
   * wanted outputs, and the two neurons relu(a) and relu(-a) go down to the bound as k grows. Under
   * the logistic loss labels of one size have one curvature, 0.16 y².
   */
  @ParameterizedTest
  @EnumSource(Loss.class)
  void twoNeuronsWithBatchNorm(Loss loss) {
    double[] labels =
        loss == Loss.SQUARED ? new double[] {1.5, -0.4, 2.2, -1.1} : new double[] {2, -2, 2, 2};
    Matrix inputs = Matrix.of(4, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1);
    Samples samples = new Samples(inputs, labels);
    Network network = network(Architecture.BATCH_NORM, 3, 2);
    Shape shape = network.shape();
    double[] f = new double[4];
    double[] squares = new double[2];
    for (int i = 0; i < 4; i++) {
      f[i] = loss.minimiser(labels[i]);
      squares[f[i] > 0 ? 0 : 1] += f[i] * f[i] / 4;
    }
    double k = 1e4;
    double[] theta = new double[shape.size()];
    for (int s = 0; s < 2; s++) {
      double sign = s == 0 ? k : -k;
      for (int j = 0; j < 3; j++) {
        theta[j * 2 + s] = sign * (f[j + 1] - f[0]);
      }
      theta[shape.bias() + s] = sign * f[0];
      theta[shape.gamma() + s] = Math.sqrt(Math.sqrt(squares[s]));
      theta[shape.output() + s] = Math.signum(sign) * theta[shape.gamma() + s];
    }
    double trace = trace(network, theta, samples, loss);
    assertEquals(1, TraceBound.of(network, samples, loss) / trace, 1e-6);
  }
}

package org.lemmata.hessian.sharpness.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lemmata.hessian.sharpness.data.Distribution;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;

/** Outputs, accuracy and random starts; derivatives have a test of their own. */
class NetworkTest {

  private static final Streams STREAMS = Streams.of(7, "network");

  /** By hand: h = (3, 0) at (1, 1) and (1, 2) at (-1, 1). */
  @ParameterizedTest
  @EnumSource(Architecture.class)
  void outputsByHand(Architecture architecture) {
    Shape shape = new Shape(architecture, 2, 2);
    Network network = new Network(shape, Activation.RELU);
    double[] theta = new double[shape.size()];
    // W₁ = [[1, 1.5], [-1.5, .5]], b₁ = [.5, 0]; without bias the columns are other ones.
    double[] first = {1, -1.5, 1.5, 0.5, 0.5, 0};
    if (!architecture.hasBias()) {
      first = new double[] {1, -1, 2, 1, 0, 0};
    }
    System.arraycopy(first, 0, theta, 0, shape.rows() * 2);
    double[] v = {2, -1};
    double[] between = architecture == Architecture.BIAS_3 ? new double[] {1, -1, 0, 1} : v;
    if (architecture == Architecture.BIAS_3 || architecture == Architecture.BATCH_NORM) {
      System.arraycopy(between, 0, theta, shape.rows() * 2, between.length);
    }
    System.arraycopy(v, 0, theta, shape.output(), 2);
    Matrix x = Matrix.of(new double[][] {{1, 1}, {-1, 1}});
    double[] expected =
        switch (architecture) {
          case NO_BIAS, BIAS -> new double[] {6, 0};
          // W₂ h = (3, -3) and (1, 1).
          case BIAS_3 -> new double[] {6, 1};
          case LAYER_NORM -> new double[] {2, 0};
          // Mean squares 5 and 2; γ = v.
          case BATCH_NORM -> new double[] {12 / Math.sqrt(5), 4 / Math.sqrt(5) + Math.sqrt(2)};
        };
    assertArrayEquals(expected, network.outputs(theta, x), 1e-14);
    Samples samples = new Samples(x, 1, 1);
    double right = Arrays.stream(expected).filter(f -> f > 0).count() / 2.0;
    assertEquals(right, network.accuracy(theta, samples, samples));
  }

  /** Other points do not change the statistics, and blocks of points do not show. */
  @ParameterizedTest
  @EnumSource(Architecture.class)
  void testPointsUseTheTrainingStatistics(Architecture architecture) {
    Network network = new Network(new Shape(architecture, 6, 9), Activation.SOFTPLUS);
    double[] theta = Initialisation.of(2).draw(network.shape(), STREAMS.stream(0));
    Samples training = Distribution.XOR.draw(20, 6, STREAMS.stream(1));
    Samples test = Distribution.BALL.draw(300, 6, STREAMS.stream(2));
    double[] all = network.outputs(theta, training.inputs(), test.inputs());
    for (int i : new int[] {0, 127, 128, 299}) {
      Matrix one = Matrix.of(1, 6, test.inputs().row(i));
      assertEquals(network.outputs(theta, training.inputs(), one)[0], all[i]);
    }
    double[] own = network.outputs(theta, training.inputs());
    double[] direct = Head.of(network, theta, training.inputs()).outputs();
    assertArrayEquals(direct, own, 1e-14);
  }

  /** A neuron of batch norm that is silent on the training set counts 0 everywhere. */
  @Test
  void silentNeurons() {
    Shape shape = new Shape(Architecture.BATCH_NORM, 3, 2);
    Network network = new Network(shape, Activation.RELU);
    double[] theta = Initialisation.of(1).draw(shape, STREAMS.stream(3));
    Arrays.fill(theta, shape.bias(), shape.bias() + 2, -100);
    Samples training = Distribution.XOR.draw(5, 3, STREAMS.stream(4));
    Matrix far = Matrix.of(new double[][] {{1e5, 2e5, -3e5}, {-1e5, -2e5, 3e5}});
    assertArrayEquals(
        new double[2], network.outputs(theta, training.inputs(), far), Double.MIN_VALUE);
    double[] gradient = new double[shape.size()];
    assertEquals(1, network.gradient(theta, training, Loss.SQUARED, gradient));
    assertArrayEquals(new double[shape.size()], gradient, Double.MIN_VALUE);
    assertEquals(0, HessianTrace.of(network, theta, training, Loss.SQUARED).total());
    assertEquals(0, network.accuracy(theta, training, training));
  }

  private static double[] normalised(
      Architecture architecture, Activation activation, double weight, double bias) {
    Shape shape = new Shape(architecture, 2, 1);
    double[] theta = new double[shape.size()];
    Arrays.fill(theta, 1);
    theta[0] = weight;
    theta[1] = 0;
    theta[shape.bias()] = bias;
    Matrix x = Matrix.of(new double[][] {{1, 0}, {3, 0}});
    return new Network(shape, activation).outputs(theta, x);
  }

  /**
   * By hand: h = (w, 3 w), whose root mean square is √5 w, also where its squares leave doubles.
   */
  @Test
  void normsWhoseSquaresLeaveTheRange() {
    double[] expected = {1 / Math.sqrt(5), 3 / Math.sqrt(5)};
    for (double w : new double[] {1e-300, 1e-170, 1e-155, 1, 1e153, 1e160, 1e300}) {
      assertArrayEquals(
          expected, normalised(Architecture.BATCH_NORM, Activation.RELU, w, 0), 1e-15);
    }
    for (double w : new double[] {1, 1e153, 1e160, 1e300}) {
      assertArrayEquals(
          new double[] {1, 1}, normalised(Architecture.LAYER_NORM, Activation.RELU, w, 0), 1e-15);
    }
    for (double b : new double[] {-300, -400, -700}) {
      assertArrayEquals(
          new double[] {1, 1},
          normalised(Architecture.BATCH_NORM, Activation.SOFTPLUS, 0, b),
          1e-12);
    }
    // All activations are below the normal doubles: as silent as 0.
    assertArrayEquals(
        new double[2], normalised(Architecture.BATCH_NORM, Activation.SOFTPLUS, 0, -720));
  }

  /** Far below 0 softplus is eᶻ, and e⁻³⁸⁰ divides out: derivatives are those of e^(z + 380). */
  @Test
  void derivativesOfASmallNeuron() {
    Shape shape = new Shape(Architecture.BATCH_NORM, 2, 1);
    Network network = new Network(shape, Activation.SOFTPLUS);
    Samples training = new Samples(Matrix.of(3, 2, 1, 0, 0, 1, -1, 2), 1, -1, 2);
    double[] near = {0.3, -0.2, -20, 1.5, 0.7};
    double[] far = near.clone();
    far[2] = -400;
    double[] expected = new double[5];
    double[] gradient = new double[5];
    network.gradient(near, training, Loss.SQUARED, expected);
    network.gradient(far, training, Loss.SQUARED, gradient);
    // Softplus at -20 is off eᶻ by half of e⁻²⁰.
    assertArrayEquals(expected, gradient, 1e-8);
    assertEquals(
        HessianTrace.of(network, near, training, Loss.SQUARED).total(),
        HessianTrace.of(network, far, training, Loss.SQUARED).total(),
        1e-7);
  }

  @Test
  void accuracyOfSmallOutputs() {
    Samples samples = new Samples(new Matrix(5, 1), 1e-200, -1e-200, 1e-200, 0, Double.MIN_VALUE);
    assertEquals(0.6, samples.accuracy(new double[] {1e-200, -1e-200, -1, 1, 1e300}));
    assertEquals(0, new Samples(new Matrix(1, 1), 1).accuracy(new double[] {Double.NaN}));
  }

  /** Below the floor layer norm divides by the constant. */
  @Test
  void layerNormBelowItsFloor() {
    Shape shape = new Shape(Architecture.LAYER_NORM, 2, 1);
    Network network = new Network(shape, Activation.RELU);
    double[] theta = {0, 0, Network.LAYER_NORM_FLOOR / 2, 3};
    Samples one = new Samples(new Matrix(1, 2), 1);
    assertEquals(1.5, network.outputs(theta, one.inputs())[0], 1e-15);
    // |grad f|² = (h/ε)² + (v/ε)², as the network is linear in each weight there.
    double expected = 2 * (0.25 + 9 / (Network.LAYER_NORM_FLOOR * Network.LAYER_NORM_FLOOR));
    assertEquals(
        expected, HessianTrace.of(network, theta, one, Loss.SQUARED).total(), 1e-9 * expected);
  }

  @ParameterizedTest
  @EnumSource(Architecture.class)
  void initialMoments(Architecture architecture) {
    Shape shape = new Shape(architecture, 50, 200);
    double[] theta = new Initialisation(2, 0.25).draw(shape, STREAMS.stream(5));
    // Mean squares of 10000, and of 200 or 40000, normal numbers: six standard errors.
    assertEquals(0.25 / 50, meanSquare(theta, 0, 10_000), 0.25 / 50 * 6 * Math.sqrt(2e-4));
    assertEquals(
        4.0 / 200,
        meanSquare(theta, shape.output(), theta.length),
        4.0 / 200 * 6 * Math.sqrt(0.01));
    for (int at = 10_000; at < shape.rows() * 200; at++) {
      assertEquals(0, theta[at]);
    }
    if (architecture == Architecture.BIAS_3) {
      double middle = meanSquare(theta, shape.middle(), shape.output());
      assertEquals(4.0 / 200, middle, 4.0 / 200 * 6 * Math.sqrt(5e-5));
    } else {
      for (int at = shape.rows() * 200; at < shape.output(); at++) {
        assertEquals(1, theta[at]);
      }
    }
    assertThrows(IllegalArgumentException.class, () -> new Initialisation(-1, 1));
  }

  private static double meanSquare(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).map(v -> v * v).sum() / (to - from);
  }

  @Test
  void lossesFarOut() {
    assertEquals(0.8 * 1000, Loss.LOGISTIC.value(-1000, 1), 1e-12);
    assertEquals(0.2 * 1000, Loss.LOGISTIC.value(-1000, -1), 1e-12);
    assertEquals(0.16, Loss.LOGISTIC.curvature(Loss.LOGISTIC.minimiser(-1), -1), 1e-16);
    assertTrue(Loss.LOGISTIC.curvature(700, 1) > 0);
  }
}

package org.lemmata.hessian.sharpness.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.analysis.differentiation.UnivariateDerivative2;
import org.lemmata.hessian.sharpness.data.Distribution;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** Trace and gradient against automatic differentiation and differences. */
class HessianTraceTest {

  private static final class Case {

    private final Network network;
    private final double[] theta;
    private final Samples training;

    private Case(Network network, double[] theta, Samples training) {
      this.network = network;
      this.theta = theta;
      this.training = training;
    }

    /** Random parameters, all of them, so that no bias is 0 and no γ 1. */
    static Case draw(Shape shape, Activation activation, Distribution law, int n, long seed) {
      Stream stream = Streams.of(seed, "trace").stream(0);
      double[] theta = new double[shape.size()];
      stream.normals(theta, 0, theta.length);
      return new Case(new Network(shape, activation), theta, law.draw(n, shape.d(), stream));
    }

    /**
     * A bound on the terms 1/|h|² that cancel in second derivatives of a normalised output, h being
     * what is divided by: rounding is proportional to them. ReLU alone lets h come close to 0 while
     * its slope does not.
     */
    double curvatureOfNorms() {
      Architecture architecture = network.shape().architecture();
      if (architecture != Architecture.LAYER_NORM && architecture != Architecture.BATCH_NORM) {
        return 0;
      }
      double least = KinkDistance.of(network, theta, training.inputs());
      double inputs = 1;
      for (double x : training.inputs().data()) {
        inputs += x * x;
      }
      double weights = 0;
      for (double w : theta) {
        weights += w * w;
      }
      return inputs * weights / (least * least);
    }

    /**
     * Whether normalisation leaves a function of the first layer at the first point that is neither
     * constant nor linear: of one active neuron alone, or one that is active there alone, it leaves
     * a constant.
     */
    boolean isCurvedAtTheFirst() {
      Matrix inputs = training.inputs();
      FirstLayer layer = new FirstLayer(network, theta, inputs);
      int m = network.shape().width();
      int active = 0;
      double square = 0;
      boolean shared = false;
      for (int j = 0; j < m; j++) {
        double h = layer.hidden().get(0, j);
        square += h * h;
        active += h > 0 ? 1 : 0;
        for (int i = 1; i < inputs.rows(); i++) {
          boolean other = !Arrays.equals(inputs.row(i), inputs.row(0));
          shared |= other && h > 0 && layer.hidden().get(i, j) > 0;
        }
      }
      return network.shape().architecture() == Architecture.LAYER_NORM
          ? active > 1 && Math.sqrt(square) > Network.LAYER_NORM_FLOOR
          : shared;
    }
  }

  /** Both kinds of networks that are normalised do meet points where f is curved. */
  @Example
  void mostAreCurved() {
    for (Architecture architecture : List.of(Architecture.LAYER_NORM, Architecture.BATCH_NORM)) {
      int curved = 0;
      for (int seed = 0; seed < 100; seed++) {
        Shape shape = new Shape(architecture, 4, 6);
        Case drawn = Case.draw(shape, Activation.RELU, Distribution.XOR, 5, seed);
        curved += drawn.isCurvedAtTheFirst() ? 1 : 0;
      }
      assertTrue(curved > 50, architecture + " " + curved);
    }
  }

  @Property(tries = 300)
  void agreesWithAutomaticDifferentiation(
      @ForAll Architecture architecture,
      @ForAll Activation activation,
      @ForAll Loss loss,
      @ForAll Distribution law,
      @ForAll @IntRange(min = 2, max = 5) int d,
      @ForAll @IntRange(min = 1, max = 5) int width,
      @ForAll @IntRange(min = 1, max = 6) int n,
      @ForAll long seed) {
    Case drawn = Case.draw(new Shape(architecture, d, width), activation, law, n, seed);
    Network network = drawn.network;
    double[] gradient = new double[drawn.theta.length];
    double value = network.gradient(drawn.theta, drawn.training, loss, gradient);
    assertEquals(network.loss(drawn.theta, drawn.training, loss), value, 1e-13 * (1 + value));
    double trace = 0;
    double size = 1 + 1e-3 * drawn.curvatureOfNorms();
    for (int p = 0; p < gradient.length; p++) {
      UnivariateDerivative2 along =
          AutomaticDerivatives.along(network, drawn.theta, drawn.training, loss, p);
      size += Math.abs(along.getSecondDerivative());
      trace += along.getSecondDerivative();
      assertEquals(along.getValue(), value, 1e-12 * (1 + value));
      assertEquals(along.getFirstDerivative(), gradient[p], 1e-10 * size);
    }
    HessianTrace parts = HessianTrace.of(network, drawn.theta, drawn.training, loss);
    double scale = size + parts.gaussNewton() + Math.abs(parts.residual());
    assertEquals(trace, parts.total(), 1e-10 * scale);
    assertTrue(parts.gaussNewton() >= 0);
  }

  @Property(tries = 200)
  void agreesWithDifferencesOfTheLossAndOfItsGradient(
      @ForAll Architecture architecture,
      @ForAll Activation activation,
      @ForAll Loss loss,
      @ForAll @IntRange(min = 2, max = 8) int d,
      @ForAll @IntRange(min = 1, max = 9) int width,
      @ForAll @IntRange(min = 1, max = 12) int n,
      @ForAll long seed) {
    Shape shape = new Shape(architecture, d, width);
    Case drawn = Case.draw(shape, activation, Distribution.XOR, n, seed);
    // A step moves a pre-activation by at most 1e-4 times the largest activation.
    Assume.that(KinkDistance.of(drawn.network, drawn.theta, drawn.training.inputs()) > 5e-3);
    Network network = drawn.network;
    double[] theta = drawn.theta;
    HessianTrace parts = HessianTrace.of(network, theta, drawn.training, loss);
    double scale = 1 + parts.gaussNewton() + Math.abs(parts.residual());
    double byLoss = DifferenceTrace.of(network, theta, drawn.training, loss, 1e-4);
    double value = network.loss(theta, drawn.training, loss);
    assertEquals(byLoss, parts.total(), 1e-4 * scale + 1e-6 * value);
    double byGradient = 0;
    double[] gradient = new double[theta.length];
    for (int p = 0; p < theta.length; p++) {
      double[] moved = theta.clone();
      moved[p] += 1e-5;
      network.gradient(moved, drawn.training, loss, gradient);
      byGradient += gradient[p] / 2e-5;
      moved[p] = theta[p] - 1e-5;
      network.gradient(moved, drawn.training, loss, gradient);
      byGradient -= gradient[p] / 2e-5;
    }
    assertEquals(byGradient, parts.total(), 1e-6 * scale);
  }

  /** Where every l' vanishes the second part does, and else it does not where f is curved. */
  @Property(tries = 400)
  void residualPart(
      @ForAll Architecture architecture,
      @ForAll Activation activation,
      @ForAll @DoubleRange(min = 0.1, max = 2) double off,
      @ForAll long seed) {
    Case drawn = Case.draw(new Shape(architecture, 4, 6), activation, Distribution.XOR, 5, seed);
    double[] outputs = drawn.network.outputs(drawn.theta, drawn.training.inputs());
    Samples fitted = new Samples(drawn.training.inputs(), outputs);
    assertEquals(0, HessianTrace.of(drawn.network, drawn.theta, fitted, Loss.SQUARED).residual());
    double[] shifted = outputs.clone();
    shifted[0] += off;
    Samples missed = new Samples(drawn.training.inputs(), shifted);
    double residual = HessianTrace.of(drawn.network, drawn.theta, missed, Loss.SQUARED).residual();
    boolean normalised =
        architecture == Architecture.LAYER_NORM || architecture == Architecture.BATCH_NORM;
    if (activation == Activation.RELU && !normalised) {
      assertEquals(0, residual);
    } else if (!normalised || drawn.isCurvedAtTheFirst()) {
      assertTrue(residual != 0, "no residual part");
    }
  }
}

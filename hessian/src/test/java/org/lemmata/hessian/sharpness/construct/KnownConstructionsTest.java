package org.lemmata.hessian.sharpness.construct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.hessian.sharpness.model.AutomaticDerivatives;
import org.lemmata.hessian.sharpness.model.Loss;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** The values that the constructions' texts state. */
class KnownConstructionsTest {

  /** Orthogonal, of the lengths 5 and 10. */
  private static final Samples OFF_THE_CUBE =
      new Samples(Matrix.of(new double[][] {{3, 4}, {8, -6}}), 3, -0.5);

  private static Stream stream() {
    return Streams.of(7, "known").stream(0);
  }

  private static double trace(Construction built) {
    return AutomaticDerivatives.trace(
        built.network(), built.theta(), built.training(), Loss.SQUARED);
  }

  /** Those that attain the bound: 4 √7, 6 cbrt(7) and 2 at d = 6. */
  @Test
  void generalisersThatAttainTheBound() {
    Samples training = Corners.distinct(8, 6, stream());
    assertEquals(
        4 * Math.sqrt(7), trace(Generaliser.bias(training, Generaliser.balanced(6))), 1e-13);
    assertEquals(6 * Math.cbrt(7), trace(Generaliser.threeLayers(training, -0.1)), 1e-13);
    assertEquals(2, trace(Generaliser.layerNorm(training, 1)), 1e-13);
  }

  /** 2 ((d + 1) / r² + r²), the trace of the generaliser, at r⁴ = d² + 1. */
  @Test
  void generaliserAtThePrintedScale() {
    Samples training = Corners.distinct(8, 6, stream());
    double square = Math.sqrt(37);
    double printed = trace(Generaliser.bias(training, Generaliser.printed(6)));
    assertEquals(2 * (7 / square + square), printed, 1e-13);
  }

  /** 2 √2d (1 + ε² + (1 - ε)⁻²), of the network and of its formula. */
  @Test
  void noBias() {
    Samples training = Corners.distinct(8, 6, stream());
    for (double eps : new double[] {0.1, 0.3}) {
      double expected = 2 * Math.sqrt(12) * (1 + eps * eps + 1 / ((1 - eps) * (1 - eps)));
      assertEquals(expected, trace(NoBias.of(training, eps)), 1e-13);
      assertEquals(expected, NoBias.trace(6, eps), 1e-14);
    }
  }

  /** 2 √n mean|y| (f² + f⁻²), which is 4 √n mean|y| at f = 1, whatever the points. */
  @Test
  void memoriserWithBatchNorm() {
    for (double factor : new double[] {1, 2}) {
      Construction built = Memoriser.batchNorm(OFF_THE_CUBE, 0.5, factor);
      assertEquals(0, built.residual(), 1e-12);
      double balance = factor * factor + 1 / (factor * factor);
      assertEquals(2 * Math.sqrt(2) * 1.75 * balance, trace(built), 1e-11);
    }
  }

  @Test
  void scalingOfOneOutputWeight() {
    Construction scaled = Memoriser.bias(OFF_THE_CUBE, 0.5).scalingOutput(1, 3);
    double[] outputs = scaled.outputs(OFF_THE_CUBE.inputs());
    assertArrayEquals(new double[] {3, -1.5}, outputs, 1e-12);
  }

  /** The tilts have norm 1e-6 times the weights of x₁ and x₂, for all four rows. */
  @Test
  void sizeOfTheTilt() {
    Samples training = Corners.distinct(40, 20, stream());
    Construction built = TiltedNoBias.of(training, -1, stream());
    int m = built.network().shape().width();
    double[] theta = built.theta();
    for (int q = 0; q < 4; q++) {
      double square = 0;
      for (int j = 2; j < 20; j++) {
        square += theta[j * m + q] * theta[j * m + q];
      }
      assertEquals(1e-6, Math.sqrt(square) / Math.abs(theta[q]), 1e-18);
      assertEquals(Math.abs(theta[q]), Math.abs(theta[m + q]));
    }
  }

  /**
   * Up to ε = 2 / √d no neuron of the memoriser meets another point. Beyond, each is active at the
   * d next corners with the share 1 - 2 / (ε √d), and two of the five labels differ.
   */
  @Test
  void widestNeurons() {
    assertEquals(2.0 / 3, Memoriser.widest(9));
    Samples cube = Corners.distinct(32, 5, stream());
    double widest = Memoriser.widest(5);
    assertEquals(0, Memoriser.bias(cube, widest * 0.99).residual(), 1e-13);
    assertEquals(1 - 1 / 1.01, Memoriser.bias(cube, widest * 1.01).residual(), 1e-13);
  }

  /** Twice the first layer of one neuron is twice its output, and the others' stay. */
  @Test
  void scalingOneNeuron() {
    Samples training = Corners.distinct(5, 6, stream());
    double[] expected = training.labels();
    expected[3] *= 2;
    Construction scaled = Memoriser.bias(training, 0.1).scaling(3, 2);
    assertArrayEquals(expected, scaled.outputs(training.inputs()), 1e-12);
  }

  /** In 25 dimensions only x₁ and x₂ are read, so that four cases are counted. */
  @Test
  void errorOfFewCoordinates() {
    Samples training = Corners.distinct(8, 25, stream());
    ToDoubleFunction<Construction> error = c -> PopulationError.of(c, Parallel.sequential());
    assertEquals(0, error.applyAsDouble(Generaliser.bias(training, 1)));
    // With the neuron of one quadrant silent, a quarter is wrong.
    assertEquals(0.25, error.applyAsDouble(Generaliser.bias(training, 1).scaling(2, 0)));
  }
}

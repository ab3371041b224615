package org.lemmata.hessian.sharpness.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.hessian.sharpness.data.Distribution;
import org.lemmata.hessian.sharpness.data.Samples;
import org.lemmata.linalg.DependentColumns;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** Bounds against the notes' values, networks that attain them, and random ones. */
class TraceBoundTest {

  private static final double LOG4 = StrictMath.log(4);

  private static double bound(Architecture architecture, int d, Loss loss) {
    Samples samples = Distribution.XOR.draw(20, d, Streams.of(1, "bound").stream(0));
    return TraceBound.of(network(architecture, d, 1), samples, loss);
  }

  private static Network network(Architecture architecture, int d, int width) {
    return new Network(new Shape(architecture, d, width), Activation.RELU);
  }

  /** The notes: 4 √31, 4 √7, the bound of depth 3 at d = 6, 4 √d, 2. */
  @Test
  void valuesOnXor() {
    assertEquals(22.2710574513, bound(Architecture.BIAS, 30, Loss.SQUARED), 5e-11);
    assertEquals(10.5830052443, bound(Architecture.BIAS, 6, Loss.SQUARED), 5e-11);
    assertEquals(11.4775870966, bound(Architecture.BIAS_3, 6, Loss.SQUARED), 5e-11);
    assertEquals(4 * Math.sqrt(30), bound(Architecture.NO_BIAS, 30, Loss.SQUARED), 1e-13);
    assertEquals(2, bound(Architecture.LAYER_NORM, 30, Loss.SQUARED), 1e-15);
  }

  /** Derived: l'' = 0.16 and |f| = log 4 where the logistic loss is least. */
  @Test
  void valuesForTheLogisticLoss() {
    assertEquals(
        0.16 * 2 * LOG4 * Math.sqrt(31), bound(Architecture.BIAS, 30, Loss.LOGISTIC), 1e-13);
    assertEquals(0.16, bound(Architecture.LAYER_NORM, 30, Loss.LOGISTIC), 1e-15);
    double f = LOG4;
    assertEquals(
        0.16 * 3 * StrictMath.cbrt(31 * f * f * f * f),
        bound(Architecture.BIAS_3, 30, Loss.LOGISTIC),
        1e-13);
    assertEquals(0, Loss.LOGISTIC.slope(LOG4, 1), 1e-16);
    assertEquals(0, Loss.LOGISTIC.slope(-LOG4, -1), 1e-16);
  }

  @Test
  void noneIsKnownForSoftplus() {
    Network soft = new Network(new Shape(Architecture.BIAS, 4, 3), Activation.SOFTPLUS);
    Samples samples = Distribution.XOR.draw(5, 4, Streams.of(1, "soft").stream(0));
    assertTrue(Double.isNaN(TraceBound.of(soft, samples, Loss.SQUARED)));
  }

  /** One point shared by m softplus neurons far below 0: trace 2 (d+1)/m, below any bound. */
  @Test
  void softplusGoesBelowTheBoundOfRelu() {
    int m = 1000;
    Shape shape = new Shape(Architecture.BIAS, 4, m);
    Network soft = new Network(shape, Activation.SOFTPLUS);
    Samples one = Distribution.XOR.draw(1, 4, Streams.of(1, "soft").stream(0));
    double[] theta = new double[shape.size()];
    Arrays.fill(theta, shape.bias(), shape.output(), -12);
    double[] fitted = LastLayer.fit(soft, theta, one.inputs(), one.label(0));
    double trace = HessianTrace.of(soft, fitted, one, Loss.SQUARED).total();
    assertEquals(2 * 5.0 / m, trace, 1e-4);
    double relu = TraceBound.of(new Network(shape, Activation.RELU), one, Loss.SQUARED);
    assertTrue(trace < relu / 100);
  }

  /**
   * Four rests, each with its four corners: 8. The network with a neuron for each corner has the
   * notes' 8 + 4.5 / c² at scale c of the first layer; on a single quadruple it attains 8.
   */
  @Test
  void batchNormOnQuadruples() {
    for (int rests : new int[] {1, 4}) {
      Samples samples = Corners.complete(rests, 5);
      Network network = network(Architecture.BATCH_NORM, 5, 4);
      assertEquals(8, TraceBound.of(network, samples, Loss.SQUARED), 1e-15);
      for (double c : new double[] {1, 10, 100}) {
        double[] theta = new double[network.shape().size()];
        for (int j = 0; j < 4; j++) {
          theta[j] = c * samples.inputs().get(j, 0);
          theta[4 + j] = c * samples.inputs().get(j, 1);
          theta[network.shape().bias() + j] = -c;
          theta[network.shape().gamma() + j] = Math.sqrt(0.5);
          theta[network.shape().output() + j] = samples.label(j) * Math.sqrt(0.5);
        }
        assertEquals(0, network.loss(theta, samples, Loss.SQUARED), 1e-30);
        double trace = HessianTrace.of(network, theta, samples, Loss.SQUARED).total();
        assertEquals(8 + (rests == 1 ? 0 : 4.5 / (c * c)), trace, 1e-13);
      }
    }
  }

  /** One quadruple under the logistic loss: v = γ = √(log(4) / 2), 0.16 for l''. */
  @Test
  void batchNormOnAQuadrupleUnderTheLogisticLoss() {
    Samples samples = Corners.complete(1, 5);
    Network network = network(Architecture.BATCH_NORM, 5, 4);
    double[] theta = new double[network.shape().size()];
    for (int j = 0; j < 4; j++) {
      theta[j] = samples.inputs().get(j, 0);
      theta[4 + j] = samples.inputs().get(j, 1);
      theta[network.shape().bias() + j] = -1;
      theta[network.shape().gamma() + j] = Math.sqrt(LOG4 / 2);
      theta[network.shape().output() + j] = samples.label(j) * Math.sqrt(LOG4 / 2);
    }
    double bound = TraceBound.of(network, samples, Loss.LOGISTIC);
    assertEquals(0.16 * 4 * LOG4, bound, 1e-15);
    assertEquals(bound, AutomaticDerivatives.trace(network, theta, samples, Loss.LOGISTIC), 1e-13);
  }

  /** A quadruple among five points: 8 √(4/5), more than the 4 (√(3/5) + √(2/5)) of softplus. */
  @Test
  void batchNormOnPartOfThePoints() {
    Matrix inputs = Matrix.of(5, 3, 1, 1, 0, 1, -1, -0.0, -1, 1, 0.0, -1, -1, 0, 1, 1, 1);
    Samples samples = new Samples(inputs, 1, -1, -1, 1, 1);
    Network network = network(Architecture.BATCH_NORM, 3, 4);
    assertEquals(2 * 4 * Math.sqrt(0.8), TraceBound.of(network, samples, Loss.SQUARED), 1e-14);
    Network soft = new Network(network.shape(), Activation.SOFTPLUS);
    assertEquals(
        4 * (Math.sqrt(0.6) + Math.sqrt(0.4)), TraceBound.of(soft, samples, Loss.SQUARED), 1e-14);
  }

  /** Points in general position: two neurons, one a label, go below 8 and down to the bound. */
  @Test
  void batchNormMemorisesFewPoints() {
    int d = 7;
    int n = 8;
    Matrix inputs = new Matrix(n, d);
    double[] labels = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) {
        inputs.set(i, j, i == j ? -1 : 1);
      }
      labels[i] = i < d ? inputs.get(i, 0) * inputs.get(i, 1) : 1;
    }
    Samples samples = new Samples(inputs, labels);
    Network network = network(Architecture.BATCH_NORM, d, 2);
    double bound = TraceBound.of(network, samples, Loss.SQUARED);
    assertEquals(4 * (Math.sqrt(0.25) + Math.sqrt(0.75)), bound, 1e-14);
    double k = 1e4;
    double[] theta = new double[network.shape().size()];
    for (int s = 0; s < 2; s++) {
      int sign = s == 0 ? 1 : -1;
      // w x + b = sign k y at every point: the points differ in one coordinate from all ones.
      double bias = sign * k;
      for (int j = 0; j < d; j++) {
        double weight = sign * k * (1 - labels[j]) / 2;
        theta[j * 2 + s] = weight;
        bias -= weight;
      }
      theta[network.shape().bias() + s] = bias;
      double root = Math.sqrt(Math.sqrt(s == 0 ? 0.75 : 0.25));
      theta[network.shape().gamma() + s] = root;
      theta[network.shape().output() + s] = sign * root;
    }
    assertEquals(0, network.loss(theta, samples, Loss.SQUARED), 1e-25);
    double trace = HessianTrace.of(network, theta, samples, Loss.SQUARED).total();
    assertEquals(bound, trace, 1e-5);
    assertTrue(trace >= bound);
  }

  /** No fit of random labels from either law, under either loss, is below the bound. */
  @Property(tries = 300)
  void randomFitsAreAbove(
      @ForAll Architecture architecture,
      @ForAll Loss loss,
      @ForAll Distribution law,
      @ForAll @IntRange(min = 2, max = 6) int d,
      @ForAll @IntRange(min = 1, max = 3) int n,
      @ForAll @IntRange(min = 30, max = 60) int width,
      @ForAll long seed) {
    Stream stream = Streams.of(seed, "fit").stream(0);
    Samples samples = law.draw(n, d, stream);
    for (int i = 0; i < n; i++) {
      // A point twice cannot be solved for.
      samples.inputs().set(i, 0, samples.inputs().get(i, 0) * (i + 1));
    }
    Network network = network(architecture, d, width);
    double[] theta = new double[network.shape().size()];
    stream.normals(theta, 0, theta.length);
    double[] wanted = Arrays.stream(samples.labels()).map(loss::minimiser).toArray();
    double[] fitted = null;
    try {
      fitted = LastLayer.fit(network, theta, samples.inputs(), wanted);
    } catch (DependentColumns e) {
      // Two points that no random neuron tells apart.
      Assume.that(false);
    }
    double[] outputs = network.outputs(fitted, samples.inputs());
    for (int i = 0; i < n; i++) {
      Assume.that(Math.abs(outputs[i] - wanted[i]) < 1e-10 * Math.abs(wanted[i]));
    }
    double bound = TraceBound.of(network, samples, loss);
    // The residual part is 0 but for rounding, which a label near 0 makes large beside the bound.
    double trace = HessianTrace.of(network, fitted, samples, loss).gaussNewton();
    assertTrue(bound > 0 || loss == Loss.LOGISTIC);
    assertTrue(trace >= bound * (1 - 1e-9), trace + " < " + bound);
  }
}

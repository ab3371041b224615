package org.lemmata.hessian.sharpness.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lemmata.hessian.sharpness.data.Corners;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** What the searches for fitting networks and the distance from kinks promise. */
class LastLayerTest {

  /** The outputs are those wanted; the other parameters stay. */
  @ParameterizedTest
  @EnumSource(Architecture.class)
  void fits(Architecture architecture) {
    Stream stream = Streams.of(3, "last").stream(0);
    Network network = new Network(new Shape(architecture, 4, 40), Activation.SOFTPLUS);
    double[] theta = new double[network.shape().size()];
    stream.normals(theta, 0, theta.length);
    Matrix inputs = Corners.distinct(5, 4, stream).inputs();
    double[] wanted = {1, -2.5, 0.3, 4, -1};
    double[] fitted = LastLayer.fit(network, theta, inputs, wanted);
    assertArrayEquals(wanted, network.outputs(fitted, inputs), 1e-9);
    for (int p = 0; p < network.shape().output(); p++) {
      assertEquals(theta[p], fitted[p]);
    }
  }

  /** One point: the weights of least norm are y h / |h|², here with h = (3, 0, 4). */
  @Test
  void leastNormAtOnePoint() {
    Network network = new Network(new Shape(Architecture.NO_BIAS, 1, 3), Activation.RELU);
    double[] theta = {3, -1, 4, 7, 7, 7};
    double[] fitted = LastLayer.fit(network, theta, Matrix.of(1, 1, 1.0), 50);
    assertArrayEquals(new double[] {3, -1, 4, 6, 0, 8}, fitted, 1e-14);
  }

  /** Two neurons at two points by hand, then the second layer's, and softplus without kinks. */
  @Test
  void distanceFromKinks() {
    Matrix inputs = Matrix.of(2, 1, 1.0, 2.0);
    // z = x - 3 and 2x + 1: -2, -1 and 3, 5.
    double[] theta = {1, 2, -3, 1, 1, 1};
    Network bias = new Network(new Shape(Architecture.BIAS, 1, 2), Activation.RELU);
    assertEquals(1, KinkDistance.of(bias, theta, inputs));
    // The second layer reads (0, 3) and (0, 5): 0.1 and -0.5 times those.
    double[] deep = {1, 2, -3, 1, 9, 9, 0.1, -0.5, 1, 1};
    Network three = new Network(new Shape(Architecture.BIAS_3, 1, 2), Activation.RELU);
    assertEquals(0.3, KinkDistance.of(three, deep, inputs), 1e-15);
    Network none = new Network(new Shape(Architecture.NO_BIAS, 1, 2), Activation.RELU);
    assertEquals(0.5, KinkDistance.of(none, new double[] {0.5, -2, 1, 1}, inputs));
    Network soft = new Network(new Shape(Architecture.BIAS, 1, 2), Activation.SOFTPLUS);
    assertEquals(Double.POSITIVE_INFINITY, KinkDistance.of(soft, theta, inputs));
  }
}

package org.lemmata.sophia.estimate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class TinyClassifierTest {

  private static final Streams STREAMS = Streams.of(8, "classifier");

  /** The gradient's mean over the model's own labels vanishes, and Bartlett's mean is exact. */
  @Test
  void scoresHaveMeanZero() {
    TinyClassifier network = TinyClassifier.random(1, STREAMS.stream(1));
    double[] p = network.probabilities(0);
    assertEquals(1, p[0] + p[1] + p[2], 1e-15);
    double[] mean = new double[TinyClassifier.PARAMETERS];
    double[] square = new double[TinyClassifier.PARAMETERS];
    for (int label = 0; label < 3; label++) {
      double[] gradient = network.gradient(label);
      for (int k = 0; k < mean.length; k++) {
        mean[k] += p[label] * gradient[k];
        square[k] += p[label] * gradient[k] * gradient[k];
      }
    }
    assertArrayEquals(new double[TinyClassifier.PARAMETERS], mean, 1e-15);
    assertArrayEquals(network.gaussNewton(), square, 1e-15);
    assertArrayEquals(square, Bartlett.AS_STATED.expectation(network), 1e-15);
  }

  /** The loss written out: −log of the label's share of exp f, with f = V tanh(Wx). */
  private static double loss(double[] theta, double[][] inputs, int... labels) {
    double sum = 0;
    for (int b = 0; b < inputs.length; b++) {
      double x = inputs[b][0];
      double y = inputs[b][1];
      double one = Math.tanh(theta[0] * x + theta[1] * y);
      double two = Math.tanh(theta[2] * x + theta[3] * y);
      double[] logits = {
        theta[4] * one + theta[5] * two,
        theta[6] * one + theta[7] * two,
        theta[8] * one + theta[9] * two,
      };
      double all = Arrays.stream(logits).map(Math::exp).sum();
      sum += Math.log(all) - logits[labels[b]];
    }
    return sum / inputs.length;
  }

  /** Numbers as the network draws them, so that its loss can be written out. */
  @Test
  void theGradientIsTheDerivativeOfTheLoss() {
    TinyClassifier network = TinyClassifier.random(2, STREAMS.stream(5));
    Stream same = STREAMS.stream(5);
    double[] theta = new double[TinyClassifier.PARAMETERS];
    same.normals(theta, 0, theta.length);
    double[][] inputs = new double[2][2];
    for (double[] input : inputs) {
      same.normals(input, 0, 2);
    }
    double h = 1e-5;
    for (int[] labels : new int[][] {{0, 1}, {2, 2}, {1, 0}}) {
      double[] gradient = network.gradient(labels);
      for (int k = 0; k < theta.length; k++) {
        double[] up = theta.clone();
        double[] down = theta.clone();
        up[k] += h;
        down[k] -= h;
        double slope = (loss(up, inputs, labels) - loss(down, inputs, labels)) / (2 * h);
        assertEquals(slope, gradient[k], 1e-9);
      }
    }
    for (int b = 0; b < 2; b++) {
      double[] p = network.probabilities(b);
      double[][] one = {inputs[b]};
      for (int v = 0; v < TinyClassifier.CLASSES; v++) {
        assertEquals(Math.exp(-loss(theta, one, v)), p[v], 1e-15);
      }
    }
  }

  @Test
  void oneProbe() {
    double[] estimate = DiagonalProbe.of(Matrix.of(2, 2, 1, 2, 2, 5), new double[] {1, -1});
    assertArrayEquals(new double[] {-1, 3}, estimate);
  }

  @Test
  void moreLabelsThanCanBeSummedAreRefused() {
    TinyClassifier network = TinyClassifier.random(20, STREAMS.stream(6));
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Bartlett.AS_STATED.expectation(network));
    assertEquals("a batch must be at most 19, not 20", refusal.getMessage());
  }
}

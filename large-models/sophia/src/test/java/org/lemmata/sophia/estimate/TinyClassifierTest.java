package org.lemmata.sophia.estimate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lemmata.linalg.Matrix;
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

  @Test
  void oneProbe() {
    double[] estimate = DiagonalProbe.of(Matrix.of(2, 2, 1, 2, 2, 5), new double[] {1, -1});
    assertArrayEquals(new double[] {-1, 3}, estimate);
  }
}

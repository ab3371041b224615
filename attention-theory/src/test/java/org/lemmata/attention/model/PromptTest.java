package org.lemmata.attention.model;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lemmata.linalg.Matrix;

class PromptTest {

  @Test
  void refusesWhatIsNoCovariance() {
    Matrix one = Matrix.identity(1);
    refused(new Matrix(1, 2), one);
    refused(one, new Matrix(1, 2));
    refused(Matrix.of(1, 1, new double[] {Double.NaN}), one);
    refused(one, Matrix.of(1, 1, new double[] {Double.POSITIVE_INFINITY}));
    refused(Matrix.of(2, 2, new double[] {1, 2, 3, 4}), Matrix.identity(2));
    refused(Matrix.of(2, 2, new double[] {1, 0, 0, Double.NaN}), Matrix.identity(2));
    refused(Matrix.identity(2), one);
    refused(new Matrix(2, 1), new Matrix(2, 1));
  }

  private static void refused(Matrix sigma, Matrix omega) {
    assertThrows(IllegalArgumentException.class, () -> new Prompt(5, sigma, omega, 0));
  }
}

package org.lemmata.hessian.sharpness.model;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.OrthogonalReduction;

/**
 * Fits a training set with the output weights alone: every output is linear in them, so with at
 * least as many neurons as points, in general position, they can be solved for.
 */
public final class LastLayer {

  private LastLayer() {}

  /**
   * The parameters with the output weights of least norm that give the wanted outputs.
   *
   * @param network of any architecture
   * @param theta the parameters; their output weights do not matter
   * @param training the training inputs, one a row
   * @param wanted the outputs to give at them
   * @return a new array
   * @throws org.lemmata.linalg.DependentColumns if the activations at the points are linearly
   *     dependent to rounding, so that not all outputs can be given
   */
  public static double[] fit(Network network, double[] theta, Matrix training, double... wanted) {
    int from = network.shape().output();
    double[] fitted = theta.clone();
    int width = network.shape().width();
    Matrix activations = new Matrix(wanted.length, width);
    for (int j = 0; j < width; j++) {
      Arrays.fill(fitted, from, fitted.length, 0);
      fitted[from + j] = 1;
      double[] features = network.outputs(fitted, training);
      for (int i = 0; i < wanted.length; i++) {
        activations.set(i, j, features[i]);
      }
    }
    System.arraycopy(OrthogonalReduction.shortest(activations, wanted), 0, fitted, from, width);
    return fitted;
  }
}

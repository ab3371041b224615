package org.lemmata.hessian.sharpness.model;

import java.util.Arrays;
import org.lemmata.linalg.Cholesky;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;

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
   * @throws org.lemmata.linalg.NotPositiveDefinite if no output weights give all of them
   */
  public static double[] fit(Network network, double[] theta, Matrix training, double... wanted) {
    int from = network.shape().output();
    double[] fitted = theta.clone();
    Matrix columns = new Matrix(network.shape().width(), wanted.length);
    for (int j = 0; j < columns.rows(); j++) {
      Arrays.fill(fitted, from, fitted.length, 0);
      fitted[from + j] = 1;
      double[] features = network.outputs(fitted, training);
      System.arraycopy(features, 0, columns.data(), j * wanted.length, wanted.length);
    }
    double[] multipliers = Cholesky.of(Products.gram(columns)).solve(wanted);
    System.arraycopy(Products.multiply(columns, multipliers), 0, fitted, from, columns.rows());
    return fitted;
  }
}

package org.lemmata.hessian.sharpness.data;

import org.lemmata.linalg.Matrix;

/**
 * Labelled points.
 *
 * @param inputs x_1..x_n, one a row: n rows, d columns
 * @param labels y_1..y_n
 */
public record Samples(Matrix inputs, double[] labels) {

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException if there are not as many labels as rows
   */
  public Samples {
    if (inputs.rows() != labels.length) {
      throw new IllegalArgumentException(
          inputs.rows() + " inputs have " + labels.length + " labels");
    }
  }

  /** The number n of points. */
  public int size() {
    return labels.length;
  }

  /** The dimension d of the inputs. */
  public int d() {
    return inputs.cols();
  }
}

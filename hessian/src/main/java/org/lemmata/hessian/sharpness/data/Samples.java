package org.lemmata.hessian.sharpness.data;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;

/** Labelled points x_1..x_n in R^d with labels y_1..y_n. */
public final class Samples {

  private final Matrix inputs;
  private final double[] labels;

  /**
   * Points with their labels; neither is copied.
   *
   * @param inputs one point a row: n rows, d columns
   * @param labels n numbers
   * @throws IllegalArgumentException if there are not as many labels as rows
   */
  public Samples(Matrix inputs, double... labels) {
    if (inputs.rows() != labels.length) {
      throw new IllegalArgumentException(
          inputs.rows() + " inputs have " + labels.length + " labels");
    }
    this.inputs = inputs;
    this.labels = labels;
  }

  /** The number n of points. */
  public int size() {
    return labels.length;
  }

  /** The dimension d of the inputs. */
  public int d() {
    return inputs.cols();
  }

  /** The inputs, one a row, not a copy. */
  public Matrix inputs() {
    return inputs;
  }

  /** The label y_i, 0 &lt;= i &lt; n. */
  public double label(int i) {
    return labels[i];
  }

  /** A copy of the labels. */
  public double[] labels() {
    return Arrays.copyOf(labels, labels.length);
  }
}

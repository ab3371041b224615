package org.lemmata.hessian.sharpness.data;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;

/** Labelled points x₁..xₙ in Rᵈ with labels y₁..yₙ. */
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

  /** The label yᵢ, 0 &lt;= i &lt; n. */
  public double label(int i) {
    return labels[i];
  }

  /** A copy of the labels. */
  public double[] labels() {
    return Arrays.copyOf(labels, labels.length);
  }

  /**
   * The share of points with y f(x) &gt; 0; an output of 0 counts as wrong.
   *
   * @param outputs f(x₁)..f(xₙ)
   */
  public double accuracy(double[] outputs) {
    int right = 0;
    for (int i = 0; i < outputs.length; i++) {
      // Of the sign, since a product of two small numbers is 0.
      if (Math.signum(outputs[i]) * labels[i] > 0) {
        right++;
      }
    }
    return right / (double) outputs.length;
  }

  /**
   * The largest |f(xᵢ) - yᵢ|.
   *
   * @param outputs f(x₁)..f(xₙ)
   */
  public double residual(double[] outputs) {
    double worst = 0;
    for (int i = 0; i < outputs.length; i++) {
      worst = Math.max(worst, Math.abs(outputs[i] - labels[i]));
    }
    return worst;
  }
}

package org.lemmata.hessian.flatness.model;

import org.lemmata.linalg.Matrix;

/**
 * The loss of a network on labelled measurements, as the notes write it: weight times the sum of
 * squared residuals ⟨Aᵢ, W_L ... W₁⟩ - bᵢ.
 *
 * <p>Immutable.
 */
public final class SensingLoss {

  private final Measurements measurements;
  private final double[] labels;

  /**
   * The loss for these labels.
   *
   * @param measurements what is measured
   * @param labels b, as many as measurements; copied
   * @throws IllegalArgumentException if there are not as many labels as measurements
   */
  public SensingLoss(Measurements measurements, double... labels) {
    if (labels.length != measurements.count()) {
      throw new IllegalArgumentException(
          labels.length + " labels for " + measurements.count() + " measurements");
    }
    this.measurements = measurements;
    this.labels = labels.clone();
  }

  /** The loss without error in the labels of a matrix. */
  public static SensingLoss of(Measurements measurements, Matrix truth) {
    return new SensingLoss(measurements, measurements.of(truth));
  }

  /** What is measured. */
  public Measurements measurements() {
    return measurements;
  }

  /** A copy of the labels b. */
  public double[] labels() {
    return labels.clone();
  }

  /** The loss of an end-to-end matrix. */
  public double at(Matrix product) {
    double sum = 0;
    double[] values = measurements.of(product);
    for (int i = 0; i < values.length; i++) {
      double residual = values[i] - labels[i];
      sum = Math.fma(residual, residual, sum);
    }
    return measurements.weight() * sum;
  }

  /** The loss of a network. */
  public double at(LinearNetwork network) {
    return at(network.product());
  }
}

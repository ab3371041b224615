package org.lemmata.hessian.flatness.sensing;

import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.SecondMoments;
import org.lemmata.hessian.flatness.model.SensingLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.linalg.Matrix;

/** A matrix M*, measurements of it without noise, and how far others are from it. Immutable. */
public final class SensingProblem {

  private final Matrix truth;
  private final Measurements measurements;
  private final SensingLoss loss;
  private final SecondMoments moments;
  private final double square;
  private final double nuclear;

  /**
   * The problem of recovering a matrix.
   *
   * @param truth M*, not zero
   * @param measurements of matrices of its shape
   * @throws IllegalArgumentException if the truth is zero or the shapes differ
   */
  public SensingProblem(Matrix truth, Measurements measurements) {
    if (truth.rows() != measurements.rows() || truth.cols() != measurements.cols()) {
      throw new IllegalArgumentException("the measurements are of another shape than the truth");
    }
    this.truth = truth.copy();
    this.measurements = measurements;
    this.loss = SensingLoss.of(measurements, truth);
    this.moments = new SecondMoments(measurements);
    this.square = squared(truth);
    this.nuclear = ClosedForm.nuclear(truth);
    if (!(square > 0)) {
      throw new IllegalArgumentException("the truth is zero");
    }
  }

  /** A copy of M*. */
  public Matrix truth() {
    return truth.copy();
  }

  /** What is measured. */
  public Measurements measurements() {
    return measurements;
  }

  /** The loss with the labels of M*. */
  public SensingLoss loss() {
    return loss;
  }

  /** The moments of the measurements. */
  public SecondMoments moments() {
    return moments;
  }

  /** Widths of a network for it, with hidden layers as wide as the truth's longer side. */
  public Widths widths(int depth) {
    return Widths.wide(truth.rows(), truth.cols(), depth);
  }

  /** The squared relative error ||X - M*||_F^2 / ||M*||_F^2. */
  public double error(Matrix x) {
    return squared(x.minus(truth)) / square;
  }

  /** The nuclear norm of X over that of M*. */
  public double nuclearRatio(Matrix x) {
    return ClosedForm.nuclear(x) / nuclear;
  }

  private static double squared(Matrix x) {
    double norm = x.frobenius();
    return norm * norm;
  }
}

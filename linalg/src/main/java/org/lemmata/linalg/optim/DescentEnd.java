package org.lemmata.linalg.optim;

/** Where a descent ended. Immutable. */
public final class DescentEnd {

  private final double[] point;
  private final double value;
  private final double gradient;
  private final int evaluations;
  private final boolean converged;

  DescentEnd(double[] point, double value, double gradient, int evaluations, boolean converged) {
    this.point = point;
    this.value = value;
    this.gradient = gradient;
    this.evaluations = evaluations;
    this.converged = converged;
  }

  /** A copy of the last iterate. */
  public double[] point() {
    return point.clone();
  }

  /** The function there. */
  public double value() {
    return value;
  }

  /** The norm of the gradient there. */
  public double gradient() {
    return gradient;
  }

  /** How often the function was evaluated. */
  public int evaluations() {
    return evaluations;
  }

  /** Whether the gradient is at most the tolerance. */
  public boolean converged() {
    return converged;
  }
}

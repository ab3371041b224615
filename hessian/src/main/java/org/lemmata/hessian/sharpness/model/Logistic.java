package org.lemmata.hessian.sharpness.model;

/** The logistic function and its integral, without overflow or cancellation at either end. */
final class Logistic {

  private Logistic() {}

  /** 1 / (1 + e⁻ᵗ). */
  static double sigmoid(double t) {
    double e = StrictMath.exp(-Math.abs(t));
    return (t >= 0 ? 1 : e) / (1 + e);
  }

  /** log(1 + eᵗ). */
  static double softplus(double t) {
    return Math.max(t, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(t)));
  }
}

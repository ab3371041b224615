package org.lemmata.sophia.convex;

import java.util.Arrays;
import org.lemmata.sophia.rule.CoordinateClip;

/**
 * L(θ) = Σ aᵢ f((Qθ)ᵢ) with Q orthogonal and f one of {@link LossShape}. Its Hessian is Q' diag(aᵢ
 * f''(zᵢ)) Q with z = Qθ, so the eigenbasis is the same everywhere and both methods here may be
 * followed in z, where Q does not show. The minimum is 0, at z = 0. Immutable.
 */
public final class SeparableLoss {

  private final LossShape shape;
  private final double[] a;

  /**
   * A loss.
   *
   * @param shape the function f
   * @param a the weights, positive
   */
  public SeparableLoss(LossShape shape, double... a) {
    this.shape = shape;
    this.a = a.clone();
  }

  /** The number d of coordinates. */
  public int dimension() {
    return a.length;
  }

  /** The least eigenvalue of the Hessian at the minimum. */
  public double leastCurvature() {
    return Arrays.stream(a).min().orElseThrow();
  }

  /** L(z). */
  public double value(double[] z) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * shape.value(z[i]);
    }
    return sum;
  }

  /** The largest eigenvalue of the Hessian at z. */
  public double largestCurvature(double[] z) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, a[i] * shape.curvature(z[i]));
    }
    return largest;
  }

  /**
   * One step of clipped Newton in the eigenbasis, z - η clip(H⁻¹g, ρ).
   *
   * @return a new array
   */
  public double[] newton(double[] z, double eta, double rho) {
    double[] next = z.clone();
    for (int i = 0; i < a.length; i++) {
      next[i] -= eta * CoordinateClip.to(shape.slope(z[i]) / shape.curvature(z[i]), rho);
    }
    return next;
  }

  /**
   * One step of gradient descent.
   *
   * @return a new array
   */
  public double[] gradient(double[] z, double rate) {
    double[] next = z.clone();
    for (int i = 0; i < a.length; i++) {
      next[i] -= rate * a[i] * shape.slope(z[i]);
    }
    return next;
  }

  /** S = Σ min{ρ|vᵢ'g|, |vᵢ'g|²/σᵢ}, what the descent lemma is measured in. */
  public double decrease(double[] z, double rho) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double slope = Math.abs(a[i] * shape.slope(z[i]));
      sum += Math.min(rho * slope, slope * slope / (a[i] * shape.curvature(z[i])));
    }
    return sum;
  }
}

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

  /** The gradient at z in the eigenbasis, aᵢ f'(zᵢ); a new array. */
  public double[] slopes(double[] z) {
    double[] slopes = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      slopes[i] = a[i] * shape.slope(z[i]);
    }
    return slopes;
  }

  /** The eigenvalues of the Hessian at z, aᵢ f''(zᵢ); a new array. */
  public double[] curvatures(double[] z) {
    double[] curvatures = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      curvatures[i] = a[i] * shape.curvature(z[i]);
    }
    return curvatures;
  }

  /** The largest eigenvalue of the Hessian at z. */
  public double largestCurvature(double[] z) {
    return Arrays.stream(curvatures(z)).max().orElseThrow();
  }

  /**
   * One step of clipped Newton in the eigenbasis, z - η clip(H⁻¹g, ρ).
   *
   * @return a new array
   */
  public double[] newton(double[] z, double eta, double rho) {
    return moved(z, directions(z), eta, rho);
  }

  /** H⁻¹g in the eigenbasis; by the shape alone where gᵢ or σᵢ are no normal doubles. */
  private double[] directions(double[] z) {
    double[] g = slopes(z);
    double[] h = curvatures(z);
    double[] directions = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      directions[i] = isNormal(g[i]) && isNormal(h[i]) ? g[i] / h[i] : shape.newton(z[i]);
    }
    return directions;
  }

  private static boolean isNormal(double x) {
    return Math.abs(x) >= Double.MIN_NORMAL && Math.abs(x) <= Double.MAX_VALUE;
  }

  private static double[] moved(double[] z, double[] directions, double eta, double rho) {
    double[] next = z.clone();
    for (int i = 0; i < next.length; i++) {
      next[i] -= eta * CoordinateClip.to(directions[i], rho);
    }
    return next;
  }

  /**
   * One clipped step with any numbers hᵢ for the curvatures, zᵢ - η clip(gᵢ/hᵢ, ρ).
   *
   * @param h one number a coordinate, positive; not modified
   * @return a new array
   */
  public double[] clipped(double[] z, double[] h, double eta, double rho) {
    double[] quotients = slopes(z);
    for (int i = 0; i < quotients.length; i++) {
      quotients[i] /= h[i];
    }
    return moved(z, quotients, eta, rho);
  }

  /**
   * One step of gradient descent.
   *
   * @return a new array
   */
  public double[] gradient(double[] z, double rate) {
    double[] g = slopes(z);
    double[] next = z.clone();
    for (int i = 0; i < next.length; i++) {
      next[i] -= rate * g[i];
    }
    return next;
  }

  /**
   * S = Σ min{ρ|vᵢ'g|, |vᵢ'g|²/σᵢ}, what the descent lemma is measured in.
   *
   * @param rho ρ, positive
   */
  public double decrease(double[] z, double rho) {
    double[] g = slopes(z);
    double[] directions = directions(z);
    double sum = 0;
    for (int i = 0; i < g.length; i++) {
      sum += Math.abs(g[i]) * Math.min(rho, Math.abs(directions[i]));
    }
    return sum;
  }
}

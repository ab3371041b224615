package org.lemmata.sophia.rule;

/**
 * One coordinate of Sophia's step, before weight decay, in the two forms that the paper's versions
 * have: η clip(m / max{γh, ε}, 1), and (η/γ) clip(m / max{h, ε/γ}, γ).
 *
 * @param eta the rate η, positive
 * @param gamma the factor γ, positive
 * @param epsilon the least curvature ε, positive
 */
public record Preconditioned(double eta, double gamma, double epsilon) {

  /**
   * The step of the later form.
   *
   * @param m the momentum
   * @param h the estimate of the curvature, of any sign
   */
  public double step(double m, double h) {
    return eta * CoordinateClip.to(m / Math.max(gamma * h, epsilon), 1);
  }

  /** The step of the earlier form, with the threshold ρ = γ. */
  public double earlier(double m, double h) {
    return eta / gamma * CoordinateClip.to(m / Math.max(h, epsilon / gamma), gamma);
  }
}

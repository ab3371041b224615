package org.lemmata.sophia.rule;

/**
 * SophiaG as in the authors' repository (Liuhong99/Sophia, MIT): decay first, then momentum, then a
 * step of sign(m) min{|m| / (ρ B h + 1e-15), 1} times the rate. The curvature is an average of
 * squares of the gradient for sampled labels, without the factor B, which the step has instead, and
 * is refreshed after a step, so that the first steps go by signs. Nothing is corrected for bias.
 */
public final class RepositorySophiaG {

  private static final double TINY = 1e-15;

  private final double rate;
  private final double beta1;
  private final double beta2;
  private final double rho;
  private final double decay;
  private final double tokens;
  private final double[] m;
  private final double[] h;

  /**
   * Starts with zeros.
   *
   * @param dimension number of parameters
   * @param rate the rate, positive
   * @param beta1 how much of the momentum stays, in [0, 1)
   * @param beta2 how much of the curvature stays, in [0, 1)
   * @param rho the factor ρ, positive
   * @param decay the weight decay, at least 0
   * @param tokens the number B of tokens that a gradient is the mean of, positive
   */
  public RepositorySophiaG(
      int dimension,
      double rate,
      double beta1,
      double beta2,
      double rho,
      double decay,
      double tokens) {
    this.rate = rate;
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.rho = rho;
    this.decay = decay;
    this.tokens = tokens;
    this.m = new double[dimension];
    this.h = new double[dimension];
  }

  /**
   * Takes a step.
   *
   * @param theta the parameters; modified
   * @param gradient of the training loss; not modified
   */
  public void step(double[] theta, double[] gradient) {
    for (int i = 0; i < m.length; i++) {
      theta[i] *= 1 - rate * decay;
      m[i] = beta1 * m[i] + (1 - beta1) * gradient[i];
      double ratio = Math.min(Math.abs(m[i]) / (rho * tokens * h[i] + TINY), 1);
      theta[i] -= rate * Math.signum(m[i]) * ratio;
    }
  }

  /**
   * Refreshes the curvature.
   *
   * @param sampled the gradient for labels drawn from the model; not modified
   */
  public void refresh(double[] sampled) {
    for (int i = 0; i < h.length; i++) {
      h[i] = beta2 * h[i] + (1 - beta2) * sampled[i] * sampled[i];
    }
  }
}

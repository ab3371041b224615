package org.lemmata.attention.model;

import org.lemmata.linalg.Matrix;

/**
 * The optimal one-layer linear attention in closed form, for normal covariates.
 *
 * <p>That every global minimiser takes one (preconditioned) step of gradient descent is the paper's
 * statement as commonly quoted; the closed forms below are derived for this project.
 */
public final class Optimum {

  private Optimum() {}

  /**
   * η* = 1 / (n + d + 1 + σ²), the optimal step for Σ = Ω = I (derived). For the prior w ~ N(0, t2
   * I), pass σ² / t2.
   */
  public static double step(int d, int n, double noise) {
    return 1 / (n + (double) d + 1 + noise);
  }

  /** L* = σ² + d (d + 1 + σ²) / (n + d + 1 + σ²), the loss of the optimal step (derived). */
  public static double loss(int d, int n, double noise) {
    return noise + d * (d + 1.0 + noise) / (n + (double) d + 1 + noise);
  }

  /**
   * K* = [(n + 1) Σ + (t + σ²) Ω⁻¹]⁻¹ with t = tr(Σ Ω): the optimal prediction is (K* X'y)' x_q
   * (derived).
   *
   * <p>Computed as Ω [(n + 1) Σ Ω + (t + σ²) I]⁻¹, which needs no inverse of Ω.
   *
   * @return a symmetric d-by-d matrix
   */
  public static Matrix preconditioner(Prompt prompt) {
    Matrix inner =
        prompt
            .sigma()
            .times(prompt.omega())
            .scale(prompt.n() + 1.0)
            .plus(Matrix.identity(prompt.d()).scale(prompt.signal() + prompt.noise()));
    Matrix k = prompt.omega().times(Inverses.of(inner));
    return k.plus(k.transpose()).scale(0.5);
  }

  /** L* = σ² + t - n tr(Σ Ω Σ K*), the loss of K* (derived). */
  public static double loss(Prompt prompt) {
    Matrix gain = prompt.sigma().times(prompt.omega()).times(prompt.sigma());
    return prompt.noise()
        + prompt.signal()
        - prompt.n() * gain.times(preconditioner(prompt)).trace();
  }

  /** The best step of plain gradient descent, K = η I, for any Σ and Ω (derived). */
  public static double plainStep(Prompt prompt) {
    return along(prompt, Matrix.identity(prompt.d())).step();
  }

  /** The loss of the best step of plain gradient descent, for any Σ and Ω (derived). */
  public static double plainLoss(Prompt prompt) {
    return along(prompt, Matrix.identity(prompt.d())).loss();
  }

  /** The best multiple of Σ⁻¹, K = η Σ⁻¹, for any Ω (derived). */
  public static BestMultiple whitened(Prompt prompt) {
    return along(prompt, Inverses.of(prompt.sigma()));
  }

  /**
   * The best multiple K = η D of a matrix: the quadratic σ² + t - 2 η n tr(Σ D Σ Ω) + η² tr(Σ D Φ
   * D') at its minimum (derived).
   *
   * @param direction D, d-by-d, with a positive second coefficient
   */
  public static BestMultiple along(Prompt prompt, Matrix direction) {
    Matrix left = prompt.sigma().times(direction);
    double linear = prompt.n() * left.times(prompt.sigma()).times(prompt.omega()).trace();
    double quadratic =
        left.times(ContextMoments.of(prompt).phi()).times(direction.transpose()).trace();
    return new BestMultiple(
        linear / quadratic, prompt.noise() + prompt.signal() - linear * linear / quadratic);
  }

  /**
   * The best multiple of a direction.
   *
   * @param step the factor
   * @param loss the population loss there
   */
  public record BestMultiple(double step, double loss) {}
}

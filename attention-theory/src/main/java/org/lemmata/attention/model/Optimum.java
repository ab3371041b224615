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
    Matrix k = prompt.omega().times(Inverses.of(inner(prompt)));
    return k.plus(k.transpose()).scale(0.5);
  }

  /** M = (n + 1) Σ Ω + (t + σ²) I. */
  private static Matrix inner(Prompt prompt) {
    return prompt
        .sigma()
        .times(prompt.omega())
        .scale(prompt.n() + 1.0)
        .plus(Matrix.identity(prompt.d()).scale(prompt.signal() + prompt.noise()));
  }

  /**
   * L* = σ² + t - n tr(Σ Ω Σ K*), the loss of K* (derived).
   *
   * <p>For long prompts the last two terms are nearly equal. Computed is what they differ by: with
   * P = Σ Ω and M = (n + 1) P + (t + σ²) I, K* = Ω M⁻¹ and t = tr(P M M⁻¹), so that L* = σ² + tr(P
   * (P + (t + σ²) I) M⁻¹). For Σ = diag(λ) and Ω = diag(ω) that is σ² + Σᵢ λᵢωᵢ (λᵢωᵢ + t + σ²) /
   * ((n + 1) λᵢωᵢ + t + σ²), in which nothing cancels (derived).
   */
  public static double loss(Prompt prompt) {
    Matrix both = prompt.sigma().times(prompt.omega());
    Matrix more = both.plus(Matrix.identity(prompt.d()).scale(prompt.signal() + prompt.noise()));
    return prompt.noise() + both.times(more).times(Inverses.of(inner(prompt))).trace();
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
   * <p>With a = tr(Σ D Σ Ω), b = tr(Σ D Σ Ω Σ D') and c = tr(Σ D Σ D') the minimum is σ² + t - n a²
   * / ((n + 1) b + (t + σ²) c), whose last two terms are nearly equal for long prompts. Computed is
   * what they differ by: it is σ² + t (b + (t + σ²) c + n e) / ((n + 1) b + (t + σ²) c) with e = b
   * - a² / t = tr((Σ D - μ I) Σ Ω (Σ D' - μ I)) and μ = a / t. For D = I, Σ = diag(λ) and Ω =
   * diag(ω), e is Σᵢ λᵢωᵢ (λᵢ - μ)², in which nothing cancels (derived).
   *
   * @param direction D, d-by-d, with a positive second coefficient
   */
  public static BestMultiple along(Prompt prompt, Matrix direction) {
    double n = prompt.n();
    double t = prompt.signal();
    Matrix left = prompt.sigma().times(direction);
    Matrix right = prompt.sigma().times(direction.transpose());
    Matrix both = prompt.sigma().times(prompt.omega());
    double a = left.times(prompt.sigma()).times(prompt.omega()).trace();
    double b = left.times(both).times(right).trace();
    double c = left.times(right).trace();
    // A t that underflows leaves a at 0.
    Matrix mean = Matrix.identity(prompt.d()).scale(a / Math.max(t, Double.MIN_VALUE));
    double e = left.minus(mean).times(both).times(right.minus(mean)).trace();
    double quadratic =
        left.times(ContextMoments.of(prompt).phi()).times(direction.transpose()).trace();
    double share = n * (b + (t + prompt.noise()) * c + n * e) / quadratic;
    return new BestMultiple(n * a / quadratic, prompt.noise() + t * share);
  }

  /**
   * The best multiple of a direction.
   *
   * @param step the factor
   * @param loss the population loss there
   */
  public record BestMultiple(double step, double loss) {}
}

package org.lemmata.attention.model;

/**
 * Optimal steps where an assumption of the theorem is changed: covariates that are not normal, or
 * attention that is not linear. All derived for this project, with w ~ N(0, I).
 */
public final class OtherCovariates {

  private OtherCovariates() {}

  /** η* = 1 / (n + d - 1 + σ²) for covariates uniform on the sphere of radius √d. */
  public static double sphereStep(int d, int n, double noise) {
    return 1 / (n + (double) d - 1 + noise);
  }

  /** The loss of the optimal step for covariates uniform on the sphere of radius √d. */
  public static double sphereLoss(int d, int n, double noise) {
    return noise + d * (d - 1.0 + noise) / (n + (double) d - 1 + noise);
  }

  /**
   * η* = s / (m₄ + (n + d - 2) s² + s σ²) for independent symmetric coordinates.
   *
   * @param variance s, the variance of a coordinate, positive
   * @param fourthMoment m₄, its fourth moment, at least s²; 3 s² for normal coordinates
   */
  public static double independentStep(
      int d, int n, double variance, double fourthMoment, double noise) {
    return variance
        / (fourthMoment + (n + (double) d - 2) * variance * variance + variance * noise);
  }

  /**
   * The loss σ² + s d (1 - n s η*) of that step, computed as σ² + s d (m₄ + (d - 2) s² + s σ²) /
   * (m₄ + (n + d - 2) s² + s σ²), in which nothing cancels for long prompts (derived).
   */
  public static double independentLoss(
      int d, int n, double variance, double fourthMoment, double noise) {
    double square = variance * variance;
    double rest = fourthMoment - square + (d - 1.0) * square + variance * noise;
    return noise + variance * d * rest / (rest + n * square);
  }

  /**
   * η* = 2 / (n + 2d + 3 + 2 σ²) for attention weights relu(xᵢ'x_q) in place of xᵢ'x_q, with normal
   * covariates.
   */
  public static double reluAttentionStep(int d, int n, double noise) {
    return 2 / (n + 2.0 * d + 3 + 2 * noise);
  }
}

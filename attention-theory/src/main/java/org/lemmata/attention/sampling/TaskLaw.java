package org.lemmata.attention.sampling;

import org.lemmata.attention.param.Covariates;

/**
 * The law of a task: n covariates in Rᵈ, a random function f, and labels yᵢ = f(xᵢ) + eᵢ with eᵢ ~
 * N(0, σ²) (quoted: the model of the paper).
 *
 * @param d dimension of the covariates, at least 1
 * @param n examples in a prompt, at least 1
 * @param noise variance σ² of the label noise, at least 0
 * @param covariates law of the covariates, of dimension d
 * @param labels law of the function
 */
public record TaskLaw(int d, int n, double noise, Covariates covariates, Labels labels) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is out of range, the covariates have another
   *     dimension, or a prompt has too many numbers for one array
   */
  public TaskLaw {
    if (d < 1 || n < 1 || !(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "d and n must be at least 1 and noise finite and not negative, not "
              + d
              + ", "
              + n
              + " and "
              + noise);
    }
    if (covariates.dimension(d) != d) {
      throw new IllegalArgumentException(
          "d is " + d + " but the covariates have " + covariates.dimension(d) + " columns");
    }
    Math.multiplyExact(n, d);
  }

  /** Linear functions with w ~ N(0, I); covariates from a file set d. */
  public static TaskLaw linear(int d, int n, double noise, Covariates covariates) {
    return new TaskLaw(covariates.dimension(d), n, noise, covariates, LinearTargets.standard());
  }

  /** The paper's own law: standard normal covariates and w ~ N(0, I). */
  public static TaskLaw gaussian(int d, int n, double noise) {
    return linear(d, n, noise, Covariates.GAUSSIAN);
  }
}

package org.lemmata.attention.model;

import org.lemmata.linalg.Matrix;

/**
 * Moments of the prompt's data that the population loss is made of (derived, by Isserlis' theorem).
 *
 * @param phi Φ = E[X'y y'X] = n(n+1) Σ Ω Σ + n(t+σ²) Σ
 * @param gain Σ Ω Σ, so that E[w y'X] = n Ω Σ gives the linear term
 * @param labelled E[y'y S] = n [n(t+σ²) Σ + 2 Σ Ω Σ]
 * @param fourth q = E[(y'y)²] = n(n+2) (t² + 2 tr(Σ Ω Σ Ω) + 2 t σ² + σ⁴)
 */
record ContextMoments(Matrix phi, Matrix gain, Matrix labelled, double fourth) {

  static ContextMoments of(Prompt prompt) {
    double n = prompt.n();
    double s2 = prompt.noise();
    double t = prompt.signal();
    Matrix sigma = prompt.sigma();
    Matrix gain = sigma.times(prompt.omega()).times(sigma);
    Matrix phi = gain.scale(n * (n + 1)).plus(sigma.scale(n * (t + s2)));
    Matrix labelled = sigma.scale(n * n * (t + s2)).plus(gain.scale(2 * n));
    double squares = gain.times(prompt.omega()).trace();
    double fourth = n * (n + 2) * (t * t + 2 * squares + 2 * t * s2 + s2 * s2);
    return new ContextMoments(phi, gain, labelled, fourth);
  }
}

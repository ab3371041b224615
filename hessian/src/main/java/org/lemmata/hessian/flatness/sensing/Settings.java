package org.lemmata.hessian.flatness.sensing;

/**
 * How a training goes, whatever its method; a method uses what it needs.
 *
 * @param scale of the initial weights, which are normal with variance scale² / width
 * @param rate step size of gradient descent, positive
 * @param eta step size of label-noise SGD, positive
 * @param sigma size of the noise in the labels, at least 0
 * @param lambda the last factor of the trace, positive
 * @param steps the most steps, or iterations for each λ
 * @param points how many times on its way label-noise SGD is looked at
 */
public record Settings(
    double scale, double rate, double eta, double sigma, double lambda, long steps, int points) {

  /** The notes' settings: initial scale 1, η 0.002, σ 1/2, λ down to 1e-6. */
  public static final Settings NOTES = new Settings(1, 0.02, 0.002, 0.5, 1e-6, 200_000, 50);
}

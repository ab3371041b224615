package org.lemmata.attention.sampling;

import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.Prompt;
import org.lemmata.linalg.Matrix;

/**
 * The best predictor yhat = eta sum y_i x_i'x_q by one step of gradient descent, for linear labels
 * with w ~ N(0, I) and covariates of any law with finite fourth moments.
 *
 * <p>Derived: with Sigma = E xx' the numerator E[w' Sigma X'y] is n tr Sigma^2, and the denominator
 * E[(X'y)' Sigma X'y] is n [(n - 1) tr Sigma^3 + E[|x|^2 x' Sigma x] + s2 tr Sigma^2]. On the
 * sphere of radius sqrt d their ratio is 1/(n + d - 1 + s2); for iid symmetric coordinates with
 * variance s and fourth moment m4 it is s/(m4 + (n + d - 2) s^2 + s s2), as in the notes.
 *
 * @param step eta
 * @param loss its population loss E(y_q - yhat)^2, noise of y_q included, without the factor 1/2
 */
public record BestStep(double step, double loss) {

  /**
   * The best step, whatever the law of the covariates.
   *
   * @param law linear labels with w ~ N(0, I)
   */
  public static BestStep of(TaskLaw law) {
    Matrix sigma = law.covariates().secondMoment(law.d());
    Matrix square = sigma.times(sigma);
    double second = square.trace();
    double third = square.times(sigma).trace();
    double fourth = law.covariates().fourthMoment(law.d());
    double step = second / ((law.n() - 1) * third + fourth + law.noise() * second);
    return new BestStep(step, law.noise() + sigma.trace() - step * law.n() * second);
  }

  /**
   * What the best step would be if the covariates were normal with the same second moment: tr
   * Sigma^2 / [(n + 1) tr Sigma^3 + (tr Sigma + s2) tr Sigma^2], which is 1/(n + d + 1 + s2) for
   * Sigma = I (derived).
   *
   * @param law linear labels with w ~ N(0, I)
   */
  public static double ifGaussian(TaskLaw law) {
    Matrix sigma = law.covariates().secondMoment(law.d());
    return Optimum.plainStep(new Prompt(law.n(), sigma, Matrix.identity(law.d()), law.noise()));
  }
}

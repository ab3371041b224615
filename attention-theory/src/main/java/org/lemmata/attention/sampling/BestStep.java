package org.lemmata.attention.sampling;

import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.Prompt;
import org.lemmata.linalg.Matrix;

/**
 * The best predictor ŷ = η sum yᵢ xᵢ'x_q by one step of gradient descent, for linear labels with w
 * ~ N(0, I) and covariates of any law with finite fourth moments.
 *
 * <p>Derived: with Σ = E xx' the numerator E[w' Σ X'y] is n tr Σ², and the denominator E[(X'y)' Σ
 * X'y] is n [(n - 1) tr Σ³ + E[|x|² x' Σ x] + σ² tr Σ²]. On the sphere of radius √d their ratio is
 * 1/(n + d - 1 + σ²); for iid symmetric coordinates with variance s and fourth moment m₄ it is
 * s/(m₄ + (n + d - 2) s² + s σ²), as in the notes.
 *
 * @param step η
 * @param loss its population loss E(y_q - ŷ)², noise of y_q included, without the factor 1/2
 */
public record BestStep(double step, double loss) {

  /**
   * The best step, whatever the law of the covariates.
   *
   * <p>With t = tr Σ, a = tr Σ², b = tr Σ³ and f = E[|x|² x' Σ x] the loss is σ² + t - n a² / ((n -
   * 1) b + f + σ² a), whose last two terms are nearly equal for long prompts. Computed is what they
   * differ by, t (f - b + σ² a + n e) / ((n - 1) b + f + σ² a) with e = b - a² / t = tr(Σ (Σ - μ
   * I)²) and μ = a / t (derived).
   *
   * @param law linear labels with w ~ N(0, I)
   */
  public static BestStep of(TaskLaw law) {
    Matrix sigma = law.covariates().secondMoment(law.d());
    Matrix square = sigma.times(sigma);
    double second = square.trace();
    double third = square.times(sigma).trace();
    double fourth = law.covariates().fourthMoment(law.d());
    double one = fourth - third + law.noise() * second;
    double quadratic = (law.n() - 1) * third + fourth + law.noise() * second;
    Matrix centred = sigma.minus(Matrix.identity(law.d()).scale(second / sigma.trace()));
    double spread = sigma.times(centred).times(centred).trace();
    return new BestStep(
        second / quadratic, law.noise() + sigma.trace() * (one + law.n() * spread) / quadratic);
  }

  /**
   * What the best step would be if the covariates were normal with the same second moment: tr Σ² /
   * [(n + 1) tr Σ³ + (tr Σ + σ²) tr Σ²], which is 1/(n + d + 1 + σ²) for Σ = I (derived).
   *
   * @param law linear labels with w ~ N(0, I)
   */
  public static double ifGaussian(TaskLaw law) {
    Matrix sigma = law.covariates().secondMoment(law.d());
    return Optimum.plainStep(new Prompt(law.n(), sigma, Matrix.identity(law.d()), law.noise()));
  }
}

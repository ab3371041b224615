package org.lemmata.attention.param;

import org.lemmata.attention.model.Prompt;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/**
 * Prompts with normal covariates and weights, x ~ N(0, Σ) and w ~ N(0, Ω).
 *
 * @param covariates their law
 * @param prior Ω
 */
public record NormalPrompts(
    @Group NormalCovariates covariates,
    @Param(
            value =
                "prior covariance Ω of the weights: identity, inverse-covariance, or eigenvalues in"
                    + " the order of the covariance's",
            byDefault = "identity",
            examples = {"identity", "inverse-covariance"})
        Prior prior) {

  /**
   * Their law.
   *
   * @throws org.lemmata.study.param.InvalidParameter if the prior's eigenvalues are not as many as
   *     the dimension
   */
  public Prompt law() {
    Case at = covariates.at();
    return prior.prompt(covariates.covariance(), at.d(), at.n(), at.noise());
  }

  /** The same law in the eigenbasis of Σ, where both matrices are diagonal; losses are the same. */
  public Prompt diagonalLaw() {
    Case at = covariates.at();
    return prior.diagonalPrompt(covariates.covariance(), at.d(), at.n(), at.noise());
  }
}

package org.lemmata.attention.param;

import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/**
 * Covariates x ~ N(0, Σ).
 *
 * @param at their dimension and number, and the noise of their labels; a covariance that is given
 *     sets the dimension, so that no table says another
 * @param covariance Σ
 */
public record NormalCovariates(
    @Group(range = "d=1.." + Covariance.LARGEST) Case at,
    @Param(
            value =
                "covariance Σ of the covariates: isotropic, or with a dimension of its own:"
                    + " eigenvalues in the order given, or @FILE with a matrix in CSV",
            byDefault = "isotropic",
            examples = {"isotropic", "1:1:0.25:0.0625:1"})
        Covariance covariance) {

  /** Takes the dimension of a covariance that is given. */
  public NormalCovariates {
    at = at.in(covariance.dimension(at.d()));
  }

  /** The eigenvalues of Σ: in the order given, or ascending for a matrix from a file. */
  public double[] eigenvalues() {
    return covariance.eigenvalues(at.d());
  }
}

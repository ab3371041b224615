package org.lemmata.attention.sampling;

import org.lemmata.attention.param.Case;
import org.lemmata.attention.param.Covariates;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/**
 * Prompts to draw, before a function labels them.
 *
 * @param at their dimension and number, and the noise of their labels; a file of covariates sets
 *     the dimension, so that no table says another
 * @param covariates law of the covariates
 */
public record SampledPrompts(
    @Group Case at,
    @Param(
            value =
                "law of the covariates: gaussian, sphere (radius √d), uniform on (-1, 1),"
                    + " uniform-half on (-1/2, 1/2), or @file, a CSV whose rows are resampled and"
                    + " whose columns are d",
            byDefault = "gaussian",
            examples = {"gaussian", "sphere", "uniform", "uniform-half"})
        Covariates covariates) {

  /**
   * Takes the dimension of a file of covariates.
   *
   * @throws org.lemmata.study.param.InvalidParameter if the file has too many columns
   */
  public SampledPrompts {
    covariates.requireAtMost(Case.LARGEST_D);
    at = at.in(covariates.dimension(at.d()));
  }

  /** Tasks with these prompts and linear functions, w ~ N(0, I). */
  public TaskLaw linear() {
    return labelled(LinearTargets.standard());
  }

  /** Tasks with these prompts. */
  public TaskLaw labelled(Labels labels) {
    return new TaskLaw(at.d(), at.n(), at.noise(), covariates, labels);
  }
}

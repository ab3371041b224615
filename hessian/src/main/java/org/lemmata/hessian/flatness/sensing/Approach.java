package org.lemmata.hessian.flatness.sensing;

import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/**
 * How the matrix is sought.
 *
 * @param method of search
 * @param settings of which a method uses what it needs; a method that never makes more steps than
 *     some number sets them to that, so that no table says more
 */
public record Approach(
    @Param(
            value =
                "method: gd (plain gradient descent), flatness (loss + λ trace, λ falling from"
                    + " 1e-2), label-noise (SGD from where gd ends), min-frobenius or min-nuclear"
                    + " (interpolators, without a network)",
            byDefault = "flatness")
        Method method,
    @Group Settings settings) {

  /** Takes the method's own limit of steps where more are allowed. */
  public Approach {
    settings = settings.withSteps(Math.min(settings.steps(), method.mostSteps()));
  }
}

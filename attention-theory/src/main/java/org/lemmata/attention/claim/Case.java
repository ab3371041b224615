package org.lemmata.attention.claim;

import java.util.List;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.study.table.Numbers;

/**
 * One point (d, n, σ²) at which a claim is examined.
 *
 * @param d dimension of the covariates
 * @param n examples in a prompt
 * @param noise variance σ² of the label noise
 */
record Case(int d, int n, double noise) {

  /** The cases of the paper's notes with noise. */
  static final List<Case> NOISY =
      List.of(new Case(2, 4, 0.25), new Case(5, 20, 0.5), new Case(10, 10, 1));

  /** The cases of the paper's notes. */
  static final List<Case> ALL =
      List.of(new Case(2, 4, 0.25), new Case(5, 20, 0), new Case(5, 20, 0.5), new Case(10, 10, 1));

  TaskLaw law(Covariates covariates) {
    return TaskLaw.linear(d, n, noise, covariates);
  }

  @Override
  public String toString() {
    return "d = " + d + ", n = " + n + ", σ² = " + Numbers.shortest(noise);
  }
}

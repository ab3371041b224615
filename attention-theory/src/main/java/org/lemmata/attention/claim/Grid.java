package org.lemmata.attention.claim;

import java.util.List;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.TaskLaw;

/**
 * One point (d, n, s2) at which a claim is examined.
 *
 * @param d dimension of the covariates
 * @param n examples in a prompt
 * @param noise variance s2 of the label noise
 */
record Grid(int d, int n, double noise) {

  /** The cases of the paper's notes with noise. */
  static final List<Grid> NOISY =
      List.of(new Grid(2, 4, 0.25), new Grid(5, 20, 0.5), new Grid(10, 10, 1));

  /** The cases of the paper's notes. */
  static final List<Grid> ALL =
      List.of(new Grid(2, 4, 0.25), new Grid(5, 20, 0), new Grid(5, 20, 0.5), new Grid(10, 10, 1));

  TaskLaw law(Covariates covariates) {
    return TaskLaw.linear(d, n, noise, covariates);
  }

  @Override
  public String toString() {
    return "d=" + d + ", n=" + n + ", s2=" + noise;
  }
}

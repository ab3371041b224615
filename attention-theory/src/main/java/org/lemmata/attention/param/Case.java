package org.lemmata.attention.param;

import java.util.List;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Numbers;

/**
 * One point (d, n, σ²) at which a study looks or a claim is examined.
 *
 * @param d dimension of the covariates
 * @param n examples in a prompt
 * @param noise variance σ² of the label noise
 */
public record Case(
    @Param(
            value = "dimension d of the covariates",
            byDefault = "5",
            min = 1,
            max = Case.LARGEST_D,
            trial = {1, 6})
        int d,
    @Param(
            value = "examples n in a prompt",
            byDefault = "20",
            min = 1,
            max = 10_000,
            trial = {1, 20})
        int n,
    @Param(
            value = "variance σ² of the label noise",
            byDefault = "0.5",
            min = 0,
            max = 1e6,
            trial = {0, 4})
        double noise) {

  /** The largest dimension that a study of sampled prompts takes. */
  public static final int LARGEST_D = 200;

  /** The cases of the paper's notes with noise. */
  public static final List<Case> NOISY =
      List.of(new Case(2, 4, 0.25), new Case(5, 20, 0.5), new Case(10, 10, 1));

  /** The cases of the paper's notes. */
  public static final List<Case> ALL =
      List.of(new Case(2, 4, 0.25), new Case(5, 20, 0), new Case(5, 20, 0.5), new Case(10, 10, 1));

  /** The same in another dimension, which covariates that are given have. */
  public Case in(int dimension) {
    return new Case(dimension, n, noise);
  }

  @Override
  public String toString() {
    return "d = " + d + ", n = " + n + ", σ² = " + Numbers.shortest(noise);
  }
}

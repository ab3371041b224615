package org.lemmata.hessian.flatness.param;

import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;

/**
 * What is measured, and how, but for the number of measurements. A given truth sets d.
 *
 * @param d side of a random truth; longer side of a given one
 * @param rank of a random truth
 * @param family how it is measured
 * @param truth the matrix to recover
 */
public record Measured(
    @Param(
            value = "side d of a random M*, and width of the network",
            byDefault = "10",
            min = 1,
            max = 40,
            trial = {1, 5})
        int d,
    @Param(
            value = "rank of a random M*, whose singular values are 1",
            byDefault = "1",
            min = 1,
            max = 40,
            trial = {1, 2})
        int rank,
    @Param(
            value =
                "measurements: gaussian, completion (random entries), or @FILE with a mask of the"
                    + " entries measured",
            byDefault = "gaussian",
            examples = {"gaussian", "completion"})
        MeasurementFamily family,
    @Param(
            value = "the matrix M* to recover: random, or @FILE",
            byDefault = "random",
            examples = {"random"})
        TruthMatrix truth) {

  /**
   * Takes the side from a given truth, so that no table says another.
   *
   * @throws InvalidParameter if a random truth of that rank does not exist
   */
  public Measured {
    d = Math.max(truth.rows(d), truth.cols(d));
    if (!truth.isGiven() && rank > d) {
      throw new InvalidParameter("rank", rank, "at most d, which is " + d);
    }
  }

  /** The most measurements that there can be. */
  public int mostSamples() {
    return family.most(truth.rows(d) * truth.cols(d));
  }
}

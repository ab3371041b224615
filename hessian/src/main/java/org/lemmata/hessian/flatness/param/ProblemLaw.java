package org.lemmata.hessian.flatness.param;

import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.hessian.flatness.sensing.Problem;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.param.InvalidParameter;

/**
 * The law of a sensing problem.
 *
 * @param truth the matrix to recover
 * @param family how it is measured
 * @param d side of a random truth
 * @param rank of a random truth
 * @param samples the number of measurements
 */
public record ProblemLaw(
    TruthMatrix truth, MeasurementFamily family, int d, int rank, int samples) {

  /** Gaussian measurements of a random truth. */
  public static ProblemLaw gaussian(int d, int rank, int samples) {
    return new ProblemLaw(
        TruthMatrix.parse("truth", "random"),
        MeasurementFamily.parse("family", "gaussian"),
        d,
        rank,
        samples);
  }

  /**
   * Checks the rank.
   *
   * @throws InvalidParameter if a random truth of that rank does not exist
   */
  public ProblemLaw {
    if (!truth.isGiven() && rank > d) {
      throw new InvalidParameter("rank", rank, "at most d, which is " + d);
    }
  }

  /**
   * Draws a problem.
   *
   * @param replicate which one
   * @throws InvalidParameter if truth and measurements contradict each other
   */
  public Problem draw(Streams streams, long replicate) {
    return new Problem(
        truth.draw(d, rank, streams.child("truth").stream(replicate)),
        family.draw(
            samples,
            truth.rows(d),
            truth.cols(d),
            streams.child("measurements").stream(replicate)));
  }

  /** Widths of a network for it, with hidden layers as wide as the truth's longer side. */
  public Widths widths(int depth) {
    return Widths.wide(truth.rows(d), truth.cols(d), depth);
  }
}

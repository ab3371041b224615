package org.lemmata.hessian.flatness.param;

import org.lemmata.hessian.flatness.sensing.SensingProblem;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/**
 * The law of a sensing problem.
 *
 * @param measured what is measured, and how
 * @param samples the number of measurements, which a mask sets
 */
public record ProblemLaw(
    @Group Measured measured,
    @Param(
            value = "number n of measurements; a mask sets it",
            byDefault = "60",
            min = 1,
            max = 10_000,
            trial = {1, 20})
        int samples) {

  /** Takes the number from a mask, so that no table says another. */
  public ProblemLaw {
    samples = measured.family().samples(samples);
  }

  /**
   * Gaussian measurements of a random truth.
   *
   * @throws org.lemmata.study.param.InvalidParameter if the rank exceeds d
   */
  public static ProblemLaw gaussian(int d, int rank, int samples) {
    return new ProblemLaw(
        new Measured(
            d,
            rank,
            MeasurementFamily.parse("family", "gaussian"),
            TruthMatrix.parse("truth", "random")),
        samples);
  }

  /**
   * Draws a problem.
   *
   * @param replicate which one
   * @throws org.lemmata.study.param.InvalidParameter if truth and measurements contradict each
   *     other
   */
  public SensingProblem draw(Streams streams, long replicate) {
    int d = measured.d();
    TruthMatrix truth = measured.truth();
    return new SensingProblem(
        truth.draw(d, measured.rank(), streams.child("truth").stream(replicate)),
        measured
            .family()
            .draw(
                samples,
                truth.rows(d),
                truth.cols(d),
                streams.child("measurements").stream(replicate)));
  }
}

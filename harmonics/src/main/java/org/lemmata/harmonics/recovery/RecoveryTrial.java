package org.lemmata.harmonics.recovery;

import java.util.function.Function;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;

/**
 * One try to recover a function from samples: draw a truth, points and labels, estimate, and
 * measure the errors.
 *
 * @param field whose draws give the truth its norms
 * @param samples number n of samples
 * @param sigma deviation of the noise
 */
public record RecoveryTrial(GaussianField field, int samples, double sigma) {

  private static final int TESTS = 2048;

  /**
   * Tries once.
   *
   * @param truth kind of truth
   * @param estimator makes an estimator for points, one a row
   * @param streams where random numbers come from; truths, points and noise of a repetition are the
   *     same for every estimator, points and noise also for every kind of truth
   * @param repetition which draw
   * @param parallel the threads to use
   */
  public Errors run(
      Truth truth,
      Function<Matrix, Estimator> estimator,
      Streams streams,
      long repetition,
      Parallel parallel) {
    return run(new Truth[] {truth}, estimator, streams, repetition, parallel)[0];
  }

  /**
   * Tries once with several kinds of truth at the same points, which prepares the estimator once.
   *
   * @return the errors in the order of the truths
   */
  public Errors[] run(
      Truth[] truths,
      Function<Matrix, Estimator> estimator,
      Streams streams,
      long repetition,
      Parallel parallel) {
    int d = field.basis().d();
    Matrix points = NoisySamples.points(samples, d, streams, repetition);
    Matrix tests = NoisySamples.points(TESTS, d, streams.child("tests"), repetition);
    Estimator prepared = estimator.apply(points);
    Errors[] errors = new Errors[truths.length];
    for (int i = 0; i < truths.length; i++) {
      Target target = truths[i].draw(field, streams, repetition);
      double[] labels =
          NoisySamples.labels(target.function(), points, sigma, streams, repetition, parallel);
      errors[i] = Errors.of(target, prepared.fit(labels), tests, parallel);
    }
    return errors;
  }
}

package org.lemmata.harmonics.recovery;

import java.util.function.Function;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;

/**
 * One try to recover a function from samples: draw a truth, points and labels, estimate, and
 * measure the errors.
 *
 * @param field whose draws give the truth its norms
 * @param truth kind of truth
 * @param norms what these norms are multiplied by, positive
 * @param samples number n of samples
 * @param stretch what the first coordinate of points is multiplied by before they are brought back
 *     to the sphere, positive; 1 leaves them uniform
 * @param sigma deviation of the noise
 * @param tests random points from the best of which the largest error is sought, at least 0; with 0
 *     it is not sought
 */
public record RecoveryTrial(
    GaussianField field,
    Truth truth,
    double norms,
    int samples,
    double stretch,
    double sigma,
    int tests) {

  /**
   * What came out.
   *
   * @param target the function that was to be recovered
   * @param l2 norm of the error, exact from coefficients
   * @param linf the largest error found, NaN if it was not sought
   * @param tip the function less the estimate at its first spike, NaN if it has none
   */
  public record Outcome(RecoveryTarget target, double l2, double linf, double tip) {}

  /**
   * Tries once.
   *
   * @param estimator makes an estimator for points, one a row
   * @param streams where random numbers come from; truths, points and noise of a repetition are the
   *     same for every estimator, points and noise also for every kind of truth
   * @param repetition which draw
   * @param parallel the threads to use
   */
  public Outcome run(
      Function<Matrix, Estimator> estimator, Streams streams, long repetition, Parallel parallel) {
    int d = field.basis().d();
    Matrix points =
        NoisySamples.stretched(NoisySamples.points(samples, d, streams, repetition), stretch);
    RecoveryTarget target = target(streams, repetition);
    double[] labels =
        NoisySamples.labels(target.function(), points, sigma, streams, repetition, parallel);
    double[] fitted = estimator.apply(points).fit(labels);
    BasisFunction error = Errors.difference(target, fitted);
    double tip = target.spikes().isEmpty() ? Double.NaN : -error.value(target.spikes().get(0));
    if (tests == 0) {
      return new Outcome(target, error.norm(), Double.NaN, tip);
    }
    Matrix looked = NoisySamples.points(tests, d, streams.child("tests"), repetition);
    Errors errors = Errors.of(target, fitted, looked, parallel);
    return new Outcome(target, errors.l2(), errors.linf(), tip);
  }

  private RecoveryTarget target(Streams streams, long repetition) {
    RecoveryTarget drawn = truth.draw(field, streams, repetition);
    return norms == 1 ? drawn : drawn.withNorms(k -> norms * drawn.function().norm(k));
  }
}
